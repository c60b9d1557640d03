package measure

import (
	"math"
	"slices"

	"parallax/framing/value"
)

// A TextCount is what readability sees of a text.
type TextCount struct {
	Sentences, Words int
	Letters          int // letters and digits
	Syllables        int
	LongWords        int // words of three syllables and more
}

// A StyleMeasure tells how a text is written.
type StyleMeasure struct {
	Declaration
	compute func(TextCount) value.Value
}

// Compute gives the measure of a text; undefined where it has no sentence.
func (m StyleMeasure) Compute(t TextCount) value.Value {
	if t.Words <= 0 || t.Sentences <= 0 {
		return value.Undefined("the text has no words")
	}
	return m.compute(t)
}

// Styles lists the measures of readability, sorted by ID.
func Styles() []StyleMeasure {
	list := []StyleMeasure{
		readability("flesch", "Flesch reading ease", "How easy is the text to read? 60–70 is plain English, lower is harder.",
			"206.835 − 1.015·words/sentences − 84.6·syllables/words", "index", Range{math.Inf(-1), 206.835},
			"Flesch (1948), A New Readability Yardstick, Journal of Applied Psychology 32(3), 221–233, doi:10.1037/h0057532",
			func(t TextCount) float64 {
				return 206.835 - float64(1.015*t.perSentence()) - float64(84.6*float64(t.Syllables)/float64(t.Words))
			}),
		readability("flesch_kincaid", "Flesch–Kincaid grade", "How many years of school does the text ask for?",
			"0.39·words/sentences + 11.8·syllables/words − 15.59", "US school grade", Range{-15.59, math.Inf(1)},
			"Kincaid et al. (1975), Derivation of New Readability Formulas for Navy Enlisted Personnel, Naval Technical Training Command, report 8-75",
			func(t TextCount) float64 {
				return float64(0.39*t.perSentence()) + float64(11.8*float64(t.Syllables)/float64(t.Words)) - 15.59
			}),
		readability("smog", "SMOG grade", "How many years of school does full understanding ask for?",
			"1.043·√(30·words of 3+ syllables/sentences) + 3.1291", "US school grade", Range{3.1291, math.Inf(1)},
			"McLaughlin (1969), SMOG Grading: A New Readability Formula, Journal of Reading 12(8), 639–646",
			func(t TextCount) float64 {
				return float64(1.043*math.Sqrt(30*float64(t.LongWords)/float64(t.Sentences))) + 3.1291
			}),
		readability("coleman_liau", "Coleman–Liau grade", "How many years of school does the text ask for, by letters instead of syllables?",
			"5.88·letters/words − 29.6·sentences/words − 15.8", "US school grade", realLine(),
			"Coleman & Liau (1975), A Computer Readability Formula Designed for Machine Scoring, Journal of Applied Psychology 60(2), 283–284, doi:10.1037/h0076540",
			func(t TextCount) float64 {
				w := float64(t.Words)
				return float64(5.88*float64(t.Letters)/w) - float64(29.6*float64(t.Sentences)/w) - 15.8
			}),
		readability("gunning_fog", "Gunning fog index", "How many years of school does the text ask for, by its long words?",
			"0.4·(words/sentences + 100·words of 3+ syllables/words)", "US school grade", nonNegative(),
			"Gunning (1952), The Technique of Clear Writing, McGraw-Hill",
			func(t TextCount) float64 {
				return 0.4 * (t.perSentence() + 100*float64(t.LongWords)/float64(t.Words))
			}),
		readability("sentence_length", "Mean sentence length", "How many words has a sentence?",
			"words/sentences; in a study words that only attribute are no sentence", "words", nonNegative(),
			"Sherman (1893), Analytics of Literature, Ginn",
			func(t TextCount) float64 { return t.perSentence() }),
	}
	slices.SortFunc(list, func(a, b StyleMeasure) int { return compareIDs(a.ID, b.ID) })
	return list
}

func (t TextCount) perSentence() float64 { return float64(t.Words) / float64(t.Sentences) }

func readability(id, title, answers, formula, unit string, in Range, reference string, f func(TextCount) float64) StyleMeasure {
	return StyleMeasure{Declaration{
		ID: id, Title: title, Kind: Profile, Answers: answers, Formula: formula, Unit: unit, Range: in, Swap: Same,
		Undefined: "a text without words", References: []string{reference},
	}, func(t TextCount) value.Value { return value.Of(f(t)) }}
}
