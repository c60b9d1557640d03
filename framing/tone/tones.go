package tone

import (
	"parallax/framing/study"
	"parallax/framing/tally"
)

// toneShares are the shares of sentences of each tone.
func toneShares() []profile {
	share := func(id, title, answers, formula string, count func(*tally.Mood) int, references ...string) profile {
		return profile{
			Method: study.Method{
				ID: id, Title: title, Answers: answers, Formula: formula,
				Unit: "share of sentences", Range: "[0, 1]",
				Undefined: "where the group has no sentence in this voice", References: references,
			},
			num: func(s *tally.Statement) float64 { return float64(count(&s.Mood)) }, den: sentencesOf, times: 1, part: true,
		}
	}
	return []profile{
		share("subjective", "Subjective sentences", "How many sentences carry opinion?",
			"sentences with two opinion words or more / sentences, over documents",
			func(m *tally.Mood) int { return m.Subjective },
			"Hu & Liu (2004), Mining and Summarizing Customer Reviews, KDD, doi:10.1145/1014052.1014073",
			"Riloff & Wiebe (2003), Learning Extraction Patterns for Subjective Expressions, EMNLP, doi:10.3115/1119355.1119369"),
		share("intensified", "Intensified sentences", "How many sentences raise the degree of a word?",
			"sentences with an intensifier (“very”) / sentences, over documents",
			func(m *tally.Mood) int { return m.Intensified }),
		share("hedged", "Hedged sentences", "How many sentences hold back commitment?",
			"sentences with a hedge or a modal verb of possibility / sentences, over documents",
			func(m *tally.Mood) int { return m.Hedged },
			"Hyland (2005), Metadiscourse: Exploring Interaction in Writing"),
		share("certain", "Certain sentences", "How many sentences stress that they are sure?",
			"sentences with a booster (“certainly”) / sentences, over documents",
			func(m *tally.Mood) int { return m.Certain },
			"Hyland (2005), Metadiscourse: Exploring Interaction in Writing"),
	}
}
