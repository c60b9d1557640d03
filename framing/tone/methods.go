package tone

import (
	"parallax/framing/study"
)

// Methods are the numbers that the study makes of sentences.
func Methods() []study.Method {
	return []study.Method{
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
	}
}
