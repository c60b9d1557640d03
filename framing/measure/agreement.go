package measure

// agreements declares how far readers of one text agree: coders, or outlets that print
// one quotation.
func agreements() []Declaration {
	return []Declaration{
		{
			ID: "alpha", Title: "Krippendorff's α", Kind: Voices,
			Answers: "How far do the coders agree, beyond what chance would give?",
			Formula: "1 − Do/De; Do = Σ over statements of the differences δ² between the codes of one statement ÷ (its codes − 1), over all codes of statements coded twice; De the same between any two of these codes. " +
				"δ² is 0 or 1, of ordered codes the square of the codes between two ranks, of numbers the square of their difference. The interval draws documents again, and takes De as it is",
			Unit: "agreement", Range: signedUnit(), Swap: Same,
			Undefined: "where no statement has two codes, or one code alone was ever used; the interval below 5 documents",
			Assumes:   "The coders worked apart, from the same instructions. .8 and more is asked for, and .667 for tentative conclusions.",
			References: []string{
				"Krippendorff (2018), Content Analysis: An Introduction to Its Methodology, 4th ed., Sage, chapter 12, doi:10.4135/9781071878781",
				"Hayes & Krippendorff (2007), Answering the Call for a Standard Reliability Measure for Coding Data, Communication Methods and Measures 1(1), 77–89, doi:10.1080/19312450709336664",
			},
		},
		{
			ID: "kappa", Title: "Cohen's κ", Kind: Voices,
			Answers: "How far do two coders agree, beyond what the frequency of their codes would give?",
			Formula: "(po − pe)/(1 − pe); po the share of statements with one code, pe = Σ p₁(c)·p₂(c) over the codes c; of more coders the mean over their pairs",
			Unit:    "agreement", Range: signedUnit(), Swap: Same,
			Undefined:  "where two coders have no statement in common, or used one and the same code alone",
			References: []string{"Cohen (1960), A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20(1), 37–46, doi:10.1177/001316446002000104"},
		},
		{
			ID: "same_quotation_rate", Title: "Agreement on the source of one quotation", Kind: Voices,
			Answers: "Of documents that print the same quotation, how often is it credited to one source?",
			Formula: "pairs of documents with one source / pairs of documents that print a quotation of 8 words or more alike; documents that copy each other are one. The observations of the interval are the documents that print a quotation first",
			Unit:    "share of pairs", Range: unit(), Swap: Same,
			Undefined: "where no quotation stands in two documents; the interval below 5 of them",
			Assumes:   "It is no accuracy: outlets do credit differently, and two documents may be read wrongly alike.",
			References: []string{
				shareIntervals,
			},
		},
	}
}
