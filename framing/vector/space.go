package vector

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// A Space holds one vector for each unit. Weighted rows and Factors are both
// spaces.
type Space interface {
	// Len is the number of vectors, Dims the number of their coordinates.
	Len() int
	Dims() int
	// AddTo adds a multiple of vector i to dst, which has Dims coordinates.
	AddTo(dst []float64, scale float64, i int)
	// Dot is the inner product of vector i with v.
	Dot(i int, v []float64) float64
	// Norm is the Euclidean length of vector i.
	Norm(i int) float64
}

// AddTo adds a multiple of row i to dst.
func (w *Weighted) AddTo(dst []float64, scale float64, i int) {
	terms, x := w.Row(i)
	for k, t := range terms {
		dst[t] += float64(scale * x[k])
	}
}

// Dot is the inner product of row i with v.
func (w *Weighted) Dot(i int, v []float64) float64 {
	terms, x := w.Row(i)
	sum := 0.0
	for k, t := range terms {
		sum += float64(x[k] * v[t])
	}
	return sum
}

// Norm is the Euclidean length of row i.
func (w *Weighted) Norm(i int) float64 {
	_, x := w.Row(i)
	sum := 0.0
	for _, v := range x {
		sum += float64(v * v)
	}
	return math.Sqrt(sum)
}

// Len is the number of rows that were factored.
func (f *Factors) Len() int { return f.units }

// Dims is the number of dimensions that were found.
func (f *Factors) Dims() int { return len(f.Sigma) }

// AddTo adds a multiple of row i to dst.
func (f *Factors) AddTo(dst []float64, scale float64, i int) {
	floats.AddScaled(dst, scale, f.row(i))
}

// Dot is the inner product of row i with v.
func (f *Factors) Dot(i int, v []float64) float64 { return floats.Dot(f.row(i), v) }

// Norm is the Euclidean length of row i.
func (f *Factors) Norm(i int) float64 { return floats.Norm(f.row(i), 2) }

func (f *Factors) row(i int) []float64 {
	if f.Dims() == 0 {
		return nil
	}
	return f.Rows.RawRowView(i)
}

var (
	_ Space = (*Weighted)(nil)
	_ Space = (*Factors)(nil)
)
