package measure

import (
	"math"

	"parallax/framing/value"
)

func bic() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "bic", Title: "BIC of the difference, from four-cell G²", Kind: Contrast,
		Answers: "Do the tokens favour two rates over one, after the penalty for the size of the corpus?",
		Formula: "|g2| − ln N",
		Unit:    "twice the natural logarithm of a Bayes factor, nearly",
		Range:   realLine(), Swap: Same,
		Undefined:  "as g2",
		Zeros:      "0·ln 0 = 0, exactly",
		Assumes:    byToken,
		References: []string{"Wilson (2013), Embracing Bayes factors for key item analysis in corpus linguistics, New Approaches to the Study of Linguistic Variability, 3–11"},
	}, func(p Pair) value.Value {
		t := p.table()
		return fourCell(t).Map(func(g float64) float64 { return math.Abs(g) - math.Log(t.n1+t.n2) })
	}}
}

func bayesFactor() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "bayes_factor", Title: "Bayes factor by BIC, from four-cell G²", Kind: Contrast,
		Answers: "How many times better do two rates than one explain the tokens?",
		Formula: "exp(bic/2)",
		Unit:    "ratio",
		Range:   nonNegative(), Swap: Same,
		Undefined:  "as g2, and above 1.8·10³⁰⁸",
		Assumes:    byToken,
		References: []string{"Wilson (2013), Embracing Bayes factors for key item analysis in corpus linguistics, New Approaches to the Study of Linguistic Variability, 3–11"},
	}, func(p Pair) value.Value {
		return bic().compute(p).Map(func(b float64) float64 { return math.Exp(b / 2) })
	}}
}
