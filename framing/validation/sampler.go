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

// A Sampler draws statements: as many from each group as they last, and of each group's more from those of which the machine may be
// wrong, which are rare, or which weigh much (see Part and framing/allocation). Which ones depends on the seed and on where they stand alone, not on
// the order of the documents.
type Sampler struct {
	n      int
	seed   uint64
	coder  *Coder
	aims   []aim
	goals  []Goal // none: all groups alike
	wrong  mistakes
	cells  map[cell]*drawing
	terms  map[string]float64 // mentions in all
	quotes quotes
	pools  []*pool // once they were drawn from
	rare   map[string]bool
	detail map[string]int // by group
}

// A drawing is the statements of a cell with the smallest tickets.
type drawing struct {
	held  []drawn
	could int     // statements that could be drawn
	sums  []worth // by aim
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
	return &Sampler{n: n, seed: seed, coder: coder, aims: coder.aims(), cells: map[cell]*drawing{}, terms: map[string]float64{}}, nil
}

// Add puts a statement into the draw.
func (s *Sampler) Add(c Candidate) {
	if !s.concerns(c.Group) {
		return
	}
	x := s.look(&c)
	for _, t := range x.terms {
		s.terms[t.name] += t.count
	}
	s.wrong.expect(c.Group, x)
	in := s.coder.cellOf(&c, x)
	from := s.cell(in)
	from.count(s.aims, x, 1)
	ticket := s.ticket(c.Document.ID, c.Statement.Hull().Start)
	quoted := s.quotes.takes(&c)
	held := len(from.held) < s.n || ticket < from.held[s.n-1].ticket
	if !held && !quoted {
		return
	}
	d := drawn{ticket, s.item(&c, in.part(nil, 0))}
	if held {
		from.hold(d, s.n)
	}
	if quoted {
		s.quotes.add(&c, quote{drawn: d, cell: in, seen: x})
	}
}

func (s *Sampler) cell(in cell) *drawing {
	if s.cells[in] == nil {
		s.cells[in] = &drawing{sums: make([]worth, len(s.aims))}
	}
	return s.cells[in]
}

func (s *Sampler) item(c *Candidate, part Part) Item {
	d, st, hull := c.Document, c.Statement, c.Statement.Hull()
	item := Item{
		Doc: d.ID, Outlet: d.Outlet, Group: c.Group, Part: part, Start: hull.Start, End: hull.End,
		Text: st.Text(d.Text), Context: around(d, hull), Tool: s.coder.codes(c),
	}
	if st.Source != nil {
		item.Source, item.SourceType = c.Source, st.Source.Type
	}
	return item
}

// hold keeps the n smallest tickets.
func (d *drawing) hold(x drawn, n int) {
	at, _ := slices.BinarySearchFunc(d.held, x.ticket, func(x drawn, t uint64) int { return cmp.Compare(x.ticket, t) })
	d.held = slices.Insert(d.held, at, x)
	d.held = d.held[:min(len(d.held), n)]
}

// count takes a statement in, or with −1 out.
func (d *drawing) count(aims []aim, x *seen, times int) {
	d.could += times
	for k := range aims {
		d.sums[k].add(aims[k].of(x), float64(times))
	}
}

func (w *worth) add(o worth, times float64) {
	w.size += float64(times * o.size)
	w.square += float64(times * o.square)
	w.voice += float64(times * o.voice)
}

// merge takes in another drawing.
func (d *drawing) merge(o *drawing, n int) {
	d.could += o.could
	for k := range o.sums {
		d.sums[k].add(o.sums[k], 1)
	}
	for _, x := range o.held {
		d.hold(x, n)
	}
}

func (s *Sampler) ticket(doc string, start int) uint64 {
	h := xxhash.NewWithSeed(s.seed)
	_, _ = h.WriteString(doc) // a hash takes every write
	_, _ = h.Write(binary.LittleEndian.AppendUint64(nil, uint64(start)))
	return h.Sum64()
}

// Items divides the places among the parts of the groups and gives the statements in an
// order that shows nothing of their group. An item's ID is of its statement, so that a sheet of another
// sample, or of another corpus, is not taken for one of this. name gives what each source goes by.
func (s *Sampler) Items(name func(source string) string) []Item {
	s.disputed(name)
	var all []drawn
	s.allot()
	for _, x := range s.pools {
		for _, d := range x.held[:x.places] {
			d.item.Part, d.item.Probability = x.part, float64(x.places)/float64(x.could)
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

// Parts is from how many parts of groups Items drew: a smaller sample leaves some out.
func (s *Sampler) Parts() int { return len(s.pools) }

// PartOf gives the part that a candidate was drawn from, and how probable that made it, once Items has drawn; quotations that
// are disputed apart.
func (s *Sampler) PartOf(c Candidate) (Part, float64) {
	part := s.coder.cellOf(&c, s.look(&c)).part(s.rare, s.detail[c.Group])
	for _, p := range s.pools {
		if p.group == c.Group && p.part == part {
			return part, float64(p.places) / float64(p.could)
		}
	}
	return part, 0
}

// order lists the cells.
func (s *Sampler) order() []cell {
	return slices.SortedFunc(maps.Keys(s.cells), func(a, b cell) int { return cmp.Compare(a.key(), b.key()) })
}

// named is a source by its name, "" where the text names nobody.
func named(name func(string) string, source string) string {
	if source == "" {
		return ""
	}
	if n := name(source); n != corpus.Unnamed {
		return n
	}
	return ""
}
