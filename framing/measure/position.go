package measure

// positions are the numbers of where in a document something is said.
func positions() []Declaration {
	return []Declaration{{
		ID: "position_difference", Title: "A position against the others", Kind: Voices,
		Answers: "Does a group say it otherwise in its headlines (its leads, its bodies) than elsewhere in the same documents?",
		Formula: "the number in the position − the number in the other positions of the group's documents: label_share, sentiment_mean or voice_share; percentile interval from documents drawn again, or of the two shares' own bounds where one of them is none or all; " +
			"p from permutations within each document of what it says in the position and what it says elsewhere, corrected over all groups, positions, voices and numbers. " +
			"Headline: the title. Lead: what begins in the first fifth of the body, its first sentence always. Body: the rest",
		Unit: "difference of shares or of scores", Range: Range{-2, 2}, Swap: Negate, Equal: "0",
		Undefined: "where fewer documents than --min-docs have the denominator, or none has it both in the position and elsewhere",
		Assumes:   "The title is the outlet's own: where a database writes titles, headlines are the database's.",
		References: []string{
			"van Dijk (1988), News as Discourse, Lawrence Erlbaum, on headline and lead as the summary that frames the rest",
			"Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17(8), 873–890",
		},
	}}
}
