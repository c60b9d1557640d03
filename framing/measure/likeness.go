package measure

// likeness are the numbers of what is like what, by vectors of words.
func likeness() []Declaration {
	const lsa = "Deerwester et al. (1990), Indexing by Latent Semantic Analysis, JASIS 41(6), 391–407, doi:10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9"
	const weights = "TF-IDF (idf = ln((1+N)/(1+df)) + 1, rows of length 1)"
	return []Declaration{
		{
			ID: "centroid_cosine", Title: "Likeness of groups", Kind: Likeness,
			Answers: "How near are two groups in what they speak of?",
			Formula: "cos of the mean vectors of the groups' statements, after " + weights + " and a truncated SVD; beside it its mean over 200 permutations of whole documents among the groups",
			Unit:    "cosine", Range: signedUnit(), Swap: Same, Equal: "1",
			Undefined: "where a group has no statement of enough words", References: []string{lsa},
		},
		{
			ID: "statement_cosine", Title: "Likeness of statements", Kind: Likeness,
			Answers: "How alike are two statements in their words?",
			Formula: "cos of the two statements' vectors after " + weights, Unit: "cosine", Range: unit(), Swap: Same, Equal: "1",
			Undefined:  "where a statement has no word that another has too",
			References: []string{"Salton & Buckley (1988), Term-weighting approaches in automatic text retrieval, Information Processing & Management 24(5), 513–523, doi:10.1016/0306-4573(88)90021-0"},
		},
		{
			ID: "claim_likeness", Title: "Likeness of claims", Kind: Likeness,
			Answers: "How nearly do statements of several outlets say the same?",
			Formula: "mean over the pairs of statements of a linear model of four cosines (stems, letters, word vectors, alignment), trained on human ratings; docs/models/similarity.md",
			Unit:    "likeness", Range: unit(), Swap: Same, Equal: "1",
			Undefined:  "where a statement has no word that the vectors know",
			References: []string{"Sultan, Bethard & Sumner (2014), Back to Basics for Monolingual Alignment, TACL 2, 219–230, doi:10.1162/tacl_a_00178"},
		},
		{
			ID: "document_likeness", Title: "Likeness of documents", Kind: Likeness,
			Answers: "How much of two documents is the same text?",
			Formula: "|A ∩ B| / |A ∪ B|, A and B the sets of runs of five words; estimated by min-hashing", Unit: "share of runs", Range: unit(), Swap: Same, Equal: "1",
			Undefined:  "where a document has fewer than five words",
			References: []string{"Broder (1997), On the resemblance and containment of documents, Proceedings of Compression and Complexity of Sequences, 21–29, doi:10.1109/SEQUEN.1997.666900"},
		},
		{
			ID: "group_map", Title: "Map of groups", Kind: Likeness,
			Answers: "Which groups use words alike, and which words part them?",
			Formula: "correspondence analysis of groups × content words: SVD of diag(r)^−½ (P − r·cᵀ) diag(c)^−½",
			Unit:    "principal coordinate", Range: realLine(), Swap: Moves,
			Undefined:  "with fewer than two groups or words",
			References: []string{"Greenacre (2007), Correspondence Analysis in Practice, 2nd ed., Chapman & Hall/CRC, doi:10.1201/9781420011234"},
		},
	}
}
