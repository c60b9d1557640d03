package measure

// topics are the numbers of what is written about.
func topics() []Declaration {
	references := []string{
		"Lee & Seung (1999), Learning the parts of objects by non-negative matrix factorization, Nature 401, 788–791, doi:10.1038/44565",
		"O'Callaghan, Greene, Carthy & Cunningham (2015), An analysis of the coherence of descriptors in topic modeling, Expert Systems with Applications 42(13), 5645–5657, doi:10.1016/j.eswa.2015.02.055",
	}
	return []Declaration{{
		ID: "topic_share", Title: "Share of a topic", Kind: Voices,
		Answers: "How much of its coverage does a group give to a topic?",
		Formula: "documents of the group that are of the topic ÷ documents of the group. Topics: V ≈ W·H, all ≥ 0, V the TF-IDF rows of the documents' content words; a document is of the topic with its largest entry in W. " +
			"Copies are found as one document, and all are of one topic; intervals and tests take them as one observation",
		Unit: "share of documents", Range: Range{0, 1}, Swap: Same, Equal: "equal shares",
		Undefined:  "where fewer than 12 documents differ, or a group has no document",
		Assumes:    "A document is about one thing: one of several topics counts for the strongest. A topic is what words make it; a person names it.",
		References: references,
	}, {
		ID: "topic_found", Title: "Topic found again", Kind: Voices,
		Answers: "Do other documents of the corpus have the topic too, or is it of these alone?",
		Formula: "the corpus is halved by the hash of its documents' ids, twice; topics are found in each half; mean over the four of the largest cosine of what sets a topic's words apart there (its weights less the mean of all topics') with the same here. Below 0.5 its shares are not tested",
		Unit:    "cosine", Range: Range{0, 1}, Swap: Same, Equal: "1",
		Undefined: "where there are no topics",
		References: append([]string{
			"Greene, O'Callaghan & Cunningham (2014), How many topics? Stability analysis for topic models, ECML PKDD, doi:10.1007/978-3-662-44848-9_32",
		}, references...),
	}}
}
