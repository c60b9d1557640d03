package measure

import (
	"math"

	"parallax/framing/value"
)

func pmi() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "pmi", Title: "Pointwise mutual information of term and target, log2", Kind: Contrast,
		Answers: "How many times more frequent is the term in the target than in both groups together, in doublings?",
		Formula: "log2(a / E1)",
		Unit:    "bits",
		Range:   realLine(), Swap: Moves, Equal: "0",
		Undefined:  "a term absent from the target",
		Zeros:      "no epsilon: undefined at a = 0",
		Assumes:    "Rare terms score high by chance; read it with the counts.",
		References: []string{"Church & Hanks (1990), Word Association Norms, Mutual Information, and Lexicography, Computational Linguistics 16(1), 22–29"},
	}, func(p Pair) value.Value {
		if p.Target == 0 {
			return value.Undefined("the term is absent from the target")
		}
		t := p.table()
		e1, _, _, _ := t.expected()
		return value.Of(math.Log2(t.a / e1))
	}}
}
