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
	between      *mat.Dense // outer·x, kept from one product to the next
}

// size is the number of rows and columns of the operator.
func (g *gram) size() int { n, _ := g.inner.Dims(); return n }

// apply gives inner·outer·x.
func (g *gram) apply(x *mat.Dense) *mat.Dense {
	n, _ := g.outer.Dims()
	_, width := x.Dims()
	if g.between == nil || g.between.RawMatrix().Cols != width {
		g.between = mat.NewDense(n, width, nil)
	}
	sparseTimes(g.between, g.outer, x, g.workers)
	product := mat.NewDense(g.size(), width, nil)
	sparseTimes(product, g.inner, g.between, g.workers)
	return product
}

// across gives outer·x.
func (g *gram) across(x *mat.Dense) *mat.Dense {
	n, _ := g.outer.Dims()
	_, width := x.Dims()
	product := mat.NewDense(n, width, nil)
	sparseTimes(product, g.outer, x, g.workers)
	return product
}

// sparseTimes sets product to a·x. Every row of it is summed in the order of
// a's columns by one worker.
func sparseTimes(product *mat.Dense, a *sparse.CSR, x *mat.Dense, workers int) {
	n, _ := a.Dims()
	raw := a.RawMatrix()
	chunks(n, workers, func(_, start, end int) {
		for i := start; i < end; i++ {
			row := product.RawRowView(i)
			clear(row)
			for k := raw.Indptr[i]; k < raw.Indptr[i+1]; k++ {
				floats.AddScaled(row, raw.Data[k], x.RawRowView(raw.Ind[k]))
			}
		}
	})
}
