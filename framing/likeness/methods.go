package likeness

import (
	"parallax/framing/study"
)

// Methods are the numbers that the study makes of vectors.
func Methods() []study.Method {
	return []study.Method{
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
