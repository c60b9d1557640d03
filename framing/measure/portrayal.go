package measure

// portrayal are the numbers of how a referent is shown: what it does, what is
// done to it, at what distance it is kept, and how sentences stand to it.
func portrayal() []Declaration {
	const (
		agency    = "van Leeuwen (1996), The representation of social actors, in Caldas-Coulthard & Coulthard (eds.), Texts and Practices, Routledge, 32–70"
		rules     = "Rules on word classes find who acts; they err, and quoting a number asks for a look at its passages."
		never     = "where the group never names the referent in this voice"
		scareText = "Predelli (2003), Scare quotes and their relation to other semantic issues, Linguistics and Philosophy 26(1), 1–28"
		newsMTSC  = "Hamborg & Donnay (2021), NewsMTSC: A Dataset for (Multi-)Target-dependent Sentiment Classification in Political News Articles, EACL, doi:10.18653/v1/2021.eacl-main.142"
		words     = "so-called, alleged, what it calls and the like"
	)
	share := func(id, title, answers, formula, unitName, undefined, assumes string, references ...string) Declaration {
		return Declaration{
			ID: id, Title: title, Kind: Portrayal, Answers: answers, Formula: formula, Unit: unitName, Range: unit(), Swap: Moves,
			Undefined: undefined, Assumes: assumes, References: references,
		}
	}
	return []Declaration{
		{
			ID: "first_use", Title: "First use of a name", Kind: Portrayal,
			Answers: "Who used a name first, and how many days later did the others?",
			Formula: "day of the user's first document with the name − day of the first such document of all: days",
			Unit:    "days", Range: nonNegative(), Swap: Moves, Undefined: "where no document of the user's with the name has a date",
			Assumes:    "The corpus holds the documents in which the name was first used; a sample may begin later.",
			References: []string{"Leskovec, Backstrom & Kleinberg (2009), Meme-tracking and the dynamics of the news cycle, KDD, 497–506, doi:10.1145/1557019.1557077"},
		},
		share("acts", "Acts", "Of a referent in a deed, how often does it act, and how often is it acted upon?",
			"Σ mentions that act / Σ mentions that act or are acted upon; subject of an active verb or “by …”, against object or subject of a passive",
			"share of deeds", "where no mention acts or is acted upon in this voice", rules, agency),
		share("acted_upon", "Acted upon", "Of a referent in a deed, how often is the deed done to it?",
			"Σ mentions acted upon / Σ mentions that act or are acted upon: 1 − acts",
			"share of deeds", "where no mention acts or is acted upon in this voice", rules, agency),
		share("agent_deleted", "Agent deleted", "Of what is done to a referent, how often is nobody told who does it?",
			"Σ mentions acted upon without an agent / Σ mentions acted upon; a passive without “by”, or a verbal noun without who did it",
			"share of deeds done to it", "where no mention is acted upon in this voice", rules, agency),
		share("distanced", "Kept at a distance", "How often is the name kept at arm's length?",
			"Σ mentions with words of distance before them ("+words+") or in quotation marks that quote nobody / Σ mentions: distance_words and scare_quoted together",
			"share of mentions", never, "", scareText),
		share("distance_words", "Words of distance", "How often does a name come with words that keep it at arm's length?",
			"Σ mentions with words of distance before them ("+words+") / Σ mentions", "share of mentions", never, "",
			"Martin & White (2005), The Language of Evaluation: Appraisal in English, Palgrave Macmillan, doi:10.1057/9780230511910"),
		share("scare_quoted", "Names in scare quotes", "How often does a name stand in quotation marks that quote nobody?",
			"Σ mentions in quotation marks that are no source's words / Σ mentions", "share of mentions", never, "", scareText),
		share("attitude_share", "Mentions for, against and neither", "What part of the mentions of a referent is in sentences for it, against it, or neither?",
			"Σ mentions whose most likely class is positive (for), negative (against), neutral (neither) / Σ mentions",
			"share of mentions", never, "", newsMTSC),
		{
			ID: "attitude", Title: "Attitude to a referent", Kind: Portrayal,
			Answers: "How do the sentences stand to the referents that they mention?",
			Formula: "Σ (P(positive) − P(negative)) / Σ mentions; P by a calibrated linear model of the mention in its sentence",
			Unit:    "score", Range: signedUnit(), Swap: Moves, Undefined: never,
			Assumes:    "One sentence tells how it stands to a name. README and docs/models give the error of the model.",
			References: []string{newsMTSC},
		},
	}
}
