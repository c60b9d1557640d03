package vector

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/lapack/lapack64"
	"gonum.org/v1/gonum/mat"
)

const (
	// blockWidth is how many vectors the iteration carries at once. Few hold higher powers of the
	// operator in as large a basis, so that it meets the tolerance sooner; fewer than
	// eight waste what is read of the operator.
	blockWidth = 8
	// tolerance is the residual at which the search stops.
	tolerance = 1e-9
	// closedAt is the size of a block's remainder, relative to the operator,
	// at which the basis is closed under the operator.
	closedAt = 1e-13
	// lossy is the size under which a remainder has cancelled so far that it
	// must be made orthogonal to the basis again.
	lossy = 1e-3
)

// krylov is an orthonormal basis of the space that a random block spans under
// the powers of a symmetric operator, and the operator's shadow in it.
type krylov struct {
	op      *gram
	workers int
	rng     *rand.Rand

	basis  [][]float64  // orthonormal columns
	shadow []*mat.Dense // of each block: basisᵀ·op·block, as far as the basis had come with it
	scale  float64      // about the operator's largest eigenvalue

	next *mat.Dense // what comes after the last block, orthonormal
	r    *mat.Dense // next·r is what the operator made of the last block that the basis lacks
}

func newKrylov(op *gram, seed uint64, workers int) *krylov {
	return &krylov{op: op, workers: workers, rng: rand.New(rand.NewPCG(seed, 0x4c616e637a6f73))}
}

// search extends the basis until the largest eigenpairs stand, at most so
// many as are wanted, or the basis has limit columns, fewer than op's size.
func (k *krylov) search(ctx context.Context, want, limit int) (ritz, error) {
	check, before := 2*(want+blockWidth), measured{residual: 1}
	var stood []float64 // the eigenvalues when last they stood
	k.draw()
	for {
		if err := ctx.Err(); err != nil {
			return ritz{}, err
		}
		k.extend()
		closed := largestDiagonal(k.r) <= closedAt*k.scale
		if closed {
			k.draw()
			if k.imageOfNext() <= closedAt*k.scale {
				return k.pairs(want) // nothing is left outside the basis
			}
		}
		dim := len(k.basis)
		if dim+blockWidth > limit {
			return k.pairs(want)
		}
		if dim >= check && !closed {
			found, err := k.pairs(want)
			if err != nil {
				return found, err
			}
			if len(found.theta) == want && found.residual < tolerance {
				if !crowded(found.theta) || same(found.theta, stood) {
					return found, nil
				}
				// Of one eigenvalue a block shows no more copies than it has vectors: look outside for others.
				// What the basis lacks of those found is under the tolerance, and is given up.
				k.draw()
				stood, check, before = found.theta, dim+dim/4, measured{residual: 1}
				continue
			}
			// A look costs the cube of the basis, and the residual falls late and fast.
			check = min(dim+dim/4, foreseen(before, measured{dim, found.residual}))
			before = measured{dim, found.residual}
		}
	}
}

// equalTo is how near, relative to the largest, eigenvalues are that may be copies of one.
const equalTo = 1e-7

// crowded reports whether so many of the eigenvalues, which fall, are equal as a block has vectors.
func crowded(theta []float64) bool {
	for i := range len(theta) - blockWidth + 1 {
		if theta[i]-theta[i+blockWidth-1] <= equalTo*theta[0] {
			return true
		}
	}
	return false
}

// same reports whether two lists are of the same eigenvalues.
func same(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if math.Abs(a[i]-b[i]) > equalTo*a[0] {
			return false
		}
	}
	return true
}

// measured is the residual that a basis of some size had.
type measured struct {
	dim      int
	residual float64
}

// foreseen is the size of the basis at which the residual meets the tolerance
// if it goes on falling as between two measurements. It falls ever faster, so
// that is rather too far than too near.
func foreseen(before, now measured) int {
	perColumn := math.Log(before.residual/now.residual) / float64(now.dim-before.dim)
	if !(perColumn > 0) {
		return math.MaxInt
	}
	return now.dim + int(math.Log(now.residual/tolerance)/perColumn)
}

// draw makes next a random block outside the basis.
func (k *krylov) draw() {
	n := k.op.size()
	k.next = mat.NewDense(n, blockWidth, nil)
	for i := range n {
		bits := k.rng.Uint64()
		row := k.next.RawRowView(i)
		for j := range row {
			row[j] = float64(int(bits>>j&1)*2 - 1)
		}
	}
	k.project(k.next)
	orthonormalise(k.next)
	k.project(k.next)
	orthonormalise(k.next)
}

