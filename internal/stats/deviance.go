// Package stats holds the distributions and special functions that gonum
// lacks or that lose digits where corpus counts live: probabilities far in a
// tail, and sums of logarithms that nearly cancel. It knows nothing of
// groups, documents or terms.
package stats

import "math"

// Deviance is m·[(1+u)·ln(1+u) − u] with u = d/m: the part of a log-likelihood
// ratio that a cell with expectation m and observation m+d adds, half of it
// as statistics books count it. It is 0 at d = 0 and never negative, and keeps its digits
// where O·ln(O/E) would cancel against its neighbours.
//
// m must be positive and d at least −m; at d = −m, an empty cell, it is m.
// Loader (2000), Fast and Accurate Computation of Binomial Probabilities, calls it bd0.
func Deviance(m, d float64) float64 {
	u := d / m
	if math.Abs(u) > 0.05 {
		if u <= -1 {
			return m
		}
		return m * (float64((1+u)*math.Log1p(u)) - u)
	}
	// Σ (−u)^k / (k(k−1)) from k = 2.
	sum, power := 0.0, u*u
	for k := 2; ; k++ {
		next := sum + power/float64(k*(k-1))
		if next == sum {
			return m * sum
		}
		sum, power = next, -power*u
	}
}
