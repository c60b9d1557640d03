package measure

import "parallax/framing/value"

func arfDeclaration() Declaration {
	return Declaration{
		ID: "arf", Title: "Average reduced frequency", Kind: Dispersion,
		Answers: "How many occurrences is the term worth, once occurrences that stand together are counted as fewer?",
		Formula: "(1/v)·Σ min(dᵢ, v), v = N/f, dᵢ the distance in tokens from each occurrence to the one before, around the end", Unit: "occurrences", Range: nonNegative(), Swap: Same,
		Undefined:  "a term that does not occur",
		References: []string{"Savický & Hlaváčová (2002), Measures of Word Commonness, Journal of Quantitative Linguistics 9(3), 215–231, doi:10.1076/jqul.9.3.215.14124"},
	}
}

// AverageReducedFrequency is the ARF of a term that stands at the given places,
// ascending, among n tokens.
func AverageReducedFrequency(places []int, n int) value.Value {
	if len(places) == 0 {
		return value.Undefined("the term does not occur")
	}
	for i, p := range places {
		if p < 0 || p >= n || i > 0 && p <= places[i-1] {
			return value.Undefined("place %d among %d tokens is out of order", p, n)
		}
	}
	v := float64(n) / float64(len(places))
	sum := 0.0
	before := places[len(places)-1] - n
	for _, p := range places {
		sum += min(float64(p-before), v)
		before = p
	}
	return value.Of(sum / v)
}
