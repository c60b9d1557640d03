package inference

// ownFamily is the largest family, for each of the deals asked for, in which p counts a
// column's own re-dealt values: half a family for each thousand.
const ownFamily = 0.5

// How often columns are dealt at the most, for each time that was asked for: those whose p is near the
// level, so that it does not turn on the seed, and those whose p must hold among a large family.
const (
	nearLevel = 10
	farTail   = 40
)

// deeper deals columns again whose own re-dealt values hardly reach the observed one: of
// p under a tenth, tenfold; of a p that the correction over the family multiplies, as often as that
// asks for. Stopping where a p is large is sequential: Besag & Clifford (1991), Sequential Monte
// Carlo p-values, Biometrika 78(2), 301–304, doi:10.1093/biomet/78.2.301.
func (n *null) deeper(panels []panel, family int, o Options) {
	few := 1 + o.Permutations/10
	n.extend(panels, nearLevel*o.Permutations, few, o)
	if want := min(40*family, farTail*o.Permutations); want > nearLevel*o.Permutations {
		n.extend(panels, want, 20, o)
	}
}

// extend deals the columns with fewer than few values reached until they were dealt so often.
func (n *null) extend(panels []panel, deals, few int, o Options) {
	var kept []panel
	wanted := func(j int) bool { return n.own[j] < few && n.dealt[j] > 0 && n.deals[j] > n.dealt[j] }
	from := 0
	for _, p := range panels {
		for _, j := range p.columns {
			if wanted(j) {
				from = int(n.dealt[j])
			}
		}
		if q, any := p.only(wanted); any {
			kept = append(kept, q)
		}
	}
	if len(kept) == 0 {
		return
	}
	var columns []int
	for _, p := range kept {
		columns = append(columns, p.columns...)
	}
	counts := each(kept, from, deals, len(n.own), o, func() ([]int, func([]float64)) {
		count := make([]int, len(n.own))
		return count, func(size []float64) {
			for _, j := range columns {
				if size[j] >= lowered(n.observed[j]) {
					count[j]++
				}
			}
		}
	})
	for _, j := range columns {
		for _, count := range counts {
			n.own[j] += count[j]
		}
		n.dealt[j] = float64(deals)
	}
}

// p is the p of column j.
func (n *null) p(j int) float64 {
	if n.alone {
		return (1 + float64(n.own[j])) / (1 + n.dealt[j])
	}
	if n.reference == nil {
		n.reference = n.pool.reference(int(n.dealt[j]))
	}
	return n.reference.p(n.classes[j], lowered(n.observed[j]))
}
