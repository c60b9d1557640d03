package inference

import (
	"fmt"
	"math"

	"parallax/framing/value"
)

// Omnibus tests every term for any difference among all groups at once. The
// statistic is the largest balanced z of a group against the rest (the analysis of
// means: Nelson, Wludyka & Copeland 2005, The Analysis of Means, SIAM), over
// documents dealt again among all groups. Where it calls a term, Pairwise says between whom.
func (d Design) Omnibus(o Options) (*Tests, error) {
	if err := d.ready(o, true); err != nil {
		return nil, err
	}
	groups := d.Groups()
	units := d.units(func(g int) (int, bool) { return g, g >= 0 })
	l := newLayout(units, groups)
	t := newTests(d.Rows.Cols, l, o)
	if groups < 2 {
		return t.none(fmt.Sprintf("%d %s, and a comparison needs 2", groups, plural(groups, "group"))), nil
	}
	if l.deals() < 2 {
		return t.none("no stratum holds documents of several groups, so none can be dealt again"), nil
	}
	terms := t.enough(d.termDocs(units), o)
	r := d.termResiduals(units, terms)
	t.fill(terms, permute(units, l, len(terms), largestStatistic(r, l), o), o)
	return t, nil
}

// largestStatistic is the largest |balanced z| of any group of two units or more
// against the others.
func largestStatistic(r *residuals, l layout) func() statistic {
	balances := make([]*balance, l.groups)
	for g := range balances {
		if l.total(g) >= 2 {
			balances[g] = newBalance(r, l, g)
		}
	}
	m := r.columns()
	return func() statistic {
		sum, base := make([]float64, l.groups*m), make([]float64, l.groups)
		return func(group []int, size []float64) {
			clear(sum)
			clear(base)
			clear(size)
			for i, g := range group {
				base[g] += r.base[i]
				of := sum[g*m : (g+1)*m]
				for e := r.start[i]; e < r.start[i+1]; e++ {
					of[r.col[e]] += r.val[e]
				}
			}
			for g, b := range balances {
				if b == nil {
					continue
				}
				for j, s := range sum[g*m : (g+1)*m] {
					size[j] = math.Max(size[j], math.Abs(b.z(j, s-float64(r.rate[j]*base[g]))))
				}
			}
		}
	}
}

// A PairTest is the tests of one pair of groups.
type PairTest struct {
	Contrast
	*Tests
}

// Pairwise tests every term between every two groups. Adjusted is over the whole
// family: all terms of all pairs. among keeps the terms that are asked for, such as those that
// Omnibus calls; nil keeps all.
func (d Design) Pairwise(among []uint32, o Options) ([]PairTest, error) {
	var list []PairTest
	var family []value.Value
	wanted := make(map[uint32]bool, len(among))
	for _, t := range among {
		wanted[t] = true
	}
	for a := range d.Groups() {
		for b := a + 1; b < d.Groups(); b++ {
			c := Contrast{Target: a, Reference: b}
			t, err := d.Terms(c, o)
			if err != nil {
				return nil, err
			}
			if among != nil {
				for j := range t.P {
					if !wanted[uint32(j)] {
						t.leave(j, "the groups together do not differ in it")
					}
				}
			}
			family = append(family, t.P...)
			list = append(list, PairTest{c, t})
		}
	}
	adjusted := Adjust(family, o.Correction)
	for i := range list {
		n := len(list[i].P)
		list[i].Adjusted = adjusted[i*n : (i+1)*n]
	}
	return list, nil
}
