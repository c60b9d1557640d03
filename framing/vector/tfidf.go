package vector

import (
	"math"

	"github.com/james-bowman/nlp"
	"github.com/james-bowman/sparse"
	"gonum.org/v1/gonum/mat"

	"parallax/framing/counts"
)

// Weighted holds TF-IDF rows, each of Euclidean length 1, or of length 0 where
// the unit holds no counted term.
type Weighted struct {
	csr *sparse.CSR
}

// TFIDF weights counts of terms in units (statements or documents) by
//
//	w(unit, term) = n(unit, term) · idf(term),  idf(term) = ln((1+N)/(1+df)) + 1
//
// with N units of which df hold the term, and scales every row to Euclidean
// length 1: the defaults of scikit-learn's TfidfVectorizer (smooth_idf, norm
// "l2"; Pedregosa et al. 2011). Weights lie in [0, 1]. idf has a value for
// every column; a column that no unit holds has df 0.
//
// nlp.TfidfTransformer gives ln((1+N)/(1+df)), without the 1 that keeps a term
// of every unit from vanishing and without the length; both are added here.
func TFIDF(m *counts.Matrix) (w *Weighted, idf []float64) {
	idf = inverseFrequencies(m)
	indptr := make([]int, m.Rows()+1)
	cols := make([]int, len(m.Col))
	data := make([]float64, len(m.Col))
	for i := range m.Rows() {
		col, n := m.Row(i)
		at := m.Start[i]
		square := 0.0
		for k, c := range col {
			x := float64(n[k]) * idf[c]
			cols[at+k], data[at+k] = int(c), x
			square += float64(x * x)
		}
		if square > 0 {
			length := math.Sqrt(square)
			for k := range col {
				data[at+k] /= length
			}
		}
		indptr[i+1] = at + len(col)
	}
	return &Weighted{csr: sparse.NewCSR(m.Rows(), m.Cols, indptr, cols, data)}, idf
}

// inverseFrequencies is the idf of every column. The transformer reads no more
// of a matrix of terms by units than how many units hold each term, so it is
// given one without the counts, and shown the unit vector to tell its weights.
func inverseFrequencies(m *counts.Matrix) []float64 {
	idf := make([]float64, m.Cols)
	if m.Cols == 0 {
		return idf
	}
	indptr := make([]int, m.Cols+1)
	for _, c := range m.Col {
		indptr[c+1]++
	}
	for c := range m.Cols {
		indptr[c+1] += indptr[c]
	}
	var t nlp.TfidfTransformer
	t.Fit(sparse.NewCSR(m.Cols, m.Rows(), indptr, nil, nil))
	ones := mat.NewVecDense(m.Cols, nil)
	for c := range m.Cols {
		ones.SetVec(c, 1)
	}
	logs, err := t.Transform(ones)
	if err != nil {
		panic("vector: a product with a diagonal matrix failed: " + err.Error())
	}
	for c := range idf {
		idf[c] = logs.At(c, 0) + 1
	}
	return idf
}

// Len is the number of rows.
func (w *Weighted) Len() int { n, _ := w.csr.Dims(); return n }

// Dims is the number of terms.
func (w *Weighted) Dims() int { _, n := w.csr.Dims(); return n }

// Row gives the terms of a row, ascending, and their weights; both belong to
// the matrix.
func (w *Weighted) Row(i int) (terms []int, weights []float64) {
	raw := w.csr.RawMatrix()
	a, b := raw.Indptr[i], raw.Indptr[i+1]
	return raw.Ind[a:b], raw.Data[a:b]
}

// Matrix is the rows as a matrix of gonum, to be read only.
func (w *Weighted) Matrix() mat.Matrix { return w.csr }

// transposed gives the same weights by terms.
func (w *Weighted) transposed() *sparse.CSR {
	raw := w.csr.RawMatrix()
	rows, cols := w.csr.Dims()
	indptr := make([]int, cols+1)
	for _, c := range raw.Ind {
		indptr[c+1]++
	}
	for c := range cols {
		indptr[c+1] += indptr[c]
	}
	ind := make([]int, len(raw.Ind))
	data := make([]float64, len(raw.Data))
	next := append([]int(nil), indptr[:cols]...)
	for i := range rows {
		for k := raw.Indptr[i]; k < raw.Indptr[i+1]; k++ {
			c := raw.Ind[k]
			ind[next[c]], data[next[c]] = i, raw.Data[k]
			next[c]++
		}
	}
	return sparse.NewCSR(cols, rows, indptr, ind, data)
}
