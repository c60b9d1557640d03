package meaning

import (
	"errors"
	"fmt"

	"gonum.org/v1/gonum/mat"
)

// A Rated pair is what two statements are judged by, and how alike people
// find them, 0 to 1.
type Rated struct {
	Parts  Parts
	Rating float64
}

// ridge keeps the weights small where parts tell the same.
const ridge = 1

// Fit finds the weights with the least squared error over the pairs, plus the
// squared weights (ridge regression; Hoerl & Kennard 1970,
// doi:10.1080/00401706.1970.10488634). It is an error to have fewer pairs than
// weights.
func Fit(pairs []Rated) (Weights, error) {
	const n = len(Parts{}) + 1
	if len(pairs) < n {
		return Weights{}, fmt.Errorf("fitting the weights of similarity: %d pairs, and at least %d are needed", len(pairs), n)
	}
	normal, target := mat.NewSymDense(n, nil), mat.NewVecDense(n, nil)
	for i := range n - 1 {
		normal.SetSym(i, i, ridge)
	}
	for _, p := range pairs {
		var x [n]float64
		copy(x[:], p.Parts[:])
		x[n-1] = 1
		for i := range n {
			for j := i; j < n; j++ {
				normal.SetSym(i, j, normal.At(i, j)+float64(x[i]*x[j]))
			}
			target.SetVec(i, target.AtVec(i)+float64(x[i]*p.Rating))
		}
	}
	var factor mat.Cholesky
	if !factor.Factorize(normal) {
		return Weights{}, errors.New("fitting the weights of similarity: the pairs do not determine them")
	}
	var solved mat.VecDense
	if err := factor.SolveVecTo(&solved, target); err != nil {
		return Weights{}, fmt.Errorf("fitting the weights of similarity: %w", err)
	}
	w := Weights{Bias: solved.AtVec(n - 1)}
	for i := range w.Parts {
		w.Parts[i] = solved.AtVec(i)
	}
	return w, nil
}
