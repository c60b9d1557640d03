package sentiment

import (
	"parallax/corpus"
	"parallax/framing/value"
)

// A Tone counts the words of a text that say how it is said rather than what:
// opinion, emphasis, caution, certainty, and the modal verbs.
type Tone struct {
	Words int
	// Opinion counts words of the opinion lexicon of Hu and Liu 2004.
	Opinion int
	// Intensifiers counts words that raise the degree of another: "very".
	Intensifiers int
	// Hedges counts words that hold back commitment, after Hyland 2005
	// (Metadiscourse): "perhaps", "seems", "it is likely".
	Hedges int
	// Boosters counts words that stress it: "certainly", "of course".
	Boosters int
	// Modal verbs by what they say: "may", "must", "will" (Biber et al. 1999,
	// ch. 6).
	Possibility, Necessity, Prediction int
}

// subjectiveFrom is how many opinion words make a sentence subjective. One is
// in every second sentence of plain news; two clues are the rule of Riloff and
// Wiebe 2003 (doi:10.3115/1119355.1119369).
const subjectiveFrom = 2

// ReadTone reads the tone of a text. Names are no opinion: a word with a
// capital counts only at the start of the text.
func ReadTone(text string) Tone {
	var t Tone
	var last string // the word before, folded
	for s := range corpus.Words(text) {
		raw := s.In(text)
		w := corpus.Fold(raw)
		if t.Words == 0 || raw[0] < 'A' || raw[0] > 'Z' {
			if Polarity(w)[huLiu] != 0 {
				t.Opinion++
			}
		}
		t.Words++
		switch class := toneOf(last, w); class {
		case intensifier:
			t.Intensifiers++
		case hedge:
			t.Hedges++
		case booster:
			t.Boosters++
		case possibility:
			t.Possibility++
		case necessity:
			t.Necessity++
		case prediction:
			t.Prediction++
		}
		last = w
	}
	return t
}

// Subjective reports whether the text holds two opinion words or more.
func (t Tone) Subjective() bool { return t.Opinion >= subjectiveFrom }

// Intensified reports whether the text holds an intensifier.
func (t Tone) Intensified() bool { return t.Intensifiers > 0 }

// Hedged reports whether the text holds a hedge or a modal verb of possibility.
func (t Tone) Hedged() bool { return t.Hedges+t.Possibility > 0 }

// Certain reports whether the text holds a booster.
func (t Tone) Certain() bool { return t.Boosters > 0 }

// Certainty is (b−h)/(b+h) for b boosters and h hedges and modal verbs of
// possibility: from -1, all caution, to 1, all certainty. Undefined where
// there is none of either.
func (t Tone) Certainty() value.Value {
	b, h := float64(t.Boosters), float64(t.Hedges+t.Possibility)
	if b+h == 0 {
		return value.Undefined("no word of certainty or caution")
	}
	return value.Of((b - h) / (b + h))
}

// Plus is the tone of two texts together.
func (t Tone) Plus(u Tone) Tone {
	return Tone{
		Words: t.Words + u.Words, Opinion: t.Opinion + u.Opinion, Intensifiers: t.Intensifiers + u.Intensifiers,
		Hedges: t.Hedges + u.Hedges, Boosters: t.Boosters + u.Boosters,
		Possibility: t.Possibility + u.Possibility, Necessity: t.Necessity + u.Necessity, Prediction: t.Prediction + u.Prediction,
	}
}
