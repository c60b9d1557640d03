package measure

import (
	"math"

	"parallax/framing/value"
)

const hardie = "Hardie (2014), Log Ratio: an informal introduction, ESRC Centre for Corpus Approaches to Social Science (CASS)"

func logRatio() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "log_ratio", Title: "Log ratio (Hardie), ½ on zeros", Kind: Contrast,
		Answers: "How many times more frequent is the term in the target than in the reference, in doublings?",
		Formula: "log2((a/N1) / (b/N2))",
		Unit:    "doublings (log2)",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "a group without tokens",
		Zeros:      "Hardie: a count of 0 becomes ½, the other counts stay",
		References: []string{hardie},
	}, func(p Pair) value.Value {
		t := p.table()
		return value.Of(math.Log2(halfOnZero(t.a) / t.n1 / (halfOnZero(t.b) / t.n2)))
	}}
}

func halfOnZero(x float64) float64 {
	if x == 0 {
		return 0.5
	}
	return x
}

func logRatioWalter() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "log_ratio_walter", Title: "Log ratio (Walter), ½ added everywhere", Kind: Contrast,
		Answers: "The same as log_ratio, with less bias in small counts.",
		Formula: "log2(((a+½)/(N1+½)) / ((b+½)/(N2+½)))",
		Unit:    "doublings (log2)",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "a group without tokens",
		Zeros:      "Walter: ½ is added to counts and totals, zero or not",
		References: []string{"Walter (1975), The Distribution of Levin's Measure of Attributable Risk, Biometrika 62(2), 371–374, doi:10.1093/biomet/62.2.371", hardie},
	}, func(p Pair) value.Value {
		t := p.table()
		return value.Of(walter(t.a, t.b, t.n1, t.n2))
	}}
}

func walter(a, b, n1, n2 float64) float64 {
	return math.Log2((a + 0.5) / (n1 + 0.5) / ((b + 0.5) / (n2 + 0.5)))
}
