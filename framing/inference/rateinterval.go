package inference

import (
	"gonum.org/v1/gonum/stat/distuv"

	"parallax/framing/value"
)

// RateInterval is Σ num / Σ den over rows, where num counts what happens in den, such as a word among words, with the
// interval that gamma gives. Rows whose denominator is 0 say nothing and are not counted among the units. Under
// Options.Interval Percentile it is the bootstrap's, as of every ratio.
func RateInterval(num, den []float64, cluster []int, o Options) (value.Estimate, error) {
	if o.Interval == Percentile {
		return RatioInterval(num, den, cluster, o)
	}
	s := aSide{num, den, cluster}
	return s.between(func() (low, high float64) { return s.gamma(o.Level) }, o)
}

// gamma is the interval of a rate whose occurrences come in bursts. A rate over few documents is skewed, and one that came out
// low shows too little of how it varies, since the bursts that it missed are what varies: resamples
// share both faults. So the rate is taken as gamma distributed, with the variance v that
// its documents show, widened as Student's t is wider than a normal for so few. The lower bound is the quantile of the
// gamma of mean r and variance v: Fay & Feuer (1997), Confidence intervals for directly standardized rates, Statistics in Medicine
// 16(7), 791–801, doi:10.1002/(SICI)1097-0258(19970415)16:7<791::AID-SIM500>3.0.CO;2-#. The upper bound is the rate of
// which an estimate so low, and of the same coefficient of variation, still has the probability of the tail; as in
// theirs one occurrence more is counted for it, so that it is defined for a word that does not occur.
func (s aSide) gamma(level float64) (low, high float64) {
	num, den := s.observed()
	m, whole := float64(len(num)), sum(den)
	rate := sum(num) / whole
	square := 0.0
	for i := range num {
		e := num[i] - float64(rate*den[i])
		square += float64(e * e)
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: m - 1}.Quantile((1+level)/2) / distuv.UnitNormal.Quantile((1+level)/2)
	variance := square * m / (m - 1) / (whole * whole) * t * t
	tail, one := (1-level)/2, 1/whole
	if low = rate; rate > 0 && variance > 0 {
		low = gammaQuantile(tail, rate, variance)
	}
	more := rate + one
	return low, more * more / gammaQuantile(tail, more, variance+float64(one*one))
}

// gammaQuantile is that of a gamma variable by its mean and variance.
func gammaQuantile(p, mean, variance float64) float64 {
	return distuv.Gamma{Alpha: mean * mean / variance, Beta: mean / variance}.Quantile(p)
}
