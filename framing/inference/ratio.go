package inference

import (
	"fmt"
	"math"
)

// A Ratio is a number of the form Σ num / Σ den over documents: the share of a label in the
// mentions of its referent, a rate per word, or a mean (a sum and how many it is of).
// Both are by row of the design; a row with the denominator 0 says nothing.
type Ratio struct {
	Num, Den []float64
	// Rate reports whether Num counts what happens in Den, such as a word among words, and is no part of
	// what Den counts.
	Rate bool
}

// Mean is the ratio whose value is the mean of x over rows.
func Mean(x []float64) Ratio {
	ones := make([]float64, len(x))
	for i := range ones {
		ones[i] = 1
	}
	return Ratio{Num: x, Den: ones}
}

func (q Ratio) in(u unit) (num, den float64) {
	for _, i := range u.rows {
		if q.Den[i] > 0 {
			num += q.Num[i]
			den += q.Den[i]
		}
	}
	return num, den
}

func (q Ratio) validate() error {
	if len(q.Num) != len(q.Den) {
		return fmt.Errorf("%d numerators and %d denominators", len(q.Num), len(q.Den))
	}
	for i := range q.Num {
		if math.IsNaN(q.Num[i]) || math.IsInf(q.Num[i], 0) || math.IsNaN(q.Den[i]) || math.IsInf(q.Den[i], 0) || q.Den[i] < 0 {
			return fmt.Errorf("row %d: %g of %g is no ratio", i, q.Num[i], q.Den[i])
		}
	}
	return nil
}
