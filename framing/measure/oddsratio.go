package measure

import "parallax/framing/value"

func oddsRatio() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "odds_ratio", Title: "Odds ratio", Kind: Contrast,
		Answers: "How many times higher are the odds that a token is the term in the target?",
		Formula: "(a/(N1−a)) / (b/(N2−b))",
		Unit:    "ratio",
		Range:   nonNegative(), Swap: Invert, Equal: "1",
		Undefined:  "a term absent from the reference, or that is every token of the target",
		Zeros:      "none: the sample odds ratio, not R's conditional estimate; see odds_ratio_haldane",
		References: []string{"Agresti (2013), Categorical Data Analysis, 3rd ed., Wiley, §2.2"},
	}, func(p Pair) value.Value {
		switch {
		case p.Reference == 0:
			return value.Undefined("the term is absent from the reference")
		case p.Target == p.TargetTokens:
			return value.Undefined("the term is every token of the target")
		}
		t := p.table()
		return value.Of(t.a / (t.n1 - t.a) / (t.b / (t.n2 - t.b)))
	}}
}

func oddsRatioHaldane() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "odds_ratio_haldane", Title: "Odds ratio, ½ added everywhere (Haldane–Anscombe)", Kind: Contrast,
		Answers: "The same as odds_ratio, finite in every table.",
		Formula: "((a+½)/(N1−a+½)) / ((b+½)/(N2−b+½))",
		Unit:    "ratio",
		Range:   nonNegative(), Swap: Invert, Equal: "1",
		Undefined:  "a group without tokens",
		Zeros:      "Haldane: ½ is added to all four cells, zero or not",
		References: []string{"Haldane (1956), The Estimation and Significance of the Logarithm of a Ratio of Frequencies, Annals of Human Genetics 20(4), 309–311, doi:10.1111/j.1469-1809.1955.tb01285.x"},
	}, func(p Pair) value.Value {
		t := p.table()
		return value.Of((t.a + 0.5) / (t.n1 - t.a + 0.5) / ((t.b + 0.5) / (t.n2 - t.b + 0.5)))
	}}
}
