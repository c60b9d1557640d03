package vector

import (
	"context"
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
)

// Factors are the largest singular values of a Weighted matrix W ≈ U·Σ·Vᵀ and
// what belongs to them: latent semantic analysis (Deerwester et al. 1990,
// doi:10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9).
type Factors struct {
	// Sigma holds the singular values, falling, all > 0. There are fewer than
	// were asked for where the matrix has a smaller rank.
	Sigma []float64
	// Rows holds U·Σ, one row for each unit: its place in the space of
	// topics. It is nil where Sigma is empty.
	Rows *mat.Dense
	// Terms holds V, one row for each term. In every column the entry that is
	// largest in size is positive, which fixes the signs.
	Terms *mat.Dense
	// Residual bounds how far Sigma² is from exact, relative to the largest:
	// max ‖M·y − σ²·y‖ / σ₁² over the vectors y found, M = WᵀW or WWᵀ.
	Residual float64
	// Steps is the size of the Krylov space that was searched.
	Steps int

	units int
}

// spaceLimit is the largest Krylov space searched for so many dimensions; a
// matrix whose smaller side is no larger is solved exactly.
func spaceLimit(dims int) int { return 6*dims + 400 }

// SVD gives the dims largest singular triplets of w, or as many as its rank.
//
// A block of random signs drawn from the seed starts a block Lanczos
// iteration with full reorthogonalisation (Golub & Underwood 1977; on random
// starts: Musco & Musco 2015, arXiv:1504.05477) on the smaller of W·Wᵀ and
// Wᵀ·W. It holds the powers of a randomised subspace iteration and all lower
// ones at the price of the powers alone, so it converges where the singular
// values lie close, as those of text do. It stops when Residual is under
// 1e-9, or Steps would pass 6·dims + 400; where as many values are equal as a block has vectors, it looks
// outside the space for more of them before; a matrix with a side no longer than
// that is solved without iteration.
//
// The same seed gives the same bits for any number of workers. An error says
// that dims is below 1 or that ctx ended.
func SVD(ctx context.Context, w *Weighted, dims int, seed uint64, workers int) (*Factors, error) {
	if dims < 1 {
		return nil, fmt.Errorf("singular value decomposition: %d dimensions asked for, at least 1 needed", dims)
	}
	return factor(ctx, w, dims, seed, workers, spaceLimit(dims))
}

// factor is SVD with a Krylov space of at most so many columns.
func factor(ctx context.Context, w *Weighted, dims int, seed uint64, workers, limit int) (*Factors, error) {
	rows, cols := w.Len(), w.Dims()
	f := &Factors{units: rows}
	if rows == 0 || cols == 0 {
		return f, nil
	}
	outer, inner := w.csr, w.transposed() // M = inner·outer, of size cols
	if rows <= cols {
		outer, inner = inner, outer
	}
	op := &gram{outer: outer, inner: inner, workers: workers}
	found, near, err := op.largest(ctx, dims, seed, limit)
	if err != nil {
		return nil, fmt.Errorf("singular value decomposition of %d × %d: %w", rows, cols, err)
	}
	f.Steps, f.Residual = found.space, found.residual
	for _, theta := range found.theta {
		f.Sigma = append(f.Sigma, math.Sqrt(theta))
	}
	if len(f.Sigma) == 0 {
		return f, nil
	}
	far := op.across(near) // the other side's singular vectors, times Σ
	if rows <= cols {
		f.Rows, f.Terms = near, far
		scaleColumns(f.Terms, f.Sigma, func(x, s float64) float64 { return x / s })
		scaleColumns(f.Rows, f.Sigma, func(x, s float64) float64 { return x * s })
	} else {
		f.Rows, f.Terms = far, near
	}
	f.fixSigns()
	return f, nil
}

// largest gives the operator's largest eigenvalues and their eigenvectors.
func (g *gram) largest(ctx context.Context, want int, seed uint64, limit int) (ritz, *mat.Dense, error) {
	if g.size() <= limit {
		found, err := g.exact(want)
		return found, found.vectors, err
	}
	k := newKrylov(g, seed, g.workers)
	found, err := k.search(ctx, want, limit)
	if err != nil || len(found.theta) == 0 {
		return found, nil, err
	}
	return found, k.times(found.vectors), nil
}

func scaleColumns(m *mat.Dense, s []float64, scale func(x, s float64) float64) {
	n, _ := m.Dims()
	for i := range n {
		row := m.RawRowView(i)
		for j := range row {
			row[j] = scale(row[j], s[j])
		}
	}
}

func (f *Factors) fixSigns() {
	largest := make([]float64, len(f.Sigma))
	terms, _ := f.Terms.Dims()
	for i := range terms {
		for j, x := range f.Terms.RawRowView(i) {
			if math.Abs(x) > math.Abs(largest[j]) {
				largest[j] = x
			}
		}
	}
	turn := func(x, l float64) float64 {
		if l < 0 {
			return -x
		}
		return x
	}
	scaleColumns(f.Terms, largest, turn)
	scaleColumns(f.Rows, largest, turn)
}
