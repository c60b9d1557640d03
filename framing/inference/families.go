package inference

import (
	"math"
	"slices"

	"parallax/framing/value"
)

// Families corrects the p-values of a whole page, on which several families stand side by
// side (names, words, sentiment), so that a page on which nothing is different says so of anything in at
// most the level of cases. Each family comes with its own adjusted p. A family is
// called by the least of these, corrected over the families by Benjamini–Hochberg; of those called
// each is held to the level times the part that is called: Benjamini & Bogomolov (2014), Selective inference on
// multiple families of hypotheses, JRSS B 76(1), 297–318, doi:10.1111/rssb.12028. The p returned is the least level
// at which the hypothesis is called so. Undefined stays undefined; a family without any p is none.
func Families(adjusted [][]value.Value) [][]value.Value {
	var least []float64
	for _, family := range adjusted {
		if p, ok := smallest(family); ok {
			least = append(least, p)
		}
	}
	slices.Sort(least)
	n := float64(len(least))
	// called[k] is the least level at which more than k families are called.
	called := make([]float64, len(least))
	lowest := 1.0
	for k := len(least) - 1; k >= 0; k-- {
		lowest = math.Min(lowest, least[k]*n/float64(k+1))
		called[k] = lowest
	}
	out := make([][]value.Value, len(adjusted))
	for f, family := range adjusted {
		out[f] = make([]value.Value, len(family))
		for i, v := range family {
			out[f][i] = v.Map(func(p float64) float64 {
				best := 1.0
				for k, level := range called {
					best = math.Min(best, math.Max(level, p*n/float64(k+1)))
				}
				return best
			})
		}
	}
	return out
}

func smallest(p []value.Value) (float64, bool) {
	least, any := 1.0, false
	for _, v := range p {
		if x, ok := v.Get(); ok {
			least, any = math.Min(least, x), true
		}
	}
	return least, any
}

// Branch corrects p-values that hang on one hypothesis of a family, such as every two groups
// on whether the groups differ at all: among themselves by Holm, then for its family being one of those that were
// called, of so many tested, and never under the p of the hypothesis itself. So pairs that were looked at
// because their family stood out are not corrected as if nothing had been chosen: Bogomolov, Peterson,
// Benjamini & Sabatti (2021), Hypotheses on a tree, Biometrika 108(3), 575–590, doi:10.1093/biomet/asaa086.
func Branch(parent value.Value, p []value.Value, tested, called int) []value.Value {
	within := Adjust(p, Holm)
	above, ok := parent.Get()
	if !ok {
		return within
	}
	times := float64(tested) / math.Max(1, float64(called))
	for i := range within {
		within[i] = within[i].Map(func(x float64) float64 { return math.Min(1, math.Max(above, times*x)) })
	}
	return within
}
