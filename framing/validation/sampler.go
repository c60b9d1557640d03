package validation

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
)

// A Sampler draws statements: as many from each group as they last, and of each group's from its parts
// (see Part). Which ones depends on the seed and on where they stand alone, not on
// the order of the documents.
type Sampler struct {
	n      int
	seed   uint64
	coder  *Coder
	strata map[stratum]*drawing
}

// A stratum is a part of a group.
type stratum struct {
	group string
	part  Part
}

func (a stratum) compare(b stratum) int {
	return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.part, b.part))
}

// A drawing is the statements of a stratum with the smallest tickets.
type drawing struct {
	held  []drawn
	could int // statements that could be drawn
}

type drawn struct {
	ticket uint64
	item   Item
}

// NewSampler draws n statements.
func NewSampler(n int, seed uint64, coder *Coder) (*Sampler, error) {
	if n < 1 {
		return nil, fmt.Errorf("a sample of %d statements: at least 1 is needed", n)
	}
	return &Sampler{n: n, seed: seed, coder: coder, strata: make(map[stratum]*drawing)}, nil
}

// Add puts a statement of a group into the draw; source stands for who says it.
func (s *Sampler) Add(d *corpus.Document, st *corpus.Statement, group, source string) {
	hull := st.Hull()
	in := stratum{group, s.coder.part(d, st)}
	if s.strata[in] == nil {
		s.strata[in] = new(drawing)
	}
	from := s.strata[in]
	from.could++
	ticket := s.ticket(d.ID, hull.Start)
	if len(from.held) == s.n && ticket >= from.held[s.n-1].ticket {
		return
	}
	item := Item{
		Doc: d.ID, Outlet: d.Outlet, Group: group, Part: in.part, Start: hull.Start, End: hull.End,
		Text: st.Text(d.Text), Context: around(d, hull), Tool: s.coder.Code(d, st),
	}
	if st.Source != nil {
		item.Source, item.SourceType = source, st.Source.Type
	}
	at, _ := slices.BinarySearchFunc(from.held, ticket, func(x drawn, t uint64) int { return cmp.Compare(x.ticket, t) })
	from.held = slices.Insert(from.held, at, drawn{ticket, item})
	from.held = from.held[:min(len(from.held), s.n)]
}

func (s *Sampler) ticket(doc string, start int) uint64 {
	h := xxhash.NewWithSeed(s.seed)
	_, _ = h.WriteString(doc) // a hash takes every write
	_, _ = h.Write(binary.LittleEndian.AppendUint64(nil, uint64(start)))
	return h.Sum64()
}

// Parts is from how many parts of groups statements are drawn: a smaller sample leaves some out.
func (s *Sampler) Parts() int { return len(s.strata) }

// Items divides the places among the groups and gives the statements in an
// order that shows nothing of their group. An item's ID is of its statement, so that a sheet of another
// sample, or of another corpus, is not taken for one of this. name gives what each source goes by.
func (s *Sampler) Items(name func(source string) string) []Item {
	order := slices.SortedFunc(maps.Keys(s.strata), stratum.compare)
	places := divide(s.n, order, func(x stratum) int { return s.strata[x].could })
	var all []drawn
	for _, x := range order {
		from := s.strata[x]
		for _, d := range from.held[:places[x]] {
			d.item.Probability = float64(places[x]) / float64(from.could)
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(a, b drawn) int {
		return cmp.Or(cmp.Compare(a.ticket, b.ticket), cmp.Compare(a.item.Doc, b.item.Doc))
	})
	items := make([]Item, len(all))
	for i, d := range all {
		items[i] = d.item
		items[i].ID = fmt.Sprintf("s%04d-%06x", i+1, (xxhash.Sum64String(d.item.Text)^d.ticket)&0xffffff)
		if items[i].Source != "" {
			items[i].Source = name(items[i].Source)
		}
	}
	return items
}
