package measure

import (
	"math"

	"parallax/framing/value"
)

func ell() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "ell", Title: "Effect size of log-likelihood (ELL), two cells", Kind: Contrast,
		Answers: "What share of its greatest possible value does the two-cell G² reach?",
		Formula: "|g2_2cell| / (N · ln min(E1, E2))",
		Unit:    "share",
		Range:   nonNegative(), Swap: Same, Equal: "0",
		Undefined:  "an expectation of 1 or less",
		Zeros:      "0·ln 0 = 0, exactly",
		References: []string{"Johnston, Berry & Mielke (2006), Measures of Effect Size for Chi-Squared and Likelihood-Ratio Goodness-of-Fit Tests, Perceptual and Motor Skills 103(2), 412–414, doi:10.2466/pms.103.2.412-414"},
	}, func(p Pair) value.Value {
		t := p.table()
		e1, e2, _, _ := t.expected()
		least := math.Min(e1, e2)
		if least <= 1 {
			return value.Undefined("the smaller expected count is %.3g, and ELL needs more than 1", least)
		}
		return value.Of(t.twoCell() / ((t.n1 + t.n2) * math.Log(least)))
	}}
}
