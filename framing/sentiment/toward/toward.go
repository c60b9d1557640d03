// Package toward answers how a sentence stands to one actor in it: negative,
// neutral or positive, whatever the words themselves are. "Terrorists were
// defeated" is dark, and bad for the terrorists; "the army defeated the
// terrorists" is dark, and good for the army.
//
// It stands behind package sentiment, on the same way of the data:
//
//	sentence, mention ─► passage (words, tags, clauses) ─► features ─► linear model ─► TargetScore
//
// The model does not see who the mention is: the mention, other names and
// numbers are masked before any feature is made. It does not see the outlet
// either. Whose words they are is for the caller to keep apart: a quoted
// insult stands against its target in the source's voice, not the outlet's.
package toward

import (
	"fmt"
	"unicode/utf8"

	"parallax/corpus"
)

// A Class is how a sentence stands to a mention.
type Class uint8

const (
	Negative Class = iota
	Neutral
	Positive
)

// Classes lists the classes from dark to bright.
func Classes() []Class { return []Class{Negative, Neutral, Positive} }

func (c Class) String() string {
	switch c {
	case Negative:
		return "negative"
	case Neutral:
		return "neutral"
	case Positive:
		return "positive"
	}
	return fmt.Sprintf("class(%d)", uint8(c))
}

// A Context is what is known of a mention beyond its sentence.
type Context struct {
	// Voice of the statement that the mention stands in. Where it is quoted,
	// the sentence is read as standing within quotation marks, though they may
	// be in another sentence.
	Voice corpus.Voice
	// Family is the label family of the mention ("terrorist"), "" where there
	// is none. Its own weight in the word lists is a feature.
	Family string
}

// A TargetScore is how a sentence stands to a mention.
type TargetScore struct {
	// Negative, Neutral and Positive are calibrated probabilities that sum
	// to 1.
	Negative, Neutral, Positive float64
	// Score is Positive − Negative, in [-1, 1].
	Score float64
}

// Class is the most probable class; of equals, the darker.
func (s TargetScore) Class() Class {
	switch {
	case s.Negative >= s.Neutral && s.Negative >= s.Positive:
		return Negative
	case s.Neutral >= s.Positive:
		return Neutral
	}
	return Positive
}

// Classify says how a sentence stands to the mention at a span of it. It
// panics where the span is not within the sentence, as slicing does; see
// CheckMention. Overlapping mentions are each judged alone. It reads at most
// 600 bytes on each side of the mention, so its time does not grow with the
// text.
func (t *Target) Classify(sentence string, mention corpus.Span, ctx Context) TargetScore {
	row := t.row(t.extractor.features(sentence, mention, ctx))
	return newScore(t.model.Probabilities(row))
}

func newScore(p []float64) TargetScore {
	return TargetScore{Negative: p[Negative], Neutral: p[Neutral], Positive: p[Positive], Score: p[Positive] - p[Negative]}
}

// CheckMention says why a span is no mention in a text: it is empty, reaches
// beyond the text, or cuts a character.
func CheckMention(text string, mention corpus.Span) error {
	switch {
	case mention.Start < 0 || mention.End > len(text):
		return fmt.Errorf("the mention %d–%d is outside the text, which has %d bytes", mention.Start, mention.End, len(text))
	case mention.Empty():
		return fmt.Errorf("the mention %d–%d is empty", mention.Start, mention.End)
	case !utf8.RuneStart(text[mention.Start]) || mention.End < len(text) && !utf8.RuneStart(text[mention.End]):
		return fmt.Errorf("the mention %d–%d cuts a character: offsets are bytes of UTF-8", mention.Start, mention.End)
	}
	return nil
}
