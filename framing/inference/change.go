package inference

import "math"

// Changes are the tests of whether ratios moved from earlier to later documents.
type Changes struct {
	*Tests
	// At is the group with which the later part begins, where the two parts
	// differ most; −1 where a ratio is not tested.
	At []int
}

// Changes tests every ratio for a change along the groups, which are periods in
// their order: is there a time before which and from which on the documents differ? The statistic is the
// largest |balanced z| of the documents before a cut against those after it, over all cuts
// between periods with two documents or more on both sides; documents are dealt again among the
// periods. A step, a drift and a turn all show in it, and it holds its level over all cuts.
//
// The statistic: James, James & Siegmund (1987), Tests for a change-point, Biometrika 74(1),
// 71–83, doi:10.1093/biomet/74.1.71. Its test by permutation: Antoch & Hušková (2001), Permutation tests in
// change point analysis, Statistics & Probability Letters 53(1), 37–46.
func (d Design) Changes(ratios []Ratio, o Options) (*Changes, error) {
	if err := d.readyRatios(ratios, o); err != nil {
		return nil, err
	}
	units := d.units(func(g int) (int, bool) { return g, g >= 0 })
	how := comparison{groups: d.Groups(), why: oneCut, statistic: func(r *scores, l layout) func() statistic {
		return largestOf(r, l, earlier(l))
	}}
	c := &Changes{Tests: d.testRatios(ratios, units, how, o), At: make([]int, len(ratios))}
	var tested []uint32
	for j := range ratios {
		c.At[j] = -1
		if c.P[j].Defined() {
			tested = append(tested, uint32(j))
		}
	}
	for _, s := range supports(units, ratios, tested) {
		kept := make([]Ratio, len(s.columns))
		for k, j := range s.columns {
			kept[k] = ratios[j]
		}
		c.place(s, kept, newLayout(s.units, how.groups))
	}
	return c, nil
}

// place fills in where the parts differ most; of equal cuts it takes the first.
func (c *Changes) place(s support, ratios []Ratio, l layout) {
	parts := earlier(l)
	best := make([]float64, len(ratios))
	for k := range best {
		best[k] = -1
	}
	as := asTheyAre(newPanel(0, nil, s.units, l, nil, nil).group, l)
	setStatistic(ratioScores(s.units, l, ratios), l, parts)()(as, true, func(i int, z []float64) {
		for k, j := range s.columns {
			if size := math.Abs(z[k]); size > best[k]+1e-9 {
				best[k] = size
				c.At[j] = next(l, len(parts[i]))
			}
		}
	})
}

// earlier lists what may stand before a cut: the first groups, up to one that
// has units, with two units or more in and out of them.
func earlier(l layout) [][]int {
	all := 0
	for g := range l.groups {
		all += l.total(g)
	}
	var sets [][]int
	n := 0
	for g := range l.groups {
		in := l.total(g)
		if n += in; in > 0 && n >= 2 && all-n >= 2 {
			sets = append(sets, upTo(g+1))
		}
	}
	return sets
}

// next is the first group from g on that has units.
func next(l layout, g int) int {
	for l.total(g) == 0 {
		g++
	}
	return g
}

// oneCut says why there is no cut to test; "" where there is one.
func oneCut(l layout, with string) string {
	if len(earlier(l)) == 0 {
		return "there is no time with 2 documents" + with + " before it and 2 after it"
	}
	if l.deals() < 2 {
		return "no stratum holds documents of several periods, so none can be permuted"
	}
	return ""
}
