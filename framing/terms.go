package framing

import (
	"fmt"
	"slices"
	"strings"
)

// terms are what one family of keywords is of: the words, or the phrases.
// They are numbered from 0.
type terms struct {
	size int
	// of appends the terms of a statement to a list, one for each occurrence.
	of func(statement int, to []uint32) []uint32
	// name gives the words of a term.
	name func(term uint32) []string
	// values is how many re-dealt values its tests share, see pooledDeals.
	values  int
	further further // that a plot takes of it
	// targetDocs is in how many documents of the group a term must stand to be
	// chosen.
	targetDocs int
	// tokens is how many places a statement has for a term; nil for its words.
	tokens func(statement int) int
}

// wordTerms are the words of the study as a family.
func (s *study) wordTerms() terms {
	return terms{
		size: s.tally.vocabulary.Len(), values: wordValues, of: s.tally.words.terms,
		name: func(term uint32) []string { return []string{s.tally.vocabulary.Term(term)} },
	}
}

// families are the terms of the keywords. Words and phrases are tested and
// corrected apart: phrases repeat what their words say, and more of them would
// change nothing but the bar for the words.
func (s *study) families() []terms {
	words, top := s.wordTerms(), s.options.Top
	words.further = further{less: top / 2, frequent: top / 4}
	if top == 0 {
		words.further.less = words.size
	}
	list := []terms{words}
	if most, _ := parseNgrams(s.options.Ngrams); most > 1 {
		phrases := s.findPhrases(most, s.leastDocs()).terms(&s.tally.vocabulary)
		phrases.further = further{less: words.further.less / 2, frequent: top / 8}
		list = append(list, phrases)
	}
	return list
}

// text is a term as tables show it.
func (t terms) text(term uint32) string { return strings.Join(t.name(term), " ") }

// leastDocs is the least evidence for a keyword.
func (s *study) leastDocs() int { return min(max(1, s.options.MinDocs), s.tally.Documents()) }

// Ngrams lists what Options.Ngrams may be: words alone, or phrases of up to so
// many words beside them.
func Ngrams() []string { return []string{"1", "1-2", "1-3", "1-4", "1-5"} }

// parseNgrams gives the most words of a keyword.
func parseNgrams(s string) (most int, err error) {
	if s == "" {
		return 1, nil
	}
	if i := slices.Index(Ngrams(), s); i >= 0 {
		return i + 1, nil
	}
	return 0, fmt.Errorf("ngrams %q: it is %s", s, strings.Join(Ngrams(), ", "))
}
