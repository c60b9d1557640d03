package stats

import "math"

// FisherTwoSided is the probability, with all margins of the table
//
//	a  b
//	c  d
//
// fixed, of a table no more probable than this one. Tables whose probability
// agrees within a factor 1+1e-7 count as equally probable, as in R's fisher.test.
// Counts are whole numbers, not negative. The result is in [0, 1]; 0 only
// where the probability is below the smallest float64.
func FisherTwoSided(a, b, c, d float64) float64 {
	r1, r2, c1 := a+b, c+d, a+c
	lo, hi := math.Max(0, c1-r2), math.Min(r1, c1)
	if lo == hi {
		return 1
	}
	// ratio is P(x+1)/P(x).
	ratio := func(x float64) float64 {
		return ((r1 - x) / (x + 1)) * ((c1 - x) / (r2 - c1 + x + 1))
	}
	// Sum the side of the observed table outward from it, in units of its own
	// probability; then walk to the mode and down the other side, and sum
	// from where that side falls to the observed probability.
	mode := math.Floor((r1 + 1) * ((c1 + 1) / (r1 + r2 + 2)))
	mode = math.Min(math.Max(mode, lo), hi)
	up := a < mode // the way from the observed table to the mode
	step := func(x float64, up bool) float64 {
		if up {
			return ratio(x)
		}
		return 1 / ratio(x-1)
	}
	move := func(x float64, up bool) float64 {
		if up {
			return x + 1
		}
		return x - 1
	}
	inside := func(x float64) bool { return x >= lo && x <= hi }

	sum, p := 0.0, 1.0
	for x := a; inside(x) && p > 0; x = move(x, !up) {
		sum += p
		if x == lo && up || x == hi && !up {
			break
		}
		p *= step(x, !up)
	}
	// The other side; the logarithm cannot overflow between a far tail and the mode.
	logP, passed := 0.0, false
	for x := a; ; {
		if x == hi && up || x == lo && !up {
			break
		}
		logP += math.Log(step(x, up))
		x = move(x, up)
		passed = passed || up && x >= mode || !up && x <= mode
		if passed && logP <= 1e-7 {
			t := math.Exp(logP)
			if t == 0 || sum+t == sum {
				break
			}
			sum += t
		}
	}
	return math.Min(1, math.Exp(logHypergeometricPoint(a, r1, r2, c1)+math.Log(sum)))
}

// logHypergeometricPoint is the logarithm of the probability of x marked among
// c1 drawn from r1 marked and r2 others, as a quotient of binomial
// probabilities (Loader 2000).
func logHypergeometricPoint(x, r1, r2, c1 float64) float64 {
	n := r1 + r2
	p, q := c1/n, (n-c1)/n
	return LogBinomialPoint(x, r1, p, q) + LogBinomialPoint(c1-x, r2, p, q) - LogBinomialPoint(c1, n, p, q)
}

// LogHypergeometricNone is the logarithm of the probability that none of k drawn from
// n without replacement is one of f marked.
func LogHypergeometricNone(f, n, k float64) float64 {
	sum := 0.0
	for i := 0.0; i < k; i++ {
		if n-f-i <= 0 {
			return math.Inf(-1)
		}
		sum += math.Log1p(-f / (n - i))
	}
	return sum
}
