package measure

import (
	"math"

	"parallax/framing/value"
)

// WordShiftDeclaration says what WordShift gives.
func WordShiftDeclaration() Declaration {
	return Declaration{
		ID: "word_shift", Title: "Word-shift contribution", Kind: Contrast,
		Answers: "What share of the difference between the two groups' mean scores (sentiment, surprise) does the term make?",
		Formula: "δ = (p−q)·(½(s₁+s₂) − s_ref) + ½(p+q)·(s₁−s₂), over Σ|δ|; s the term's score in each group",
		Unit:    "share", Range: signedUnit(), Swap: Negate, Equal: "0",
		Undefined:  "groups without any difference, or without tokens",
		References: []string{"Gallagher et al. (2021), Generalized word shift graphs, EPJ Data Science 10, 4, doi:10.1140/epjds/s13688-021-00260-3"},
	}
}

// WordShift gives each term's contribution to the difference of two groups'
// mean scores, target minus reference, from counts and scores of the same
// terms. s1 and s2 are one slice where the scores are fixed; reference is the score that counts as none, such as 5 on a
// scale from 1 to 9. Terms without a score (NaN) are left out with their tokens.
func WordShift(p, q, s1, s2 []float64, reference float64) []value.Value {
	out := make([]value.Value, len(p))
	if why := badCounts(p, q); why != "" || len(s1) != len(p) || len(s2) != len(p) {
		if why == "" {
			why = "the scores are of different terms"
		}
		for i := range out {
			out[i] = value.Undefined("%s", why)
		}
		return out
	}
	n1, n2 := 0.0, 0.0
	for i := range p {
		if !math.IsNaN(s1[i]) && !math.IsNaN(s2[i]) {
			n1, n2 = n1+p[i], n2+q[i]
		}
	}
	delta, sum := make([]float64, len(p)), 0.0
	for i := range p {
		if math.IsNaN(s1[i]) || math.IsNaN(s2[i]) || n1 == 0 || n2 == 0 {
			continue
		}
		x, y := p[i]/n1, q[i]/n2
		delta[i] = float64((x-y)*((s1[i]+s2[i])/2-reference)) + float64((x+y)/2*(s1[i]-s2[i]))
		sum += math.Abs(delta[i])
	}
	for i := range out {
		switch {
		case math.IsNaN(s1[i]) || math.IsNaN(s2[i]):
			out[i] = value.Undefined("the term has no score")
		case sum == 0:
			out[i] = value.Undefined("the groups do not differ in their scored terms")
		default:
			out[i] = value.Of(delta[i] / sum)
		}
	}
	return out
}
