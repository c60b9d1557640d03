package inference

// Deals deals whole documents again among all groups, so many times and within strata as the tests do, and shows each deal as the group of
// each row of the design; the list is the next deal's afterwards. It says why nothing can be dealt, "" where it can.
func (d Design) Deals(n int, seed uint64, use func(group []int)) string {
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
