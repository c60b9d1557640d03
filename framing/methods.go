package framing

import "parallax/framing/measure"

// methods lists the declared measures that a result uses.
func methods() ([]Method, error) {
	g2, ratio, err := keywordMeasures()
	if err != nil {
		return nil, err
	}
	var out []Method
	used := []measure.Declaration{g2.Declaration, ratio.Declaration}
	for _, m := range distanceMeasures() {
		used = append(used, m.Declaration)
	}
	for _, d := range used {
		out = append(out, Method{
			ID: d.ID, Title: d.Title, Answers: d.Answers, Formula: d.Formula, Unit: d.Unit,
			Range: d.Range.String(), Undefined: d.Undefined, References: d.References,
		})
	}
	for _, p := range profileMeasures() {
		out = append(out, p.Method)
	}
	for _, p := range portrayals() {
		out = append(out, p.Method)
	}
	return append(append(out, labelMethods()...), studyMethods()...), nil
}

// studyMethods are the numbers that the study makes of counts by itself.
func studyMethods() []Method {
	return []Method{
		{
			ID: "keyword_test", Title: "Test of keywords",
			Answers: "Does a group use this word or phrase at another rate than its reference?",
			Formula: "the sum over the group's documents of (x − r·n)/√n, x of n words, r the rate of both sides, against the same sum when whole documents are dealt again; corrected after Benjamini & Hochberg over the words of a voice in all groups, and apart from them over its phrases. A phrase is an n-gram that begins and ends with a content word and crosses no mark; told_by marks what a longer or stronger term of the table tells already",
			Unit:    "p", Range: "(0, 1]",
			Undefined: "in fewer documents than the minimum evidence",
			References: []string{
				"Benjamini & Hochberg (1995), Controlling the False Discovery Rate, JRSS B 57(1), 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x",
				"Ge, Dudoit & Speed (2003), Resampling-based multiple testing for microarray data analysis, TEST 12(1), 1–77, doi:10.1007/BF02595811",
				"Justeson & Katz (1995), Technical terminology: some linguistic properties and an algorithm for identification in text, Natural Language Engineering 1(1), 9–27, doi:10.1017/S1351324900000048",
			},
		},
		{
			ID: "collocate_shift", Title: "Collocate shift",
			Answers: "Which words stand near a referent more in this group than in its reference?",
			Formula: "log2 of (f/n) in the group over (f/n) in the reference: f times that the word stands at most 5 words before or after a mention, in its sentence and statement, n all words so near; each place once, words of the mention apart. Tested as keywords are, and corrected over the content words near one referent in one voice, in all groups",
			Unit:    "log2 ratio", Range: "(−∞, ∞)",
			Undefined: "where a side never mentions the referent; without a test in fewer documents than the minimum evidence",
			References: []string{
				"Baker et al. (2008), A useful methodological synergy? Combining critical discourse analysis and corpus linguistics to examine discourses of refugees and asylum seekers in the UK press, Discourse & Society 19(3), 273–306, doi:10.1177/0957926508088962",
			},
		},
		{
			ID: "sentiment_mean", Title: "Mean sentiment",
			Answers: "How dark or bright are the group's sentences?",
			Formula: "Σ compound / Σ sentences, over documents; compound = s/√(s²+15), s the sum of the words' valences",
			Unit:    "compound", Range: "[−1, 1]",
			Undefined: "where the group has no sentence in this voice",
			References: []string{
				"Hutto & Gilbert (2014), VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text, ICWSM 8(1), doi:10.1609/icwsm.v8i1.14550",
			},
		},
		{
			ID: "attitude", Title: "Attitude to a referent",
			Answers: "How do the sentences stand to the referents that they mention?",
			Formula: "Σ (P(positive) − P(negative)) / Σ mentions, over documents; P by a calibrated linear model of the mention in its sentence",
			Unit:    "score", Range: "[−1, 1]",
			Undefined: "where the group never mentions the referent in this voice",
			References: []string{
				"Hamborg & Donnay (2021), NewsMTSC: A Dataset for (Multi-)Target-dependent Sentiment Classification in Political News Articles, EACL, doi:10.18653/v1/2021.eacl-main.142",
			},
		},
		{
			ID: "centroid_cosine", Title: "Likeness of groups",
			Answers: "How near are two groups in what they speak of?",
			Formula: "cos of the mean vectors of the groups' statements, after TF-IDF (idf = ln((1+N)/(1+df)) + 1, rows of length 1) and a truncated SVD",
			Unit:    "cosine", Range: "[−1, 1]",
			Undefined: "where a group has no statement of enough words",
			References: []string{
				"Deerwester et al. (1990), Indexing by Latent Semantic Analysis, JASIS 41(6), doi:10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9",
			},
		},
		{
			ID: "group_map", Title: "Map of groups",
			Answers: "Which groups use words alike, and which words part them?",
			Formula: "correspondence analysis of groups × words: SVD of diag(r)^−½ (P − r·cᵀ) diag(c)^−½",
			Unit:    "principal coordinate", Range: "(−∞, ∞)",
			Undefined: "with fewer than two groups or words",
			References: []string{
				"Greenacre (2007), Correspondence Analysis in Practice, 2nd ed., doi:10.1201/9781420011234",
			},
		},
	}
}
