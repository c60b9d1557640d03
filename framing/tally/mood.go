package tally

import (
	"strings"

	"parallax/corpus"
	"parallax/framing/sentiment"
)

// Mood sums how the sentences of a statement are said: their sentiment, and
// how many are of each tone.
type Mood struct {
	Compound                               float64
	Sentences, Positive, Neutral, Negative int
	// Sentences with opinion words, intensifiers, hedges and boosters.
	Subjective, Intensified, Hedged, Certain int
	// Modal verbs, in words: may, must, will and the like.
	Possibility, Necessity, Prediction int32
}

// moodThreshold is the reference implementation's: a sentence is positive from
// .05 on and negative from −.05 on (Hutto & Gilbert 2014).
const moodThreshold = 0.05

// mood reads a statement sentence by sentence: the parts of the statement that
// stand in one sentence are read as one.
func (x *examiner) mood(text string, s *corpus.Statement, sentences []corpus.Span) Mood {
	var m Mood
	var parts []string
	for _, sentence := range overlapping(sentences, s.Hull()) {
		parts = parts[:0]
		for _, span := range s.Spans {
			if span.Overlap(sentence) > 0 {
				parts = append(parts, text[max(span.Start, sentence.Start):min(span.End, sentence.End)])
			}
		}
		if len(parts) > 0 {
			m.add(x.scorer, strings.Join(parts, " "))
		}
	}
	return m
}

func (m *Mood) add(scorer sentiment.Scorer, sentence string) {
	s := scorer.Score(sentence)
	if s.Empty {
		return
	}
	m.Sentences++
	m.Compound += s.Compound
	switch {
	case s.Compound >= moodThreshold:
		m.Positive++
	case s.Compound <= -moodThreshold:
		m.Negative++
	default:
		m.Neutral++
	}
	tone := sentiment.ReadTone(sentence)
	m.Possibility, m.Necessity, m.Prediction = m.Possibility+int32(tone.Possibility), m.Necessity+int32(tone.Necessity), m.Prediction+int32(tone.Prediction)
	for _, c := range [...]struct {
		has  bool
		into *int
	}{
		{tone.Subjective(), &m.Subjective}, {tone.Intensified(), &m.Intensified},
		{tone.Hedged(), &m.Hedged}, {tone.Certain(), &m.Certain},
	} {
		if c.has {
			*c.into++
		}
	}
}

// overlapping is the part of a sorted list of spans that shares bytes with s.
func overlapping(sorted []corpus.Span, s corpus.Span) []corpus.Span {
	lo, hi := 0, len(sorted)
	for lo < hi {
		mid := (lo + hi) / 2
		if sorted[mid].End <= s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	end := lo
	for end < len(sorted) && sorted[end].Start < s.End {
		end++
	}
	return sorted[lo:end]
}
