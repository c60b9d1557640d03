package tone

import (
	"parallax/framing/study"
	"parallax/framing/tally"
)

// modals are the rates of modal verbs.
func modals() []profile {
	rate := func(id string, count func(*tally.Mood) int32) profile {
		return profile{
			Method: study.Method{ID: id},
			num:    func(s *tally.Statement) float64 { return float64(count(&s.Mood)) }, den: scoredWords, times: 1000,
		}
	}
	return []profile{
		rate("modal_possibility", func(m *tally.Mood) int32 { return m.Possibility }),
		rate("modal_necessity", func(m *tally.Mood) int32 { return m.Necessity }),
		rate("modal_prediction", func(m *tally.Mood) int32 { return m.Prediction }),
	}
}

// scoredWords are the words of a statement that has sentences.
func scoredWords(s *tally.Statement) float64 {
	if s.Mood.Sentences == 0 {
		return 0
	}
	return float64(s.Words)
}

// toneShares are the shares of sentences of each tone.
func toneShares() []profile {
	share := func(id string, count func(*tally.Mood) int) profile {
		return profile{
			Method: study.Method{ID: id},
			num:    func(s *tally.Statement) float64 { return float64(count(&s.Mood)) }, den: sentencesOf, times: 1, part: true,
		}
	}
	return []profile{
		share("subjective", func(m *tally.Mood) int { return m.Subjective }),
		share("intensified", func(m *tally.Mood) int { return m.Intensified }),
		share("hedged", func(m *tally.Mood) int { return m.Hedged }),
		share("certain", func(m *tally.Mood) int { return m.Certain }),
	}
}
