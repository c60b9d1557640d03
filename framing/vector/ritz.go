package vector

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// rankFloor is the eigenvalue, relative to the largest, under which there is
// nothing but rounding error: a singular value of a millionth.
const rankFloor = 1e-12

// ritz are eigenvalues of a symmetric operator, falling and above rankFloor,
// with their eigenvectors as columns in coordinates of some basis.
type ritz struct {
	theta    []float64
	vectors  *mat.Dense // nil for no theta
	residual float64    // largest ‖op·y − θ·y‖ relative to the largest θ
	space    int        // columns of the basis
}

// largestPairs gives at most so many eigenpairs of a symmetric matrix.
func largestPairs(m *mat.SymDense, want int) (ritz, error) {
	n := m.SymmetricDim()
	var eigen mat.EigenSym
	if !eigen.Factorize(m, true) {
		return ritz{}, errEigen
	}
	rising := eigen.Values(nil)
	var all mat.Dense
	eigen.VectorsTo(&all)
	found := ritz{space: n}
	for i := n - 1; i >= 0 && len(found.theta) < want; i-- {
		if rising[i] <= rankFloor*rising[n-1] {
			break
		}
		found.theta = append(found.theta, rising[i])
	}
	if len(found.theta) == 0 {
		return found, nil
	}
	found.vectors = mat.NewDense(n, len(found.theta), nil)
	for j := range found.theta {
		for i := range n {
			found.vectors.Set(i, j, all.At(i, n-1-j))
		}
	}
	return found, nil
}

// pairs are the largest eigenpairs that the basis shows.
func (k *krylov) pairs(want int) (ritz, error) {
	dim := len(k.basis)
	shadow := mat.NewSymDense(dim, nil)
	for block, coords := range k.shadow {
		rows, _ := coords.Dims()
		for i := range rows {
			for j, x := range coords.RawRowView(i) {
				if column := block*blockWidth + j; i <= column {
					shadow.SetSym(i, column, x)
				}
			}
		}
	}
	found, err := largestPairs(shadow, want)
	if err != nil || len(found.theta) == 0 {
		return found, err
	}
	// The last block alone leaves the basis, by next·r.
	last := found.vectors.Slice(dim-blockWidth, dim, 0, len(found.theta))
	var outside mat.Dense
	outside.Mul(k.r, last)
	found.residual = longestColumn(&outside) / found.theta[0]
	if math.IsNaN(found.residual) {
		return found, errEigen
	}
	return found, nil
}

// exact is largestPairs of an operator so small that it can be written out.
func (g *gram) exact(want int) (ritz, error) {
	n := g.size()
	unit := mat.NewDense(n, n, nil)
	for i := range n {
		unit.Set(i, i, 1)
	}
	full := g.apply(unit)
	m := mat.NewSymDense(n, nil)
	for i := range n {
		for j := i; j < n; j++ {
			m.SetSym(i, j, full.At(i, j))
		}
	}
	return largestPairs(m, want)
}
