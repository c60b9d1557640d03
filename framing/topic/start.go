package topic

import (
	"context"
	"math"

	"gonum.org/v1/gonum/mat"

	"parallax/framing/vector"
)

// start makes factors of the singular vectors: of each pair the side, positive or negative, that carries more of it.
func start(ctx context.Context, v *vector.Weighted, k int, seed uint64, workers int) (*Factors, error) {
	svd, err := vector.SVD(ctx, v, k, seed, workers)
	if err != nil {
		return nil, err
	}
	f := &Factors{Documents: &mat.Dense{}, Terms: &mat.Dense{}}
	k = min(k, svd.Dims())
	if k == 0 {
		return f, nil
	}
	f.Documents, f.Terms = mat.NewDense(v.Len(), k, nil), mat.NewDense(v.Dims(), k, nil)
	docs, terms := make([]float64, v.Len()), make([]float64, v.Dims())
	for t := range k {
		mat.Col(docs, t, svd.Rows) // U·Σ
		mat.Col(terms, t, svd.Terms)
		sign := 1.0
		if carried(docs, -1)*carried(terms, -1) > carried(docs, 1)*carried(terms, 1) {
			sign = -1
		}
		side := carried(terms, sign)
		for d, x := range docs {
			f.Documents.Set(d, t, max(0, sign*x)*side)
		}
		for i, x := range terms {
			if side > 0 {
				f.Terms.Set(i, t, max(0, sign*x)/side)
			}
		}
	}
	return f, nil
}

// carried is the length of the positive, or the negative, part of a vector.
func carried(x []float64, sign float64) float64 {
	sum := 0.0
	for _, v := range x {
		if v*sign > 0 {
			sum += float64(v * v)
		}
	}
	return math.Sqrt(sum)
}
