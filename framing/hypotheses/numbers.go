package hypotheses

import (
	"fmt"

	"parallax/framing/attitudes"
	"parallax/framing/compare"
	"parallax/framing/names"
	"parallax/framing/portraits"
	"parallax/framing/study"
	"parallax/framing/tone"
	"parallax/framing/words"
)

// A number is what a hypothesis speaks of: a ratio of two sums over each group's
// documents, which its own room counts.
type number struct {
	id    string
	ratio func(*compare.Study, study.Hypothesis) (func(group int) compare.Ratio, error)
	scale scale
}

// A scale says what a number is, and so which interval it has and how it reads.
type scale uint8

const (
	share       scale = iota // of mentions: whole numbers, of which a model can be made
	wordShare                // of words
	mean                     // −1 to 1
	perThousand              // occurrences per 1,000 words
)

// numbers lists what hypotheses may speak of, as study.HypothesisNumbers does.
func numbers() []number {
	portrait := func(s *compare.Study, h study.Hypothesis) (func(int) compare.Ratio, error) {
		return portraits.Shares(s, h.Measure, h.Referent, h.Voice)
	}
	return []number{
		{"label_share", func(s *compare.Study, h study.Hypothesis) (func(int) compare.Ratio, error) {
			return names.FamilyShares(s, h.Referent, h.Family, h.Voice)
		}, share},
		{"attitude", func(s *compare.Study, h study.Hypothesis) (func(int) compare.Ratio, error) {
			return attitudes.Means(s, h.Referent, h.Voice)
		}, mean},
		{"acts", portrait, share},
		{"agent_deleted", portrait, share},
		{"distanced", portrait, share},
		{"sentiment_mean", func(s *compare.Study, h study.Hypothesis) (func(int) compare.Ratio, error) {
			return tone.Means(s, h.Voice)
		}, mean},
		{"voice_share", func(s *compare.Study, h study.Hypothesis) (func(int) compare.Ratio, error) {
			return s.VoiceShares(h.Voice)
		}, wordShare},
		{"word_rate", func(s *compare.Study, h study.Hypothesis) (func(int) compare.Ratio, error) {
			return words.Rates(s, h.Term, h.Voice)
		}, perThousand},
	}
}

// numberOf finds the number of a hypothesis.
func numberOf(h study.Hypothesis) (number, error) {
	for _, n := range numbers() {
		if n.id == h.Measure {
			return n, nil
		}
	}
	return number{}, fmt.Errorf("no number %q", h.Measure)
}

// times is what a ratio is multiplied with to have the number's unit.
func (s scale) times() float64 {
	if s == perThousand {
		return 1000
	}
	return 1
}

// bounded reports whether the number is a share of what it is divided by.
func (s scale) bounded() bool { return s == share || s == wordShare }
