package inference

import (
	"math"
	"math/rand/v2"
	"slices"
)

// A panel is a set of columns that are permuted together, with the units that count for them. All
// terms form one panel, since any document could contain any term. Ratios form one panel for each
// denominator: a document that never names a referent says nothing about how it is named, and
// permuting such documents too would mistake naming it often for naming it differently.
type panel struct {
	number  int   // of its random stream
	columns []int // places among the columns tested
	layout  layout
	group   []int // of each unit, as it is
	scores  *scores
	how     func(*scores, layout) func() statistic
}

func newPanel(number int, columns []int, units []unit, l layout, r *scores, how func(*scores, layout) func() statistic) panel {
	p := panel{number: number, columns: columns, layout: l, group: make([]int, len(units)), scores: r, how: how}
	for i, u := range units {
		p.group[i] = u.group
	}
	return p
}

func (p panel) statistic() func() statistic { return p.how(p.scores, p.layout) }

// only keeps the columns that are wanted; false where none is.
func (p panel) only(wanted func(column int) bool) (panel, bool) {
	var kept []uint32
	var columns []int
	for k, j := range p.columns {
		if wanted(j) {
			kept, columns = append(kept, uint32(k)), append(columns, j)
		}
	}
	if len(kept) < len(p.columns) {
		p.columns, p.scores = columns, p.scores.only(kept)
	}
	return p, len(kept) > 0
}

// A comparison is how units of several groups are compared by ratios.
type comparison struct {
	groups int
	// why says what hinders a test of units in a layout; "" for nothing. with says
	// which documents the units are: " with any of it", or "" for all.
	why func(l layout, with string) string
	// statistic of the scores of such units.
	statistic func(*scores, layout) func() statistic
}

// testRatios tests ratios over units, each among the units that have a denominator.
func (d Design) testRatios(ratios []Ratio, units []unit, how comparison, o Options) *Tests {
	whole := newLayout(units, how.groups)
	t := newTests(len(ratios), whole, o)
	if why := how.why(whole, ""); why != "" {
		return t.none(why)
	}
	var panels []panel
	var tested []uint32
	for _, s := range supports(units, ratios, t.enough(ratioDocs(units, ratios), o)) {
		l := newLayout(s.units, how.groups)
		if why := how.why(l, " with any of it"); why != "" {
			for _, j := range s.columns {
				t.leave(int(j), why)
			}
			continue
		}
		kept := make([]Ratio, len(s.columns))
		places := make([]int, len(s.columns))
		for k, j := range s.columns {
			kept[k], places[k] = ratios[j], len(tested)
			tested = append(tested, j)
		}
		panels = append(panels, newPanel(len(panels), places, s.units, l, ratioScores(s.units, l, kept), how.statistic))
	}
	t.Family = len(tested)
	t.fill(tested, permute(panels, len(tested), o), o)
	t.atLeast(tested, t.normal(tested))
	return t
}

// A support is units, and the ratios that have one denominator in just these.
type support struct {
	units   []unit
	columns []uint32
}

// supports gathers ratios by their denominators, in the order of the ratios.
func supports(units []unit, ratios []Ratio, columns []uint32) []support {
	var list []support
	var dens [][]float64
	at := map[uint64][]int{} // places in list by a sum of the denominators
	for _, j := range columns {
		den := make([]float64, len(units))
		sum, n := uint64(0), 0
		for i, u := range units {
			if _, den[i] = ratios[j].in(u); den[i] > 0 {
				n++
			}
			sum = sum*1099511628211 ^ math.Float64bits(den[i])
		}
		k := slices.IndexFunc(at[sum], func(k int) bool { return slices.Equal(dens[k], den) })
		if k < 0 {
			k = len(list)
			at[sum] = append(at[sum], k)
			s := support{units: make([]unit, 0, n)}
			for i, u := range units {
				if den[i] > 0 {
					s.units = append(s.units, u)
				}
			}
			list, dens = append(list, s), append(dens, den)
		} else {
			k = at[sum][k]
		}
		list[k].columns = append(list[k].columns, j)
	}
	return list
}

// seedStream begins the random stream of a panel's deals: panels are dealt apart from each other.
func seedStream(source *rand.PCG, seed uint64, panel, deal int) {
	const odd = 0x9e3779b97f4a7c15 // far steps between the seeds of panels
	source.Seed(seed+odd*uint64(panel), uint64(deal))
}
