package vector

import (
	"cmp"
	"math"
	"slices"
)

// slack keeps rounding from losing a pair that just reaches the bound.
const slack = 1e-9

// An entry is a weight at a place: of a term in a row, of a row in a list.
type entry struct {
	at     int32
	weight float64
}

// prefixIndex holds rows with their terms from the most widespread to the
// rarest, and for each term the rows in which it is not left out.
type prefixIndex struct {
	least, bound float64
	terms        int
	start        []int
	entries      []entry   // rows, by rank of the term
	prefix       []float64 // by row: length of what is left out of lists
	edge         []int32   // by row: rank of the first term that is not left out
	lists        [][]entry // by rank of the term, rows ascending
}

func newPrefixIndex(w *Weighted, group []int, least float64) *prefixIndex {
	rank := ranks(w, group)
	ix := &prefixIndex{
		least: least, bound: least - slack, terms: w.Dims(),
		start:  make([]int, 1, w.Len()+1),
		prefix: make([]float64, w.Len()),
		edge:   make([]int32, w.Len()),
		lists:  make([][]entry, w.Dims()),
	}
	for i := range w.Len() {
		if group[i] >= 0 {
			terms, weights := w.Row(i)
			for k, t := range terms {
				ix.entries = append(ix.entries, entry{rank[t], weights[k]})
			}
		}
		row := ix.entries[ix.start[i]:]
		slices.SortFunc(row, func(a, b entry) int { return cmp.Compare(a.at, b.at) })
		ix.start = append(ix.start, len(ix.entries))
		square := 0.0
		for _, e := range row {
			square += float64(e.weight * e.weight)
			if length := math.Sqrt(square); length < ix.bound {
				ix.prefix[i], ix.edge[i] = length, e.at+1
				continue
			}
			ix.lists[e.at] = append(ix.lists[e.at], entry{int32(i), e.weight})
		}
	}
	return ix
}

// ranks numbers the terms from the most widespread to the rarest.
func ranks(w *Weighted, group []int) []int32 {
	spread := make([]int, w.Dims())
	for i := range w.Len() {
		if group[i] >= 0 {
			terms, _ := w.Row(i)
			for _, t := range terms {
				spread[t]++
			}
		}
	}
	order := make([]int32, w.Dims())
	for t := range order {
		order[t] = int32(t)
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(spread[b], spread[a]), cmp.Compare(a, b))
	})
	rank := make([]int32, w.Dims())
	for r, t := range order {
		rank[t] = int32(r)
	}
	return rank
}

func (ix *prefixIndex) row(i int) []entry { return ix.entries[ix.start[i]:ix.start[i+1]] }

// dot is row i's inner product with a row spread out by rank. It is the same
// bits whichever of the two rows is spread out.
func (ix *prefixIndex) dot(i int, dense []float64) float64 {
	sum := 0.0
	for _, e := range ix.row(i) {
		sum += float64(e.weight * dense[e.at])
	}
	return sum
}
