package measure

// voices are the numbers of who speaks.
func voices() []Declaration {
	return []Declaration{
		{
			ID: "voice_share", Title: "Share of a voice", Kind: Voices,
			Answers: "What part of a group's words does the outlet say itself, quote, or paraphrase?",
			Formula: "Σ words in the voice / Σ words in all voices", Unit: "share of words", Range: unit(), Swap: Moves,
			Undefined:  "where the group has no words",
			References: []string{"Newell, Margolin & Ruths (2018), An Attribution Relations Corpus for Political News, LREC"},
		},
		{
			ID: "source_share", Title: "Share of a source", Kind: Voices,
			Answers: "Of all that an outlet quotes and reports, what part comes from this source?",
			Formula: "Σ statements of the source / Σ quoted and reported statements", Unit: "share of statements", Range: unit(), Swap: Moves,
			Undefined: "where the outlet quotes and reports nobody",
			References: []string{
				"Bennett (1990), Toward a Theory of Press-State Relations in the United States, Journal of Communication 40(2), 103–127, doi:10.1111/j.1460-2466.1990.tb02265.x",
				shareIntervals,
			},
		},
		{
			ID: "verb_share", Title: "Stance of the verbs that attribute", Kind: Voices,
			Answers: "By how many of the verbs that introduce a source's words does the outlet stay neutral, doubt or endorse?",
			Formula: "Σ cues of the stance / Σ cues: said is neutral, claimed doubts, confirmed endorses; many verbs are none of these",
			Unit:    "share of cues", Range: unit(), Swap: Moves,
			Undefined:  "where no statement of the source has a cue",
			References: []string{"Thompson & Ye (1991), Evaluation in the Reporting Verbs Used in Academic Papers, Applied Linguistics 12(4), 365–382, doi:10.1093/applin/12.4.365"},
		},
	}
}
