package framing

import (
	"strings"

	"parallax/corpus"
	"parallax/framing/sentiment"
)

// mood sums how the sentences of a statement are said: their sentiment, and
// how many are of each tone.
type mood struct {
	compound                               float64
	sentences, positive, neutral, negative int
	// Sentences with opinion words, intensifiers, hedges and boosters.
	subjective, intensified, hedged, certain int
}

// moodThreshold is the reference implementation's: a sentence is positive from
// .05 on and negative from −.05 on (Hutto & Gilbert 2014).
const moodThreshold = 0.05

// mood reads a statement sentence by sentence: the parts of the statement that
// stand in one sentence are read as one.
func (x *examiner) mood(text string, s *corpus.Statement, sentences []corpus.Span) mood {
	var m mood
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

func (m *mood) add(scorer sentiment.Scorer, sentence string) {
	s := scorer.Score(sentence)
	if s.Empty {
		return
	}
	m.sentences++
	m.compound += s.Compound
	switch {
	case s.Compound >= moodThreshold:
		m.positive++
	case s.Compound <= -moodThreshold:
		m.negative++
	default:
		m.neutral++
	}
	tone := sentiment.ReadTone(sentence)
	for _, c := range [...]struct {
		has  bool
		into *int
	}{
		{tone.Subjective(), &m.subjective}, {tone.Intensified(), &m.intensified},
		{tone.Hedged(), &m.hedged}, {tone.Certain(), &m.certain},
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
