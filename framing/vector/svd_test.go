package vector

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"

	"parallax/framing/counts"
)

// zipfian draws units of words from a falling distribution.
func zipfian(units, terms, words int) *counts.Matrix {
	rng := rand.New(rand.NewPCG(7, 7))
	m := counts.NewMatrix(terms)
	for range units {
		var drawn []uint32
		for range words {
			drawn = append(drawn, uint32(math.Pow(float64(terms), rng.Float64()))-1)
		}
		m.AppendTerms(drawn)
	}
	return m
}

func factored(t *testing.T, w *Weighted, dims, workers int) *Factors {
	t.Helper()
	return iterated(t, w, dims, workers, spaceLimit(dims))
}

// iterated factors by the iteration where a side is longer than limit.
func iterated(t *testing.T, w *Weighted, dims, workers, limit int) *Factors {
	t.Helper()
	f, err := factor(context.Background(), w, dims, 1, workers, limit)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// The oracle is gonum's dense SVD, of fewer rows than terms and of more.
func TestSVDEqualsDense(t *testing.T) {
	for _, m := range []*counts.Matrix{zipfian(260, 400, 20), zipfian(420, 260, 12)} {
		const dims = 4
		w, _ := TFIDF(m)
		var dense mat.SVD
		if !dense.Factorize(mat.DenseCopyOf(w.Matrix()), mat.SVDThin) {
			t.Fatal("dense decomposition failed")
		}
		var u mat.Dense
		dense.UTo(&u)
		f := iterated(t, w, dims, 2, 240)
		if f.Residual > tolerance || f.Steps > 240 {
			t.Errorf("residual %g after %d steps", f.Residual, f.Steps)
		}
		for j, want := range dense.Values(nil)[:dims] {
			near(t, "singular value", f.Sigma[j], want, 1e-10)
			for i := range w.Len() {
				near(t, "size of a coordinate", math.Abs(f.Rows.At(i, j)), math.Abs(u.At(i, j))*want, 1e-7)
			}
		}
	}
}

func TestSVDSameBitsForAnyWorkers(t *testing.T) {
	w, _ := TFIDF(zipfian(5000, 300, 8))
	one, eight := iterated(t, w, 3, 1, 150), iterated(t, w, 3, 8, 150)
	if !slices.Equal(one.Sigma, eight.Sigma) || !mat.Equal(one.Rows, eight.Rows) || !mat.Equal(one.Terms, eight.Terms) {
		t.Error("one worker and eight give different factors")
	}
}

// 300 units of one term each, every term in two units: 150 singular values of
// √2, many more than a block holds.
func TestSVDManyEqualValues(t *testing.T) {
	m := counts.NewMatrix(150)
	for i := range 300 {
		m.AppendTerms([]uint32{uint32(i / 2)})
	}
	w, _ := TFIDF(m)
	f := iterated(t, w, 40, 2, 100)
	if len(f.Sigma) != 40 {
		t.Fatalf("%d singular values, want 40", len(f.Sigma))
	}
	for _, s := range f.Sigma {
		near(t, "singular value", s, math.Sqrt2, 1e-12)
	}
}

// n equal units of one direction: one singular value √n, and no more.
func TestSVDOfRankOne(t *testing.T) {
	for _, n := range []int{1, 3, 600} {
		m := counts.NewMatrix(600)
		for range n {
			m.AppendTerms([]uint32{1, 5, 5, 9})
		}
		w, _ := TFIDF(m)
		f := iterated(t, w, 10, 2, 300)
		if len(f.Sigma) != 1 {
			t.Fatalf("%d equal units: singular values %v, want one", n, f.Sigma)
		}
		near(t, "singular value", f.Sigma[0], math.Sqrt(float64(n)), 1e-12)
		near(t, "coordinate", math.Abs(f.Rows.At(n-1, 0)), 1, 1e-12)
	}
}

func TestSVDSignIsFixed(t *testing.T) {
	f := factored(t, first(TFIDF(zipfian(60, 40, 9))), 5, 1)
	for j := range f.Sigma {
		column := mat.Col(nil, j, f.Terms)
		if slices.Max(column) < -slices.Min(column) {
			t.Errorf("dimension %d points away from its largest term", j)
		}
	}
}

func first(w *Weighted, _ []float64) *Weighted { return w }

func TestSVDOfNothing(t *testing.T) {
	for _, m := range []*counts.Matrix{counts.NewMatrix(0), rowsOf(0, nil, nil), rowsOf(4, nil, nil), rowsOf(900, make([][]uint32, 900)...)} {
		w, _ := TFIDF(m)
		f := factored(t, w, 2, 1)
		if len(f.Sigma) != 0 || f.Len() != m.Rows() || f.Dims() != 0 {
			t.Errorf("%d units of no term: singular values %v", m.Rows(), f.Sigma)
		}
	}
}

func TestSVDErrors(t *testing.T) {
	w, _ := TFIDF(zipfian(900, 450, 5))
	if _, err := SVD(context.Background(), w, 0, 1, 1); err == nil {
		t.Error("no dimensions, and no error")
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if _, err := SVD(ended, w, 3, 1, 1); err == nil {
		t.Error("an ended context, and no error")
	}
}
