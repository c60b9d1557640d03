package inference

import (
	"math"
	"slices"

	"parallax/framing/value"
)

// A Family is hypotheses that a page shows together, as one of several families side by
// side: names, words, sentiment. P is the p of there being nothing in all of it, such as Simes of its primary
// tests; Weight says how much of the page's level is kept for it.
type Family struct {
	Weight float64
	P      value.Value
}

// A Standing is how a family stands on its page. P is the family's, corrected for the families
// beside it. Times is what its own corrected p are multiplied with: one over its part of the level.
type Standing struct {
	P     value.Value
	Times float64
}

// Alone is the standing of a family that has the page for itself.
func Alone() Standing { return Standing{P: value.Of(0), Times: 1} }

// Page corrects families that stand side by side, so that a page on which nothing is different says so
// of anything in at most 1 − level of cases. Families are called by Benjamini–Hochberg with weights (Genovese, Roeder &
// Wasserman 2006, Biometrika 93(3), 509–524, doi:10.1093/biomet/93.3.509); where all hypotheses are true
// that holds the probability of any call. Of R families called, one of the weight w (of 1 in all) is held to R·w times the level, so
// that true differences in several of them cost each less: Benjamini & Bogomolov (2014), JRSS B
// 76(1), 297–318, doi:10.1111/rssb.12028. A family without a p is none.
func Page(families []Family, level float64) []Standing {
	whole, n := 0.0, 0
	for _, f := range families {
		if f.P.Defined() {
			whole += f.Weight
			n++
		}
	}
	weighted := make([]value.Value, len(families))
	for i, f := range families {
		weighted[i] = f.P.Map(func(p float64) float64 { return math.Min(1, p*whole/(f.Weight*float64(n))) })
	}
	adjusted := Adjust(weighted, BenjaminiHochberg)
	called := 0
	for _, p := range adjusted {
		if Holds(p, level) {
			called++
		}
	}
	out := make([]Standing, len(families))
	for i, f := range families {
		out[i] = Standing{P: adjusted[i], Times: math.Max(1, whole/(f.Weight*math.Max(1, float64(called))))}
	}
	return out
}

// Adjust brings p that are corrected within the family to the page: never under the p of the family.
func (s Standing) Adjust(p value.Value) value.Value {
	above, ok := s.P.Get()
	if !ok {
		return p
	}
	return p.Map(func(p float64) float64 { return math.Min(1, math.Max(above, p*s.Times)) })
}

// Branches corrects hypotheses on which others hang, such as whether outlets differ in the names of a
// referent, on which hangs in which names: by Benjamini–Hochberg and for the family they stand in, and gives what
// hangs on each its standing, as Page does (Bogomolov, Peterson, Benjamini & Sabatti 2021, Hypotheses on
// a tree, Biometrika 108(3), 575–590, doi:10.1093/biomet/asaa086).
func (s Standing) Branches(p []value.Value, level float64) []Standing {
	out := make([]Standing, len(p))
	tested, called := 0, 0
	for i, v := range Adjust(p, BenjaminiHochberg) {
		out[i].P = s.Adjust(v)
		if v.Defined() {
			tested++
		}
		if Holds(out[i].P, level) {
			called++
		}
	}
	for i := range out {
		out[i].Times = s.Times * float64(max(1, tested)) / float64(max(1, called))
	}
	return out
}

// Simes is the p of all hypotheses of a list being true: the least of n·p₍ᵢ₎/i. Simes (1986), An
// improved Bonferroni procedure, Biometrika 73(3), 751–754, doi:10.1093/biomet/73.3.751. Undefined for none.
func Simes(p []value.Value) value.Value {
	defined := slices.DeleteFunc(Adjust(p, BenjaminiHochberg), func(v value.Value) bool { return !v.Defined() })
	if len(defined) == 0 {
		return value.Undefined("there is no test")
	}
	return slices.MinFunc(defined, func(a, b value.Value) int {
		x, _ := a.Get()
		y, _ := b.Get()
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
}
