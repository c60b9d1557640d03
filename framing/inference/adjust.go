package inference

import (
	"fmt"
	"slices"

	"parallax/framing/value"
)

// Correction is how p-values are adjusted for being many.
type Correction string

const (
	// BenjaminiHochberg holds the expected share of false calls among all calls. Benjamini &
	// Hochberg (1995), JRSS B 57(1), 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x.
	BenjaminiHochberg Correction = "bh"
	// Holm holds the probability of any false call. Holm (1979), Scandinavian Journal of Statistics 6(2), 65–70.
	Holm Correction = "holm"
	// Bonferroni is Holm without its steps: each p times the size of the family.
	Bonferroni Correction = "bonferroni"
	// WestfallYoung holds the probability of any false call, and uses the
	// permutations to see how far the terms move together. Westfall & Young (1993),
	// Resampling-Based Multiple Testing, Wiley, algorithm 2.8 (step-down maxT).
	WestfallYoung Correction = "westfall-young"
	// Uncorrected leaves p as it is.
	Uncorrected Correction = "none"
)

// ParseCorrection reads the name of a correction.
func ParseCorrection(s string) (Correction, error) {
	switch c := Correction(s); c {
	case BenjaminiHochberg, Holm, Bonferroni, WestfallYoung, Uncorrected:
		return c, nil
	}
	return "", fmt.Errorf("no correction %q: there are bh, holm, bonferroni, westfall-young and none", s)
}

// Adjust corrects the p-values of one family; an undefined p stays undefined
// and is no member of the family. WestfallYoung needs the permutations and is not
// a function of p; here it is carried out as Holm, which it never falls short of.
func Adjust(p []value.Value, c Correction) []value.Value {
	order := make([]int, 0, len(p))
	at := make([]float64, len(p))
	for i, v := range p {
		if x, ok := v.Get(); ok {
			at[i] = x
			order = append(order, i)
		}
	}
	sortBy(order, at)
	out := slices.Clone(p)
	m := float64(len(order))
	switch c {
	case Uncorrected:
	case Bonferroni:
		for _, i := range order {
			out[i] = value.Of(min(1, m*at[i]))
		}
	case BenjaminiHochberg:
		least := 1.0
		for k := len(order) - 1; k >= 0; k-- {
			least = min(least, at[order[k]]*m/float64(k+1))
			out[order[k]] = value.Of(least)
		}
	default:
		most := 0.0
		for k, i := range order {
			most = max(most, min(1, at[i]*(m-float64(k))))
			out[i] = value.Of(most)
		}
	}
	return out
}
