package company

import (
	"parallax/framing/study"
)

// Methods are the numbers that the study makes of the words near names.
func Methods() []study.Method {
	return []study.Method{
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
	}
}
