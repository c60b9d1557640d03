package inference

import (
	"fmt"
	"math"
	"slices"
)

// Together tests sets of ratios that have one denominator, such as all names of a referent:
// do the groups differ in any of them? The statistic is the largest of the set's, those of OmnibusRatios
// over all groups, or of Ratios where a contrast is given. Its p is that of permutations, which know how much the ratios
// of a set depend on each other, so that a set of many costs hardly more than one of few. Index i of the result is set i.
func (d Design) Together(sets [][]Ratio, c *Contrast, o Options) (*Tests, error) {
	for i, set := range sets {
		if err := d.readyRatios(set, o); err != nil {
			return nil, err
		}
		for k := range set {
			if !slices.Equal(set[k].Den, set[0].Den) {
				return nil, fmt.Errorf("set %d: ratio %d has another denominator than the first", i, k)
			}
		}
	}
	how := comparison{groups: d.Groups(), why: oneGroup, statistic: largestStatistic}
	units := d.units(func(g int) (int, bool) { return g, g >= 0 })
	if c != nil {
		how = comparison{groups: 2, why: tooFew, statistic: sumStatistic}
		units = d.contrastUnits(*c)
	}
	return d.testSets(sets, units, how, o), nil
}

func (d Design) testSets(sets [][]Ratio, units []unit, how comparison, o Options) *Tests {
	whole := newLayout(units, how.groups)
	t := newTests(len(sets), whole, o)
	if why := how.why(whole, ""); why != "" {
		return t.none(why)
	}
	firsts := make([]Ratio, len(sets))
	for i, set := range sets {
		firsts[i] = set[0]
	}
	var panels []panel
	var tested []uint32
	for _, j := range t.enough(ratioDocs(units, firsts), o) {
		var in []unit
		for _, u := range units {
			if _, den := firsts[j].in(u); den > 0 {
				in = append(in, u)
			}
		}
		l := newLayout(in, how.groups)
		if why := how.why(l, " with any of it"); why != "" {
			t.leave(int(j), why)
			continue
		}
		panels = append(panels, newPanel(len(panels), []int{len(tested)}, in, l, ratioScores(in, l, sets[j]), how.greatest))
		tested = append(tested, j)
	}
	t.Family = len(tested)
	t.fill(tested, permute(panels, len(tested), o), o)
	t.atLeast(tested, t.normal(tested))
	return t
}

// greatest is one statistic of several columns: the largest of theirs.
func (c comparison) greatest(r *scores, l layout) func() statistic {
	all := c.statistic(r, l)
	return func() statistic {
		of, each := all(), make([]float64, r.columns())
		return func(d *deal, size []float64, observed bool) {
			of(d, each, observed)
			size[0] = 0
			for _, x := range each {
				size[0] = math.Max(size[0], x)
			}
		}
	}
}
