package tone

import (
	"parallax/framing/study"
	"parallax/framing/tally"
)

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
