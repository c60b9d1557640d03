package vector

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/lapack/lapack64"
	"gonum.org/v1/gonum/mat"
)

const (
	// blockWidth is how many vectors the iteration carries at once.
	blockWidth = 24
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

	basis  []*mat.Dense   // blocks of orthonormal columns
	shadow [][]*mat.Dense // shadow[j][i] = basis[i]ᵀ·op·basis[j], i ≤ j
	dim    int            // columns in basis
	scale  float64        // about the operator's largest eigenvalue

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
		if k.dim+blockWidth > limit {
			return k.pairs(want)
		}
		if k.dim >= check && !closed {
			found, err := k.pairs(want)
			if err != nil || len(found.theta) == want && found.residual < tolerance {
				return found, err
			}
			// A look costs the cube of the basis, and the residual falls late and fast.
			check = min(k.dim+k.dim/4, foreseen(before, measured{k.dim, found.residual}))
			before = measured{k.dim, found.residual}
		}
	}
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
	k.basis = append(k.basis, k.next)
	k.dim += blockWidth
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

// project takes from x its part in the basis, and gives that part's
// coordinates for each block. Partial sums over chunks of rows are added in
// the order of the chunks.
func (k *krylov) project(x *mat.Dense) []*mat.Dense {
	n, width := x.Dims()
	parts := make([][]*mat.Dense, chunkCount(n))
	chunks(n, k.workers, func(c, start, end int) {
		part := x.Slice(start, end, 0, width).(*mat.Dense)
		for _, q := range k.basis {
			var product mat.Dense
			product.Mul(q.Slice(start, end, 0, blockWidth).T(), part)
			parts[c] = append(parts[c], &product)
		}
	})
	coords := make([]*mat.Dense, len(k.basis))
	for i := range coords {
		coords[i] = mat.NewDense(blockWidth, width, nil)
		for _, part := range parts {
			coords[i].Add(coords[i], part[i])
		}
	}
	raw := x.RawMatrix()
	chunks(n, k.workers, func(_, start, end int) {
		part := blas64.General{Rows: end - start, Cols: width, Stride: raw.Stride, Data: raw.Data[start*raw.Stride:]}
		for i, q := range k.basis {
			block := q.Slice(start, end, 0, blockWidth).(*mat.Dense).RawMatrix()
			blas64.Gemm(blas.NoTrans, blas.NoTrans, -1, block, coords[i].RawMatrix(), 1, part)
		}
	})
	return coords
}

// times gives basis·s.
func (k *krylov) times(s *mat.Dense) *mat.Dense {
	n := k.op.size()
	_, width := s.Dims()
	product := mat.NewDense(n, width, nil)
	raw := product.RawMatrix()
	chunks(n, k.workers, func(_, start, end int) {
		part := blas64.General{Rows: end - start, Cols: width, Stride: raw.Stride, Data: raw.Data[start*raw.Stride:]}
		for i, q := range k.basis {
			block := q.Slice(start, end, 0, blockWidth).(*mat.Dense).RawMatrix()
			coords := s.Slice(i*blockWidth, (i+1)*blockWidth, 0, width).(*mat.Dense).RawMatrix()
			blas64.Gemm(blas.NoTrans, blas.NoTrans, 1, block, coords, 1, part)
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
