package validation

import (
	"maps"
	"slices"

	"parallax/framing/value"
)

// PercentAgreement is the share of pairs of codes of one unit that are the
// same, over all pairs of coders. Range 0–1. It takes no account of chance.
// Undefined where no unit has two codes.
func PercentAgreement(units []Unit) value.Value {
	same, pairs := 0, 0
	for _, u := range units {
		for i := range u {
			for j := range i {
				if u[i] == "" || u[j] == "" {
					continue
				}
				pairs++
				if u[i] == u[j] {
					same++
				}
			}
		}
	}
	if pairs == 0 {
		return value.Undefined("no unit has codes of two coders")
	}
	return value.Of(float64(same) / float64(pairs))
}

// Kappa is Cohen's κ of two coders, over the units that both coded:
//
//	κ = (po − pe)/(1 − pe),  pe = Σ p1(c)·p2(c)
//
// Range [−1, 1]: 1 for perfect agreement, 0 for that of chance. Undefined where
// no unit has both codes, and where both coders used one and the same code
// alone. Cohen 1960, doi:10.1177/001316446002000104.
func Kappa(units []Unit, a, b int) value.Value {
	first, second := map[string]float64{}, map[string]float64{}
	n, same := 0.0, 0.0
	for _, u := range units {
		if u[a] == "" || u[b] == "" {
			continue
		}
		n++
		first[u[a]]++
		second[u[b]]++
		if u[a] == u[b] {
			same++
		}
	}
	if n == 0 {
		return value.Undefined("the two coders have no unit in common")
	}
	expected := 0.0
	for _, c := range slices.Sorted(maps.Keys(first)) {
		expected += float64(first[c] / n * second[c] / n)
	}
	if expected == 1 {
		return value.Undefined("both coders used one code alone, so that chance would agree as well")
	}
	return value.Of((same/n - expected) / (1 - expected))
}

// MeanKappa is the mean of Kappa over all pairs of coders for which it is
// defined (Light 1971, doi:10.1037/h0031643).
func MeanKappa(units []Unit) value.Value {
	if len(units) == 0 {
		return value.Undefined("no unit was coded")
	}
	sum, n := 0.0, 0
	why := value.Undefined("there is one coder")
	for i := range units[0] {
		for j := range i {
			k := Kappa(units, j, i)
			if v, ok := k.Get(); ok {
				sum += v
				n++
			} else {
				why = k
			}
		}
	}
	if n == 0 {
		return why
	}
	return value.Of(sum / float64(n))
}
