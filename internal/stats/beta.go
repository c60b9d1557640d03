package stats

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// BetaQuantile is the x for which the beta distribution with shapes a, b > 0
// has the probability p in (0, 1) below x. It bisects on the logit of x, so
// quantiles close to 0 and 1 keep their relative digits.
func BetaQuantile(p, a, b float64) float64 {
	lo, hi := -700.0, 36.0
	for range 200 {
		mid := lo + (hi-lo)/2
		if mid == lo || mid == hi {
			break
		}
		if mathext.RegIncBeta(a, b, logistic(mid)) < p {
			lo = mid
		} else {
			hi = mid
		}
	}
	return logistic(hi)
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// ChiSquareTail is the probability that a χ² variable of one degree of
// freedom exceeds x.
func ChiSquareTail(x float64) float64 { return math.Erfc(math.Sqrt(x / 2)) }
