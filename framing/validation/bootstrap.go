package validation

import (
	"math/rand/v2"
	"slices"

	"parallax/framing/value"
)

// AlphaInterval is Alpha with a percentile interval from drawing the units
// anew with replacement, those of one cluster (document) together; clusters is
// nil where each unit stands alone. The expected disagreement stays that of
// all codes, as in the bootstrap of Krippendorff 2018 and Hayes and
// Krippendorff 2007, doi:10.1080/19312450709336664, which draw from the
// observed disagreements only, and take a draw below −1, the end of α's range, for −1. The interval is undefined below 5 clusters and
// for 0 resamples.
func AlphaInterval(units []Unit, clusters []int, level Level, order []string, resamples int, confidence float64, seed uint64) value.Estimate {
	d, err := newDisagreement(units, level, order)
	if err != nil {
		no := value.Undefined("%v", err)
		return value.Estimate{Value: no, Low: no, High: no}
	}
	observed, n := d.observed(nil)
	e := value.Estimate{Value: d.alpha(observed, n), Level: confidence, Units: len(d.units)}
	groups := d.clusters(clusters)
	switch {
	case !e.Value.Defined():
		e.Low, e.High = e.Value, e.Value
		return e
	case len(groups) < 5:
		e.Low = value.Undefined("%d documents are too few for an interval: at least 5 are needed", len(groups))
		e.High = e.Low
		return e
	case resamples < 1:
		e.Low = value.Undefined("no resamples were asked for")
		e.High = e.Low
		return e
	}
	r := rand.New(rand.NewPCG(seed, 0x616c706861)) // "alpha"
	drawn := make([]float64, 0, resamples)
	times := make([]int, len(d.units))
	for range resamples {
		clear(times)
		for range groups {
			for _, u := range groups[r.IntN(len(groups))] {
				times[u]++
			}
		}
		observed, n := d.observed(times)
		if v, ok := d.alpha(observed, n).Get(); ok {
			drawn = append(drawn, max(v, -1)) // the least α, where few codes leave less
		}
	}
	slices.Sort(drawn)
	e.Low = value.Of(quantile(drawn, (1-confidence)/2))
	e.High = value.Of(quantile(drawn, 1-(1-confidence)/2))
	return e
}

// clusters gives the kept units of each cluster, in order of first sight.
func (d *disagreement) clusters(of []int) [][]int {
	var out [][]int
	at := map[int]int{}
	for u, given := range d.of {
		c := given
		if of != nil {
			c = of[given]
		}
		if _, ok := at[c]; !ok {
			at[c] = len(out)
			out = append(out, nil)
		}
		out[at[c]] = append(out[at[c]], u)
	}
	return out
}

// quantile of sorted numbers, linear between them (Hyndman and Fan 1996, type 7).
func quantile(sorted []float64, p float64) float64 {
	x := p * float64(len(sorted)-1)
	i := int(x)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + float64((x-float64(i))*(sorted[i+1]-sorted[i]))
}
