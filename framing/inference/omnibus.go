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
	if why := oneGroup(l, ""); why != "" {
		return t.none(why), nil
	}
	docs := d.termDocs(units)
	terms := t.enough(docs, o)
	o.classes = frequencyClasses(docs, terms)
	r := d.termScores(units, l, terms)
	t.fill(terms, permute([]panel{newPanel(0, upTo(len(terms)), units, l, r, largestStatistic)}, len(terms), o), o)
	t.atLeast(terms, d.tokenBounds(units, l, terms))
	return t, nil
}

// oneGroup says why there are no groups to compare; "" where there are.
func oneGroup(l layout, with string) string {
	n := 0
	for g := range l.groups {
		if l.total(g) >= 2 {
			n++
		}
	}
	if n < 2 {
		return fmt.Sprintf("%d %s with at least 2 documents%s, and a comparison needs 2", n, plural(n, "group"), with)
	}
	if l.deals() < 2 {
		return "no stratum holds documents of several groups, so none can be permuted"
	}
	return ""
}

// largestStatistic is the largest |balanced z| of any group of two units or more
// against the others.
func largestStatistic(r *scores, l layout) func() statistic {
	var sets [][]int
	for g := range l.groups {
		if l.total(g) >= 2 {
			sets = append(sets, []int{g})
		}
	}
	return largestOf(r, l, sets)
}

// largestOf is the largest |balanced z| of any of the sets of groups.
func largestOf(r *scores, l layout, sets [][]int) func() statistic {
	fill := setStatistic(r, l, sets)
	return func() statistic {
		each := fill()
		return func(d *deal, size []float64, observed bool) {
			clear(size)
			each(d, observed, func(_ int, z []float64) {
				for j, x := range z {
					if x = math.Abs(x); x > size[j] {
						size[j] = x
					}
				}
			})
		}
	}
}

func zeros(rows, columns int) [][]float64 {
	z := make([][]float64, rows)
	for i := range z {
		z[i] = make([]float64, columns)
	}
	return z
}

// setStatistic tells the balanced z of each set of groups against all other groups, one set
// after the other.
func setStatistic(r *scores, l layout, sets [][]int) func() func(d *deal, observed bool, tell func(set int, z []float64)) {
	balances := make([]*balance, len(sets))
	for i, set := range sets {
		balances[i] = newBalance(r, l, set...)
	}
	m, large := r.columns(), len(r.rate)
	return func() func(*deal, bool, func(int, []float64)) {
		sums, sizes := make([]float64, l.groups*m), make([]part, l.groups*large)
		z, sum, in := make([]float64, m), make([]float64, m), make([]part, large)
		return func(d *deal, observed bool, tell func(int, []float64)) {
			clear(sums)
			clear(sizes)
			for i := range d.group {
				g := d.of(i)
				r.addTo(sums[g*m:(g+1)*m], sizes[g*large:(g+1)*large], i)
			}
			for i, b := range balances {
				clear(sum)
				clear(in)
				for _, g := range b.set {
					for s := range in {
						in[s].join(&sizes[g*large+s])
					}
					for j, x := range sums[g*m : (g+1)*m] {
						sum[j] += x
					}
				}
				b.fill(z, sum, in, d, observed)
				tell(i, z)
			}
		}
	}
}

// A PairTest is the tests of one pair of groups.
type PairTest struct {
	Contrast
	*Tests
}

// Pairwise tests terms between every two groups. Adjusted is over the whole
// family: all terms of all pairs. among are the terms that are asked for, such as those that
// Omnibus calls, and index k of a pair's tests is term among[k]; nil asks for all. The
// re-dealt values of all terms are the reference of each p, whatever is asked for.
func (d Design) Pairwise(among []uint32, o Options) ([]PairTest, error) {
	var list []PairTest
	for a := range d.Groups() {
		for b := a + 1; b < d.Groups(); b++ {
			c := Contrast{Target: a, Reference: b}
			t, err := d.Terms(c, o)
			if err != nil {
				return nil, err
			}
			if among != nil {
				t = t.only(among)
			}
			list = append(list, PairTest{c, t})
		}
	}
	adjustPairs(list, o.Correction)
	return list, nil
}

// only keeps some columns, in the order given.
func (t *Tests) only(columns []uint32) *Tests {
	out := *t
	for _, v := range []*[]value.Value{&out.Z, &out.P, &out.Adjusted, &out.StepDown} {
		from := *v
		*v = make([]value.Value, len(columns))
		for k, j := range columns {
			(*v)[k] = from[j]
		}
	}
	return &out
}