// imageOfNext is the largest length that the operator gives a column of next.
func (k *krylov) imageOfNext() float64 { return longestColumn(k.op.apply(k.next)) }

// extend takes next into the basis and works out what follows it.
func (k *krylov) extend() {
	k.basis = append(k.basis, columnsOf(k.next)...)
	rest := k.op.apply(k.next)
	k.scale = max(k.scale, longestColumn(rest))
	k.shadow = append(k.shadow, k.project(rest))
	k.r = orthonormalise(rest)
	small := smallestDiagonal(k.r) / k.scale
	for pass := 0; small < lossy && pass < 4; pass++ {
		k.project(rest)
		small = smallestDiagonal(orthonormalise(rest))
	}
	k.next = rest
}

// columnsOf gives the columns of a matrix, one after the other in memory.
func columnsOf(x *mat.Dense) [][]float64 {
	n, width := x.Dims()
	columns := make([][]float64, width)
	for j := range columns {
		columns[j] = make([]float64, n)
	}
	for i := range n {
		for j, v := range x.RawRowView(i) {
			columns[j][i] = v
		}
	}
	return columns
}

// project takes from x its part in the basis, and gives that part's
// coordinates, a row for each vector of the basis. Partial sums over chunks of rows are added in
// the order of the chunks.
func (k *krylov) project(x *mat.Dense) *mat.Dense {
	n, width := x.Dims()
	columns, dim := columnsOf(x), len(k.basis)
	if dim == 0 {
		return nil
	}
	parts := make([]*mat.Dense, chunkCount(n))
	chunks(n, k.workers, func(c, start, end int) {
		parts[c] = mat.NewDense(dim, width, nil)
		for i, q := range k.basis {
			row := parts[c].RawRowView(i)
			for j, column := range columns {
				row[j] = floats.Dot(q[start:end], column[start:end])
			}
		}
	})
	coords := mat.NewDense(dim, width, nil)
	for _, part := range parts {
		coords.Add(coords, part)
	}
	chunks(n, k.workers, func(_, start, end int) {
		for i, q := range k.basis {
			row := coords.RawRowView(i)
			for j, column := range columns {
				floats.AddScaled(column[start:end], -row[j], q[start:end])
			}
		}
		for i := start; i < end; i++ {
			row := x.RawRowView(i)
			for j, column := range columns {
				row[j] = column[i]
			}
		}
	})
	return coords
}

// times gives basis·s.
func (k *krylov) times(s *mat.Dense) *mat.Dense {
	n := k.op.size()
	_, width := s.Dims()
	product := mat.NewDense(n, width, nil)
	chunks(n, k.workers, func(_, start, end int) {
		sum := make([]float64, end-start)
		for j := range width {
			clear(sum)
			for i, q := range k.basis {
				floats.AddScaled(sum, s.At(i, j), q[start:end])
			}
			for i, v := range sum {
				product.Set(start+i, j, v)
			}
		}
	})
	return product
}

// orthonormalise replaces x by the Q of its QR decomposition, and gives R.
func orthonormalise(x *mat.Dense) (r *mat.Dense) {
	raw := x.RawMatrix()
	tau := make([]float64, raw.Cols)
	work := make([]float64, 1)
	lapack64.Geqrf(raw, tau, work, -1)
	work = make([]float64, int(work[0]))
	lapack64.Geqrf(raw, tau, work, len(work))
	r = mat.NewDense(raw.Cols, raw.Cols, nil)
	for i := range raw.Cols {
		copy(r.RawRowView(i)[i:], x.RawRowView(i)[i:])
	}
	lapack64.Orgqr(raw, tau, work, -1)
	work = make([]float64, max(len(work), int(work[0])))
	lapack64.Orgqr(raw, tau, work, len(work))
	return r
}

func longestColumn(x *mat.Dense) float64 {
	n, width := x.Dims()
	squares := make([]float64, width)
	for i := range n {
		for j, v := range x.RawRowView(i) {
			squares[j] += float64(v * v)
		}
	}
	longest := 0.0
	for _, s := range squares {
		longest = max(longest, math.Sqrt(s))
	}
	return longest
}

func largestDiagonal(r *mat.Dense) float64 {
	n, _ := r.Dims()
	largest := 0.0
	for i := range n {
		for _, v := range r.RawRowView(i)[i:] {
			largest = max(largest, math.Abs(v))
		}
	}
	return largest
}

func smallestDiagonal(r *mat.Dense) float64 {
	n, _ := r.Dims()
	smallest := math.Inf(1)
	for i := range n {
		smallest = min(smallest, math.Abs(r.At(i, i)))
	}
	return smallest
}

var errEigen = errors.New("the eigenvalues of a small symmetric matrix did not converge")
