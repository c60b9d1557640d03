package power

import (
	"fmt"

	"parallax/framing/value"
)

// Share is V of a share p of the mentions of documents with mentions of them each, whose
// number has the coefficient of variation cv; icc is the correlation of two mentions of one
// document. V = p(1 − p)/m · (1 + ((1 + cv²)·m − 1)·icc). Eldridge, Ashby & Kerry (2006), Sample size for cluster
// randomized trials, International Journal of Epidemiology 35(5), 1292–1300, doi:10.1093/ije/dyl129.
func Share(p, mentions, cv, icc float64) (float64, error) {
	switch {
	case !(p >= 0 && p <= 1):
		return 0, fmt.Errorf("a share of %g: must lie from 0 to 1", p)
	case !(mentions > 0) || mentions > 1e9:
		return 0, fmt.Errorf("%g mentions a document: must be over 0", mentions)
	case !(cv >= 0) || cv > 1e6:
		return 0, fmt.Errorf("a coefficient of variation of %g: must not be negative", cv)
	case !(icc >= 0 && icc <= 1):
		return 0, fmt.Errorf("a correlation of %g: must lie from 0 to 1", icc)
	}
	return p * (1 - p) / mentions * max(0, 1+((1+cv*cv)*mentions-1)*icc), nil
}

// Rate is V of a rate per 1,000 words in documents of words each: a Poisson count whose
// variance is dispersion times as large. V = 1000·rate/words · dispersion.
func Rate(per1000, words, dispersion float64) (float64, error) {
	switch {
	case !(per1000 >= 0 && per1000 <= 1000):
		return 0, fmt.Errorf("a rate of %g in 1,000 words: must lie from 0 to 1000", per1000)
	case !(words > 0) || words > 1e9:
		return 0, fmt.Errorf("%g words a document: must be over 0", words)
	case !(dispersion > 0) || dispersion > 1e9:
		return 0, fmt.Errorf("a dispersion of %g: must be over 0, 1 for a Poisson count", dispersion)
	}
	return 1000 * per1000 / words * dispersion, nil
}

// Mean is V of a mean whose documents vary about it with a standard deviation.
func Mean(sd float64) (float64, error) {
	if !(sd > 0) || sd > 1e9 {
		return 0, fmt.Errorf("a standard deviation of %g: must be over 0", sd)
	}
	return sd * sd, nil
}

// Pilot is V as the documents of one group of a pilot corpus show it, with times as the
// unit of the number. It is undefined under five documents with any of it.
func Pilot(num, den []float64, times float64) value.Value {
	sumNum, sumDen, n := 0.0, 0.0, 0
	for i := range num {
		if den[i] > 0 {
			sumNum, sumDen, n = sumNum+num[i], sumDen+den[i], n+1
		}
	}
	if n < leastPilot {
		return value.Undefined("%d documents of the pilot have any of it: %d are needed", n, leastPilot)
	}
	ratio, square := sumNum/sumDen, 0.0
	for i := range num {
		if den[i] > 0 {
			e := num[i] - ratio*den[i]
			square += e * e
		}
	}
	mean := sumDen / float64(n)
	return value.Of(times * times * square / float64(n-1) / (mean * mean))
}

// leastPilot is the least number of documents from which a variance is taken.
const leastPilot = 5
