package corrected

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/correction"
)

// A table fits the quantities of a study, group by group.
type table struct {
	study      *compare.Study
	coded      *coded
	quantities []quantity
	draws      map[string]*sampled // by the variables
}

func newTable(s *compare.Study) (*table, error) {
	c, err := find(s)
	if err != nil {
		return nil, err
	}
	t := &table{study: s, coded: c, quantities: quantities(s, c.Sample), draws: map[string]*sampled{}}
	for _, q := range t.quantities {
		key := fmt.Sprint(q.variables)
		if t.draws[key] == nil {
			if t.draws[key], err = c.with(s, q.variables); err != nil {
				return nil, err
			}
		}
	}
	return t, nil
}

func (t *table) draw(q *quantity) *sampled { return t.draws[fmt.Sprint(q.variables)] }

// A fitted is a quantity of some groups, by the codes alone and corrected.
type fitted struct {
	hand, corrected, taken *correction.Fit
	machine                compare.Ratio
	coded                  int // statements with codes that are read as these groups'
}

// fit fits a quantity of the groups that in takes.
func (t *table) fit(q *quantity, in func(group int) bool) (*fitted, error) {
	s, d := t.study, t.draw(q)
	ratio := correction.Ratio{Whole: make([]correction.Parts, t.coded.clusters)}
	f := &fitted{}
	add := func(i int) {
		if g := s.Sides.Of[i]; g < 0 || !in(g) {
			return
		}
		p := q.machine(i)
		if p.Den == 0 {
			return
		}
		doc := s.Tally.Statements[i].Doc
		f.machine.Add(doc, p.Num, p.Den)
		cell := &ratio.Whole[t.coded.clusterOf[doc]]
		cell.Num += p.Num
		cell.Den += p.Den
	}
	if q.over != nil {
		for _, i := range q.over {
			add(i)
		}
	} else {
		for i := range s.Tally.Statements {
			add(i)
		}
	}
	for k, item := range d.items {
		var hand, machine correction.Parts
		i := t.coded.statement[item]
		if g := s.Sides.Of[i]; g >= 0 && in(g) {
			f.coded++
			machine = q.machine(i)
			for _, codes := range d.codes[k] {
				p := q.hand(i, codes)
				hand.Num += p.Num
				hand.Den += p.Den
			}
			coders := float64(len(d.codes[k]))
			hand.Num, hand.Den = hand.Num/coders, hand.Den/coders
		}
		ratio.Hand, ratio.Machine = append(ratio.Hand, hand), append(ratio.Machine, machine)
	}
	var err error
	if f.hand, err = d.draw.Hand(ratio); err != nil {
		return nil, err
	}
	if f.corrected, err = d.draw.Corrected(ratio); err != nil {
		return nil, err
	}
	f.taken = correction.Better(f.corrected, f.hand, s.Options.Level)
	return f, nil
}
