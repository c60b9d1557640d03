package audit

import (
	"slices"
	"strings"

	"parallax/corpus"
)

// summary is what the checks need to know of the corpus as a whole.
type summary struct {
	outlets   []*outlet // by name, once closed
	byName    map[string]*outlet
	documents int
	median    int // words
}

// outlet is an outlet with its documents' sizes and days.
type outlet struct {
	Outlet
	words, days []int
}

func (s *summary) add(d *seen) {
	if s.byName == nil {
		s.byName = map[string]*outlet{}
	}
	o := s.byName[d.Outlet]
	if o == nil {
		o = &outlet{Outlet: Outlet{Name: d.Outlet}}
		s.byName[d.Outlet] = o
		s.outlets = append(s.outlets, o)
	}
	s.documents++
	o.Documents++
	o.Words += d.words
	o.words = append(o.words, d.words)
	if d.dated {
		o.days = append(o.days, d.day)
	} else {
		o.Undated++
	}
}

// close sorts, so that the numbers of each outlet can be read off.
func (s *summary) close() {
	slices.SortFunc(s.outlets, func(a, b *outlet) int { return strings.Compare(a.Name, b.Name) })
	var all []int
	for _, o := range s.outlets {
		slices.Sort(o.words)
		slices.Sort(o.days)
		all = append(all, o.words...)
		o.MedianWords = middle(o.words)
		if n := len(o.days); n > 0 {
			o.First, o.Last = corpus.DayDate(o.days[0]), corpus.DayDate(o.days[n-1])
		}
	}
	slices.Sort(all)
	s.median = middle(all)
}

// middle is the lower median of a sorted list, 0 of none.
func middle(sorted []int) int {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[(len(sorted)-1)/2]
}
