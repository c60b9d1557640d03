// Package linear fits and applies the two linear models behind the trained
// sentiment scorers: multinomial logistic regression and ridge regression
// over sparse features.
//
// Fitting is deterministic: no random start, sums in a fixed order.
package linear

import (
	"fmt"
	"math"
)

// A Row is one case: the columns of its features that are not 0, and their
// values.
type Row struct {
	Col []uint32
	Val []float64
}

// Options of a fit.
type Options struct {
	// L2 is the penalty λ in loss/n + λ/2·|w|²; the intercepts are free.
	L2 float64
	// Iterations bounds the steps of the minimiser.
	Iterations int
	// Weights of the cases; nil gives each 1.
	Weights []float64
}

// Validate names the option that cannot be used.
func (o Options) Validate(rows int) error {
	switch {
	case !(o.L2 > 0) || math.IsInf(o.L2, 0):
		return fmt.Errorf("option L2 is %g: it must be positive", o.L2)
	case o.Iterations < 1:
		return fmt.Errorf("option Iterations is %d: at least 1", o.Iterations)
	case o.Weights != nil && len(o.Weights) != rows:
		return fmt.Errorf("%d Weights for %d cases", len(o.Weights), rows)
	}
	return nil
}

// dot adds the products of a row with every k-th weight from an offset.
func (r Row) dot(w []float64, k, class int) float64 {
	sum := 0.0
	for i, c := range r.Col {
		sum += float64(r.Val[i] * w[int(c)*k+class])
	}
	return sum
}

func (o Options) weight(i int) float64 {
	if o.Weights == nil {
		return 1
	}
	return o.Weights[i]
}

func (o Options) total(n int) float64 {
	sum := 0.0
	for i := range n {
		sum += o.weight(i)
	}
	return sum
}
