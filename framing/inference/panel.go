package inference

import "math/rand/v2"

// A panel is columns that are dealt alike, and the units that have something
// to say of them. Terms are one panel: every document could hold every term. Ratios make a
// panel for each set of documents with a denominator: a document that never names a
// referent can tell nothing of how it is named, and to deal such documents along would take
// a side that names it often for a different one.
type panel struct {
	columns   []int // places among the columns tested
	layout    layout
	group     []int // of each unit, as it is
	statistic func() statistic
}

func newPanel(columns []int, units []unit, l layout, s func() statistic) panel {
	p := panel{columns: columns, layout: l, group: make([]int, len(units)), statistic: s}
	for i, u := range units {
		p.group[i] = u.group
	}
	return p
}

// A comparison is how units of several groups are compared by ratios.
type comparison struct {
	groups int
	// why says what hinders a test of units in a layout; "" for nothing. with says
	// which documents the units are: " with any of it", or "" for all.
	why func(l layout, with string) string
	// statistic of the residuals of such units.
	statistic func(*residuals, layout) func() statistic
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
		panels = append(panels, newPanel(places, s.units, l, how.statistic(ratioResiduals(s.units, kept), l)))
	}
	t.Family = len(tested)
	t.fill(tested, permute(panels, len(tested), o), o)
	return t
}

// A support is units, and the ratios that have a denominator in just these.
type support struct {
	units   []unit
	columns []uint32
}

// supports gathers ratios by the units in which they have a denominator, in
// the order of the ratios.
func supports(units []unit, ratios []Ratio, columns []uint32) []support {
	at := map[string]int{}
	var list []support
	key := make([]byte, len(units))
	for _, j := range columns {
		n := 0
		for i, u := range units {
			key[i] = 0
			if _, den := ratios[j].in(u); den > 0 {
				key[i] = 1
				n++
			}
		}
		k, ok := at[string(key)]
		if !ok {
			k = len(list)
			at[string(key)] = k
			s := support{units: make([]unit, 0, n)}
			for i, u := range units {
				if key[i] == 1 {
					s.units = append(s.units, u)
				}
			}
			list = append(list, s)
		}
		list[k].columns = append(list[k].columns, j)
	}
	return list
}

// stream is the random stream of a panel's deals: panels are dealt apart from each other.
func stream(seed uint64, panel, deal int) *rand.PCG {
	const odd = 0x9e3779b97f4a7c15 // far steps between the seeds of panels
	return rand.NewPCG(seed+odd*uint64(panel), uint64(deal))
}
