package inference

// Permute permutes whole documents among all groups n times, within strata as the tests do, and calls use with the group of each row of
// the design, in a slice that the next permutation overwrites. It returns why nothing can be permuted, "" where it can.
func (d Design) Permute(n int, seed uint64, use func(group []int)) string {
	units := d.units(func(g int) (int, bool) { return g, g >= 0 })
	l := newLayout(units, d.Groups())
	if why := oneGroup(l, ""); why != "" {
		return why
	}
	deals, group := newDealer(l, seed, 0, true), make([]int, len(d.Group))
	for i := range group {
		group[i] = -1
	}
	for b := range n {
		deals.make(b)
		for i, u := range units {
			for _, row := range u.rows {
				group[row] = deals.of(i)
			}
		}
		use(group)
	}
	return ""
}
