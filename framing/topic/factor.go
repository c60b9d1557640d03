package topic

import (
	"context"
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"

	"parallax/framing/vector"
)

const (
	// rounds is the most times that both factors are improved in turn; a round that
	// gains less than settled of what was wrong in the beginning is the last.
	rounds  = 60
	settled = 1e-4
)

// Factors are non-negative rows and terms whose product is near the weights of documents.
type Factors struct {
	// Documents has a row for each document and a column for each topic: how much of the document is of it.
	Documents *mat.Dense
	// Terms has a row for each term and a column for each topic, each of Euclidean length 1, or of length 0 where
	// nothing is of the topic.
	Terms *mat.Dense
}

// Factor finds at most k topics, by minimising ‖V − W·H‖² over W, H ≥ 0: a column of W and a row of H at a time, each to its
// exact minimum (hierarchical alternating least squares; Cichocki & Phan 2009, doi:10.1587/transfun.E92.A.708). It starts
// from the positive parts of the singular vectors (Boutsidis & Gallopoulos 2008, doi:10.1016/j.patcog.2007.09.010), so one
// corpus has one answer: seed only starts the search for the singular vectors, which does not change what it finds. An error says that k is
// below 1 or that ctx ended.
func Factor(ctx context.Context, v *vector.Weighted, k int, seed uint64, workers int) (*Factors, error) {
	if k < 1 {
		return nil, fmt.Errorf("finding topics: %d asked for, at least 1 needed", k)
	}
	f, err := start(ctx, v, k, seed, workers)
	if err != nil {
		return nil, fmt.Errorf("finding topics: %w", err)
	}
	if f.size() == 0 {
		return f, nil
	}
	first, last := f.wrong(v), math.Inf(1)
	for range rounds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		f.improveDocuments(v)
		f.improveTopics(v)
		wrong := f.wrong(v)
		if last-wrong < settled*first {
			break
		}
		last = wrong
	}
	f.scale()
	return f, nil
}

func (f *Factors) size() int { _, k := f.Documents.Dims(); return k }

// improveDocuments sets each column of W to its minimum, the others as they are.
func (f *Factors) improveDocuments(v *vector.Weighted) {
	var square mat.SymDense
	square.SymOuterK(1, f.Terms.T())
	with := make([]float64, f.size())
	for d := range v.Len() {
		f.products(v, d, with)
		descend(f.Documents.RawRowView(d), with, &square)
	}
}

// products are those of a document with each topic.
func (f *Factors) products(v *vector.Weighted, d int, into []float64) {
	clear(into)
	terms, weights := v.Row(d)
	for i, term := range terms {
		add(into, weights[i], f.Terms.RawRowView(term))
	}
}

// improveTopics does the same for the rows of H, term by term.
func (f *Factors) improveTopics(v *vector.Weighted) {
	var square mat.SymDense
	square.SymOuterK(1, f.Documents.T())
	with := mat.NewDense(v.Dims(), f.size(), nil)
	for d := range v.Len() {
		terms, weights := v.Row(d)
		for i, term := range terms {
			add(with.RawRowView(term), weights[i], f.Documents.RawRowView(d))
		}
	}
	for term := range v.Dims() {
		descend(f.Terms.RawRowView(term), with.RawRowView(term), &square)
	}
}

func add(into []float64, scale float64, x []float64) {
	for i, v := range x {
		into[i] += float64(scale * v)
	}
}

// descend minimises ‖y − x·H‖² over one entry of x after the other, x ≥ 0, where with = y·Hᵀ and square = H·Hᵀ.
func descend(x, with []float64, square *mat.SymDense) {
	raw := square.RawSymmetric() // its upper half
	for t := range x {
		own := raw.Data[t*raw.Stride+t]
		if own == 0 {
			x[t] = 0
			continue
		}
		rest := with[t]
		for u := range t {
			rest -= float64(x[u] * raw.Data[u*raw.Stride+t])
		}
		for u := t; u < len(x); u++ {
			rest -= float64(x[u] * raw.Data[t*raw.Stride+u])
		}
		x[t] = max(0, x[t]+rest/own)
	}
}

// wrong is ‖V − W·H‖², from products alone.
func (f *Factors) wrong(v *vector.Weighted) float64 {
	var docs, topics mat.SymDense
	docs.SymOuterK(1, f.Documents.T())
	topics.SymOuterK(1, f.Terms.T())
	sum := 0.0
	for t := range f.size() {
		for u := range f.size() {
			sum += float64(docs.At(t, u) * topics.At(t, u))
		}
	}
	with := make([]float64, f.size())
	for d := range v.Len() {
		n := v.Norm(d)
		sum += float64(n * n)
		f.products(v, d, with)
		for t, w := range f.Documents.RawRowView(d) {
			sum -= float64(2 * w * with[t])
		}
	}
	return sum
}

// scale gives every topic the length 1, and what it had to the documents.
func (f *Factors) scale() {
	n, _ := f.Documents.Dims()
	for t := range f.size() {
		length := mat.Norm(f.Terms.ColView(t), 2)
		if length == 0 {
			continue
		}
		terms, _ := f.Terms.Dims()
		for i := range terms {
			f.Terms.Set(i, t, f.Terms.At(i, t)/length)
		}
		for d := range n {
			f.Documents.Set(d, t, f.Documents.At(d, t)*length)
		}
	}
}
