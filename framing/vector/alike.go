package vector

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// alike are the rows of which some are the very same, as the copies of one
// line are: each is searched once for all of them.
type alike struct {
	first []int32 // by row: the first that is the same; -1 for a row of no group
	next  []int32 // by row: the next that is the same; -1 for the last
	group []int
	// some holds for each first row those that stand for all: of each group the
	// first most, which are all that a list of the most nearest can need.
	some map[int32][]int32
}

// rowsAlike finds equal rows. Of each group, most are kept to choose from.
func rowsAlike(w *Weighted, group []int, most int) *alike {
	a := &alike{first: make([]int32, w.Len()), next: make([]int32, w.Len()), group: group, some: map[int32][]int32{}}
	byHash := map[uint64][]int32{}
	last := map[int32]int32{}
	kept := map[[2]int]int{}
	for i := range int32(w.Len()) {
		a.first[i], a.next[i] = -1, -1
		if group[i] < 0 {
			continue
		}
		hash := hashOf(w, int(i))
		same := slices.IndexFunc(byHash[hash], func(j int32) bool { return equalRows(w, int(i), int(j)) })
		first := i
		if same < 0 {
			byHash[hash] = append(byHash[hash], i)
		} else {
			first = byHash[hash][same]
			a.next[last[first]] = i
		}
		a.first[i], last[first] = first, i
		if of := [2]int{int(first), group[i]}; kept[of] < most {
			kept[of]++
			a.some[first] = append(a.some[first], i)
		}
	}
	return a
}

func hashOf(w *Weighted, i int) uint64 {
	terms, weights := w.Row(i)
	b := make([]byte, 0, 12*len(terms))
	for k, t := range terms {
		b = binary.LittleEndian.AppendUint32(b, uint32(t))
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(weights[k]))
	}
	return xxhash.Sum64(b)
}

func equalRows(w *Weighted, i, j int) bool {
	a, m := w.Row(i)
	b, n := w.Row(j)
	return slices.Equal(a, b) && slices.Equal(m, n)
}

// searched are the groups of the rows, where all but the first of those that
// are the same are in none.
func (a *alike) searched() []int {
	group := slices.Clone(a.group)
	for i, f := range a.first {
		if f != int32(i) {
			group[i] = -1
		}
	}
	return group
}

// each calls f for a first row and all that are the same.
func (a *alike) each(first int, f func(i int)) {
	for i := int32(first); i >= 0; i = a.next[i] {
		f(int(i))
	}
}

// nearest are the k nearest rows of other groups than own; near are first rows,
// sorted from the nearest.
func (a *alike) nearest(near []Neighbour, own, k int) []Neighbour {
	var out []Neighbour
	for len(near) > 0 && len(out) < k {
		level := 1 // rows at one cosine are taken in their order
		for level < len(near) && near[level].Cosine == near[0].Cosine {
			level++
		}
		begin := len(out)
		for _, n := range near[:level] {
			taken := 0
			for _, i := range a.some[int32(n.Index)] {
				if a.group[i] != own && taken < k {
					taken++
					out = append(out, Neighbour{Index: int(i), Cosine: n.Cosine})
				}
			}
		}
		slices.SortFunc(out[begin:], func(x, y Neighbour) int { return cmp.Compare(x.Index, y.Index) })
		near = near[level:]
	}
	return slices.Clone(out[:min(k, len(out))])
}
