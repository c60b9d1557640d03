package vector

import (
	"cmp"
	"math"
	"slices"

	"github.com/james-bowman/sparse"
)

// Strongest keeps the k largest weights of every row, of equals the first
// term's, and scales the row to length 1 again: what a long document is about,
// without the words that every document has.
func (w *Weighted) Strongest(k int) *Weighted {
	indptr := make([]int, 1, w.Len()+1)
	var cols []int
	var data []float64
	var order []int
	for i := range w.Len() {
		terms, x := w.Row(i)
		order = order[:0]
		for p := range terms {
			order = append(order, p)
		}
		slices.SortFunc(order, func(a, b int) int {
			return cmp.Or(cmp.Compare(x[b], x[a]), cmp.Compare(terms[a], terms[b]))
		})
		order = order[:min(k, len(order))]
		slices.Sort(order)
		square := 0.0
		for _, p := range order {
			square += float64(x[p] * x[p])
		}
		for _, p := range order {
			cols, data = append(cols, terms[p]), append(data, x[p]/math.Sqrt(square))
		}
		indptr = append(indptr, len(cols))
	}
	return &Weighted{csr: sparse.NewCSR(w.Len(), w.Dims(), indptr, cols, data)}
}
