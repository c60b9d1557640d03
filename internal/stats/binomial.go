package stats

import "math"

// LogBinomialPoint is the natural logarithm of the probability of x successes
// in n trials of probability p = 1 − q, by Loader's saddle-point expansion (2000), which
// keeps its digits where ln Γ of millions loses them. −∞ outside the support.
func LogBinomialPoint(x, n, p, q float64) float64 {
	switch {
	case x < 0 || x > n:
		return math.Inf(-1)
	case p == 0:
		return certain(x == 0)
	case q == 0:
		return certain(x == n)
	case x == 0:
		return n * math.Log1p(-p)
	case x == n:
		return n * math.Log1p(-q)
	}
	d := x - float64(n*p)
	c := stirlingError(n) - stirlingError(x) - stirlingError(n-x) - Deviance(float64(n*p), d) - Deviance(float64(n*q), -d)
	return c - 0.5*math.Log(2*math.Pi*x*((n-x)/n))
}

func certain(yes bool) float64 {
	if yes {
		return 0
	}
	return math.Inf(-1)
}

// stirlingError is ln n! − ln(√(2πn)·(n/e)^n).
func stirlingError(n float64) float64 {
	if n < 16 {
		g, _ := math.Lgamma(n + 1)
		return g - 0.5*math.Log(2*math.Pi*n) - float64(n*math.Log(n)) + n
	}
	const s0, s1, s2, s3, s4 = 1.0 / 12, 1.0 / 360, 1.0 / 1260, 1.0 / 1680, 1.0 / 1188
	nn := n * n
	return (s0 - (s1-(s2-(s3-s4/nn)/nn)/nn)/nn) / n
}
