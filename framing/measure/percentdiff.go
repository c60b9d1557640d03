package measure

import "parallax/framing/value"

func percentDiff() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "percent_diff", Title: "%DIFF", Kind: Contrast,
		Answers: "By how many per cent is the term's rate in the target above its rate in the reference?",
		Formula: "100·(p1 − p2)/p2",
		Unit:    "per cent",
		Range:   Range{-100, nonNegative().High}, Swap: Moves, Equal: "0",
		Undefined:  "a term absent from the reference",
		Zeros:      "no floor under p2: undefined at b = 0",
		References: []string{"Gabrielatos & Marchi (2012), Keyness: Appropriate metrics and practical issues, CADS International Conference, Bologna"},
	}, func(p Pair) value.Value {
		if p.Reference == 0 {
			return value.Undefined("the term is absent from the reference")
		}
		t := p.table()
		return value.Of(100 * (float64(t.a*t.n2) - float64(t.b*t.n1)) / (t.b * t.n1))
	}}
}

func proportionDifference() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "proportion_difference", Title: "Difference of proportions", Kind: Contrast,
		Answers: "How many tokens in a million more does the term have in the target?",
		Formula: "10⁶·(p1 − p2)",
		Unit:    "tokens per million",
		Range:   Range{-1e6, 1e6}, Swap: Negate, Equal: "0",
		Undefined:  "a group without tokens",
		Zeros:      "needs none",
		References: []string{"Newcombe (1998), Interval Estimation for the Difference Between Independent Proportions, Statistics in Medicine 17(8), 873–890"},
	}, func(p Pair) value.Value {
		t := p.table()
		return value.Of(1e6 * ((float64(t.a*t.n2) - float64(t.b*t.n1)) / t.n1 / t.n2))
	}}
}
