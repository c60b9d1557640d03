// Package style counts what readability and lexical variety are computed from:
// sentences, words, letters and syllables of a text. It stands between
// corpus/attribution, which finds the sentences, and framing/measure.
package style

import (
	"unicode"

	"parallax/corpus"
	"parallax/framing/counts"
	"parallax/framing/measure"
)

// longWord is the syllables from which a word is long (SMOG, Gunning fog).
const longWord = 3

// A Text is what is counted of one text.
type Text struct {
	measure.TextCount
	// Terms are the numbers of its folded words, in order.
	Terms []uint32
}

// Of counts parts of a document's text that hold so many sentences. The
// vocabulary numbers the words.
func Of(text string, spans []corpus.Span, sentences int, v *counts.Vocabulary) Text {
	t := Text{TextCount: measure.TextCount{Sentences: sentences}}
	for _, s := range spans {
		part := s.In(text)
		for w := range corpus.Words(part) {
			word := corpus.Clean(w.In(part))
			t.Words++
			for _, r := range word {
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					t.Letters++
				}
			}
			n := Syllables(word)
			if t.Syllables += n; n >= longWord {
				t.LongWords++
			}
			t.Terms = append(t.Terms, v.ID(corpus.Fold(word)))
		}
	}
	return t
}
