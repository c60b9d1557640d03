package attitudes

import (
	"parallax/framing/study"
)

// Methods are the numbers that the study makes of attitudes.
func Methods() []study.Method {
	return []study.Method{
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
	}
}
