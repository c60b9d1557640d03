package inference

import (
	"math/rand/v2"
	"slices"
)

// A deal is the group that each unit is dealt to.
type deal struct {
	group []int // see newDealer
	// fewer are the units of the smaller of two groups, one bit each in their order; nil
	// where there are more groups.
	fewer   []uint64
	smaller int
}

// of is the group of a unit.
func (d *deal) of(unit int) int {
	switch {
	case d.fewer == nil:
		return d.group[unit]
	case d.fewer[unit/64]>>(unit%64)&1 != 0:
		return d.smaller
	}
	return 1 - d.smaller
}

// asTheyAre is the deal of the groups as they are.
func asTheyAre(group []int, l layout) *deal {
	d := newDeal(l)
	copy(d.group, group)
	if d.fewer != nil {
		for u, g := range group {
			if g == l.fewer() {
				d.turn(u)
			}
		}
	}
	return d
}

func newDeal(l layout) *deal {
	n := l.start[len(l.start)-1]
	d := &deal{group: make([]int, n)}
	if l.groups == 2 {
		d.fewer, d.smaller = make([]uint64, (n+63)/64), l.fewer()
	}
	return d
}

// turn takes a unit into the smaller group, or out of it.
func (d *deal) turn(unit int) { d.fewer[unit/64] ^= 1 << (unit % 64) }

// fewer is the smaller one of two groups, the first of equal ones.
func (l layout) fewer() int {
	if 2*l.total(0) > l.start[len(l.start)-1] {
		return 1
	}
	return 0
}

// A dealer deals the units of a layout again, each stratum for itself. The
// deal of a number depends on the seed, the panel and that number alone, so any
// worker may make it.
type dealer struct {
	*deal
	layout layout
	seed   uint64
	panel  int
	source rand.PCG
	// order are the units; a deal moves those that it draws to the front of their stratum, and the
	// next one puts them back, so that a deal costs what it draws and not all units.
	order   []int32
	moved   []move
	largest []int    // group of each stratum, to which those belong that are not drawn
	rest    []uint64 // the smaller group before any is drawn
	grouped bool     // that group is kept up, and not fewer alone
}

// A move is two places of the order that were exchanged.
type move struct{ to, from int32 }

// newDealer makes a dealer. Of two groups it keeps up the smaller one alone, unless grouped says otherwise.
func newDealer(l layout, seed uint64, panel int, grouped bool) *dealer {
	d := &dealer{deal: newDeal(l), layout: l, seed: seed, panel: panel, largest: make([]int, l.strata()), grouped: grouped || l.groups != 2}
	d.order = make([]int32, len(d.group))
	for s, sizes := range l.sizes {
		for g, k := range sizes {
			if k > sizes[d.largest[s]] {
				d.largest[s] = g
			}
		}
		for u := l.start[s]; u < l.start[s+1]; u++ {
			d.order[u] = int32(u)
			d.group[u] = d.largest[s]
			if d.fewer != nil && d.largest[s] == l.fewer() {
				d.turn(u)
			}
		}
	}
	d.rest = slices.Clone(d.fewer)
	return d
}

// make makes deal number b.
func (d *dealer) make(b int) {
	d.undo()
	seedStream(&d.source, d.seed, d.panel, b)
	draws := indices{source: &d.source}
	for s, sizes := range d.layout.sizes {
		at, end := d.layout.start[s], d.layout.start[s+1]
		// Draw every group but the largest.
		for g, k := range sizes {
			if g == d.largest[s] {
				continue
			}
			for range k {
				j := at + draws.below(end-at)
				u := d.order[j]
				d.order[at], d.order[j] = u, d.order[at]
				d.moved = append(d.moved, move{int32(at), int32(j)})
				if d.grouped {
					d.group[u] = g
				}
				if d.fewer != nil {
					d.turn(int(u))
				}
				at++
			}
		}
	}
}

// undo puts back what the last deal drew.
func (d *dealer) undo() {
	stratum := d.layout.strata() - 1
	for i := len(d.moved) - 1; i >= 0; i-- {
		m := d.moved[i]
		u := d.order[m.to]
		d.order[m.to], d.order[m.from] = d.order[m.from], u
		if d.grouped {
			for int(m.to) < d.layout.start[stratum] {
				stratum--
			}
			d.group[u] = d.largest[stratum]
		}
	}
	copy(d.fewer, d.rest)
	d.moved = d.moved[:0]
}
