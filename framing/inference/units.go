package inference

import (
	"cmp"
	"math"
	"slices"
)

// A unit is what a permutation deals: the rows of one cluster in one group.
type unit struct {
	rows    []int
	group   int // renumbered: for a contrast 0 is the target, 1 the reference
	stratum int // renumbered from 0
}

// units gathers the rows that label puts in a group into what is dealt. Units
// are ordered by stratum and, inside it, by their first row. A cluster with
// units in several groups is a stratum of its own: its rows share their topic, and are dealt
// only among themselves.
func (d Design) units(label func(group int) (int, bool)) []unit {
	type key struct{ cluster, group int }
	at := make(map[key]int)
	groupsOf := make(map[int]int) // cluster → number of its units
	var list []unit
	var clusters, strata []int
	for i, g := range d.Group {
		l, in := label(g)
		if !in {
			continue
		}
		c := i
		if d.Cluster != nil {
			c = d.Cluster[i]
		}
		k := key{c, l}
		n, ok := at[k]
		if !ok {
			n = len(list)
			at[k] = n
			groupsOf[c]++
			s := 0
			if d.Stratum != nil {
				s = d.Stratum[i]
			}
			list, clusters, strata = append(list, unit{group: l}), append(clusters, c), append(strata, s)
		}
		list[n].rows = append(list[n].rows, i)
	}
	// Renumber the strata in the order of their first unit.
	type place struct {
		own bool // a cluster that is its own stratum
		n   int
	}
	number := make(map[place]int)
	for i := range list {
		p := place{false, strata[i]}
		if groupsOf[clusters[i]] > 1 {
			p = place{true, clusters[i]}
		}
		n, ok := number[p]
		if !ok {
			n = len(number)
			number[p] = n
		}
		list[i].stratum = n
	}
	slices.SortStableFunc(list, func(a, b unit) int { return cmp.Compare(a.stratum, b.stratum) })
	return list
}

// contrastUnits are the units of a contrast: group 0 is the target.
func (d Design) contrastUnits(c Contrast) []unit {
	return d.units(func(g int) (int, bool) {
		target, in := c.side(g)
		if target {
			return 0, in
		}
		return 1, in
	})
}

// A layout is how many units of each group each stratum has.
type layout struct {
	start  []int   // stratum s holds the units start[s]:start[s+1]
	sizes  [][]int // stratum → group → units
	groups int
}

func newLayout(units []unit, groups int) layout {
	l := layout{groups: groups}
	for i, u := range units {
		if i == 0 || u.stratum != units[i-1].stratum {
			l.start = append(l.start, i)
			l.sizes = append(l.sizes, make([]int, groups))
		}
		l.sizes[len(l.sizes)-1][u.group]++
	}
	l.start = append(l.start, len(units))
	return l
}

func (l layout) strata() int { return len(l.sizes) }

// total is the number of units of a group.
func (l layout) total(group int) int {
	n := 0
	for _, s := range l.sizes {
		n += s[group]
	}
	return n
}

// deals is the number of different ways to deal the units, up to 1e300.
func (l layout) deals() float64 {
	sum := 0.0
	for _, sizes := range l.sizes {
		n := 0
		for _, k := range sizes {
			n += k
			sum -= logFactorial(k)
		}
		sum += logFactorial(n)
	}
	return math.Round(math.Exp(math.Min(sum, 690)))
}

func logFactorial(n int) float64 {
	g, _ := math.Lgamma(float64(n) + 1)
	return g
}
