package measure

// byPermutation are the numbers that a study tests by document: who says more,
// and whether it may be chance.
func byPermutation() []Declaration {
	const fdr = "Benjamini & Hochberg (1995), Controlling the False Discovery Rate, JRSS B 57(1), 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x"
	const smallest = "the sum over the group's documents of (x − r·n)/√n, x of n, r the rate of both sides, against the same sum under permutations of whole documents"
	return []Declaration{
		{
			ID: "ratio_test", Title: "Test of a share, rate or mean", Kind: Contrast,
			Answers: "Is a group's share, rate or mean that of its reference?",
			Formula: smallest + "; corrected after Benjamini & Hochberg over all that one table shows",
			Unit:    "p", Range: unit(), Swap: Same,
			Undefined:  "where fewer documents than --min-docs have anything to count, or one side has fewer than two of them",
			Assumes:    "Documents, copies taken as one, are exchangeable between the groups where nothing differs.",
			References: []string{fdr, "Good (2005), Permutation, Parametric, and Bootstrap Tests of Hypotheses, 3rd ed., Springer, doi:10.1007/b138696"},
		},
		{
			ID: "repeated_share", Title: "Part in repeated sentences", Kind: Contrast,
			Answers: "Is the term the page's furniture rather than what the outlet says?",
			Formula: "statements with the term that hold a sentence whose first five words begin a sentence in 5 % of the outlet's documents, and in five at least / statements with the term; of the side that uses it more",
			Unit:    "share of statements", Range: unit(), Swap: Moves,
			Undefined:  "where no statement of that side has the term",
			References: []string{"Kohlschütter, Fankhauser & Nejdl (2010), Boilerplate Detection using Shallow Text Features, WSDM, 441–450, doi:10.1145/1718487.1718542"},
		},
		{
			ID: "keyword_test", Title: "Test of keywords", Kind: Contrast,
			Answers: "Does a group use this word or phrase at another rate than its reference?",
			Formula: smallest + ", x times the term in n words; corrected after Benjamini & Hochberg over the words of a voice in all groups, and apart from them over its phrases. A phrase is an n-gram that begins and ends with a content word and crosses no mark; told_by marks what a longer or stronger term of the table tells already",
			Unit:    "p", Range: unit(), Swap: Same,
			Undefined: "in fewer documents than the minimum evidence",
			References: []string{
				fdr,
				"Ge, Dudoit & Speed (2003), Resampling-based multiple testing for microarray data analysis, TEST 12(1), 1–77, doi:10.1007/BF02595811",
				"Justeson & Katz (1995), Technical terminology: some linguistic properties and an algorithm for identification in text, Natural Language Engineering 1(1), 9–27, doi:10.1017/S1351324900000048",
			},
		},
		{
			ID: "collocate_shift", Title: "Collocate shift", Kind: Contrast,
			Answers: "Which words stand near a referent more in this group than in its reference?",
			Formula: "log2 of (f/n) in the group over (f/n) in the reference: f times that the word stands at most 5 words before or after a mention, in its sentence and statement, n all words so near; each place once, words of the mention apart. Tested as keywords are, and corrected over the content words near one referent in one voice, in all groups",
			Unit:    "log2 ratio", Range: realLine(), Swap: Negate, Equal: "0",
			Undefined: "where a side never mentions the referent; without a test in fewer documents than the minimum evidence",
			References: []string{
				"Baker et al. (2008), A useful methodological synergy? Combining critical discourse analysis and corpus linguistics to examine discourses of refugees and asylum seekers in the UK press, Discourse & Society 19(3), 273–306, doi:10.1177/0957926508088962",
			},
		},
	}
}
