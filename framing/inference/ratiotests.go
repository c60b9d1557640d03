package inference

import (
	"fmt"

	"parallax/framing/value"
)

// Ratios tests every ratio in one contrast, each by the documents that have its
// denominator. Index i of the result is ratio i.
func (d Design) Ratios(ratios []Ratio, c Contrast, o Options) (*Tests, error) {
	if err := d.readyRatios(ratios, o); err != nil {
		return nil, err
	}
	return d.testRatios(ratios, d.contrastUnits(c), comparison{groups: 2, why: tooFew, statistic: sumStatistic}, o), nil
}

// OmnibusRatios tests every ratio for any difference among all groups at once, as
// Omnibus does terms: with two groups it is the test of Ratios. Where it calls a ratio,
// PairwiseRatios says between whom.
func (d Design) OmnibusRatios(ratios []Ratio, o Options) (*Tests, error) {
	if err := d.readyRatios(ratios, o); err != nil {
		return nil, err
	}
	units := d.units(func(g int) (int, bool) { return g, g >= 0 })
	return d.testRatios(ratios, units, comparison{groups: d.Groups(), why: oneGroup, statistic: largestStatistic}, o), nil
}

// PairwiseRatios tests ratios between every two groups. Adjusted is over the
// whole family: all ratios of all pairs. among keeps the ratios that are asked for, such as those
// that OmnibusRatios calls; nil keeps all.
func (d Design) PairwiseRatios(ratios []Ratio, among []int, o Options) ([]PairTest, error) {
	if among == nil {
		among = upTo(len(ratios))
	}
	kept := make([]Ratio, len(among))
	for k, j := range among {
		if j < 0 || j >= len(ratios) {
			return nil, fmt.Errorf("ratio %d of %d", j, len(ratios))
		}
		kept[k] = ratios[j]
	}
	var list []PairTest
	for a := range d.Groups() {
		for b := a + 1; b < d.Groups(); b++ {
			c := Contrast{Target: a, Reference: b}
			t, err := d.Ratios(kept, c, o)
			if err != nil {
				return nil, err
			}
			list = append(list, PairTest{c, t.spread(among, len(ratios))})
		}
	}
	adjustPairs(list, o.Correction)
	return list, nil
}

// adjustPairs corrects over all columns of all pairs.
func adjustPairs(list []PairTest, c Correction) {
	var family []value.Value
	for _, p := range list {
		family = append(family, p.P...)
	}
	adjusted := Adjust(family, c)
	for i := range list {
		n := len(list[i].P)
		list[i].Adjusted = adjusted[i*n : (i+1)*n]
	}
}

// spread puts column k of t into the place among[k] of so many columns.
func (t *Tests) spread(among []int, columns int) *Tests {
	out := *t
	for _, v := range []*[]value.Value{&out.Z, &out.P, &out.Adjusted, &out.StepDown} {
		from := *v
		*v = make([]value.Value, columns)
		for j := range *v {
			(*v)[j] = value.Undefined("the groups together do not differ in it")
		}
		for k, j := range among {
			(*v)[j] = from[k]
		}
	}
	return &out
}

// upTo lists 0 … n−1.
func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func (d Design) readyRatios(ratios []Ratio, o Options) error {
	if err := d.ready(o, false); err != nil {
		return err
	}
	for i, q := range ratios {
		if len(q.Num) != len(d.Group) || len(q.Den) != len(d.Group) {
			return fmt.Errorf("ratio %d: %d numerators and %d denominators for %d rows", i, len(q.Num), len(q.Den), len(d.Group))
		}
		if err := q.validate(); err != nil {
			return fmt.Errorf("ratio %d: %w", i, err)
		}
	}
	return nil
}

// ratioDocs is the number of units in which each ratio has a denominator.
func ratioDocs(units []unit, ratios []Ratio) []int {
	docs := make([]int, len(ratios))
	for j, q := range ratios {
		for _, u := range units {
			if _, den := q.in(u); den > 0 {
				docs[j]++
			}
		}
	}
	return docs
}
