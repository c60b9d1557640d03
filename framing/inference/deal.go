package inference

// A dealer deals the units of a layout again, each stratum for itself. The
// deal of a number depends on the seed, the panel and that number alone, so any
// worker may make it.
type dealer struct {
	layout layout
	seed   uint64
	panel  int
	order  []int
	// group is the group that each unit is dealt to.
	group []int
}

func newDealer(l layout, seed uint64, panel int) *dealer {
	n := l.start[len(l.start)-1]
	return &dealer{layout: l, seed: seed, panel: panel, order: make([]int, n), group: make([]int, n)}
}

// deal fills group with deal number b.
func (d *dealer) deal(b int) {
	draws := indices{source: stream(d.seed, d.panel, b)}
	for s, sizes := range d.layout.sizes {
		lo, hi := d.layout.start[s], d.layout.start[s+1]
		order := d.order[lo:hi]
		for i := range order {
			order[i] = lo + i
		}
		// Draw every group but the largest; what is left belongs to that one.
		largest := 0
		for g, k := range sizes {
			if k > sizes[largest] {
				largest = g
			}
		}
		at := 0
		for g, k := range sizes {
			if g == largest {
				continue
			}
			for range k {
				j := at + draws.below(len(order)-at)
				order[at], order[j] = order[j], order[at]
				d.group[order[at]] = g
				at++
			}
		}
		for _, u := range order[at:] {
			d.group[u] = largest
		}
	}
}
