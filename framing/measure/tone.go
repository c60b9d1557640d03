package measure

// tone are the numbers of how a group speaks, whatever of: sentiment, frames,
// certainty. Sums run over the documents of a group, in one voice.
func tone() []Declaration {
	const noSentence = "where the group has no sentence in this voice"
	sentences := func(id, title, answers, which string, references ...string) Declaration {
		return Declaration{
			ID: id, Title: title, Kind: Tone, Answers: answers, Formula: "Σ sentences with " + which + " / Σ sentences",
			Unit: "share of sentences", Range: unit(), Swap: Moves, Undefined: noSentence, References: references,
		}
	}
	const (
		vader    = "Hutto & Gilbert (2014), VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text, ICWSM 8(1), doi:10.1609/icwsm.v8i1.14550"
		boosters = "Hyland (2005), Metadiscourse: Exploring Interaction in Writing, Continuum"
	)
	return []Declaration{
		{
			ID: "sentiment_mean", Title: "Mean sentiment", Kind: Tone,
			Answers: "How dark or bright are the group's sentences?",
			Formula: "Σ compound / Σ sentences; compound = s/√(s²+15), s the sum of the words' valences",
			Unit:    "compound", Range: signedUnit(), Swap: Moves, Undefined: noSentence,
			Assumes: "The lexicon's words mean in news what they mean elsewhere; docs/sentiment.md says how far they do.", References: []string{vader},
		},
		{
			ID: "sentiment_share", Title: "Positive, neutral and negative sentences", Kind: Tone,
			Answers: "What part of the group's sentences is bright, dark, or neither?",
			Formula: "Σ sentences with compound ≥ .05 (positive), ≤ −.05 (negative), between them (neutral) / Σ sentences",
			Unit:    "share of sentences", Range: unit(), Swap: Moves, Undefined: noSentence, References: []string{vader},
		},
		{
			ID: "word_valence", Title: "Valence of a word", Kind: Tone,
			Answers: "How dark or bright is the word by itself?",
			Formula: "mean rating by ten people (−4 to 4) / 4", Unit: "score", Range: signedUnit(), Swap: Moves,
			Undefined: "where the list does not have the word", Assumes: "The word means in news what it means to the raters.", References: []string{vader},
		},
		{
			ID: "frame_rate", Title: "Rate of a frame", Kind: Tone,
			Answers: "How often does a group speak in the terms of a frame?",
			Formula: "1000 · Σ weights of the frame's patterns that match / Σ words", Unit: "per 1,000 words", Range: nonNegative(), Swap: Moves,
			Undefined:  "where the group has no word in this voice",
			Assumes:    "The patterns of the codebook stand for the frame.",
			References: []string{"Entman (1993), Framing: Toward Clarification of a Fractured Paradigm, Journal of Communication 43(4), 51–58, doi:10.1111/j.1460-2466.1993.tb01304.x", rateIntervals},
		},
		sentences("subjective", "Subjective sentences", "How many sentences carry opinion?", "two opinion words or more",
			"Hu & Liu (2004), Mining and Summarizing Customer Reviews, KDD, doi:10.1145/1014052.1014073",
			"Riloff & Wiebe (2003), Learning Extraction Patterns for Subjective Expressions, EMNLP, doi:10.3115/1119355.1119369"),
		sentences("intensified", "Intensified sentences", "How many sentences raise the degree of a word?", "an intensifier (“very”)",
			"Taboada et al. (2011), Lexicon-Based Methods for Sentiment Analysis, Computational Linguistics 37(2), 267–307, doi:10.1162/COLI_a_00049"),
		sentences("hedged", "Hedged sentences", "How many sentences hold back commitment?", "a hedge or a modal verb of possibility", boosters),
		sentences("certain", "Certain sentences", "How many sentences stress that they are sure?", "a booster (“certainly”)", boosters),
		{
			ID: "scare_quotes", Title: "Scare quotes", Kind: Tone,
			Answers: "How often does the voice set words in quotation marks that it quotes from nobody?",
			Formula: "1000 · Σ scare quotes / Σ words", Unit: "per 1,000 words", Range: Range{0, 500}, Swap: Moves,
			Undefined:  "where the group has no word in this voice",
			References: []string{"Predelli (2003), Scare quotes and their relation to other semantic issues, Linguistics and Philosophy 26(1), 1–28"},
		},
		modal("possibility", "may, might, could"),
		modal("necessity", "must, should, ought, shall, need to, have to"),
		modal("prediction", "will, would"),
	}
}

// modal is the rate of a class of modal verbs.
func modal(class, such string) Declaration {
	return Declaration{
		ID: "modal_" + class, Title: "Modal verbs of " + class, Kind: Tone,
		Answers: "How often does a group speak of " + class + "?",
		Formula: "1000 · Σ modal verbs of " + class + " (" + such + ") / Σ words of sentences", Unit: "per 1,000 words", Range: Range{0, 1000}, Swap: Moves,
		Undefined:  "where the group has no sentence in this voice",
		References: []string{"Biber (2006), Stance in spoken and written university registers, Journal of English for Academic Purposes 5(2), 97–116, doi:10.1016/j.jeap.2006.05.001"},
	}
}
