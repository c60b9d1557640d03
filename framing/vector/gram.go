package vector

import (
	"github.com/james-bowman/sparse"
	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

// gram is the symmetric operator inner·outer, where inner is the transpose of
// outer; both are kept by rows so that a product writes each row once.
type gram struct {
	outer, inner *sparse.CSR
	workers      int
}

// size is the number of rows and columns of the operator.
func (g *gram) size() int { n, _ := g.inner.Dims(); return n }

// apply gives inner·outer·x.
func (g *gram) apply(x *mat.Dense) *mat.Dense {
	return sparseTimes(g.inner, sparseTimes(g.outer, x, g.workers), g.workers)
}

// across gives outer·x.
func (g *gram) across(x *mat.Dense) *mat.Dense { return sparseTimes(g.outer, x, g.workers) }

// sparseTimes gives a·x. Every row of the product is summed in the order of
// a's columns by one worker.
func sparseTimes(a *sparse.CSR, x *mat.Dense, workers int) *mat.Dense {
	n, _ := a.Dims()
	_, width := x.Dims()
	product := mat.NewDense(n, width, nil)
	raw := a.RawMatrix()
	chunks(n, workers, func(_, start, end int) {
		for i := start; i < end; i++ {
			row := product.RawRowView(i)
			for k := raw.Indptr[i]; k < raw.Indptr[i+1]; k++ {
				floats.AddScaled(row, raw.Data[k], x.RawRowView(raw.Ind[k]))
			}
		}
	})
	return product
}
