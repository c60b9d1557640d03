package measure

import "parallax/framing/value"

// simpleMathsK is the constant added to both rates, in tokens per million:
// 1 brings up rare terms, 100 and more common ones.
const simpleMathsK = 1

func simpleMaths() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "simple_maths", Title: "Simple maths (k = 1 per million)", Kind: Contrast,
		Answers: "How many times more frequent is the term in the target, once one occurrence per million is added to both rates?",
		Formula: "(10⁶·p1 + k)/(10⁶·p2 + k), k = 1",
		Unit:    "ratio",
		Range:   nonNegative(), Swap: Invert, Equal: "1",
		Undefined:  "a group without tokens",
		Zeros:      "k stands in both rates",
		References: []string{"Kilgarriff (2009), Simple Maths for Keywords, Proceedings of Corpus Linguistics 2009, Liverpool"},
	}, func(p Pair) value.Value { return SimpleMaths(p, simpleMathsK) }}
}

// SimpleMaths is Kilgarriff's ratio with another constant k > 0, in tokens per million.
func SimpleMaths(p Pair, k float64) value.Value {
	if k <= 0 {
		return value.Undefined("simple maths needs a constant k above 0, not %g", k)
	}
	t := p.table()
	return value.Of((1e6*(t.a/t.n1) + k) / (1e6*(t.b/t.n2) + k))
}
