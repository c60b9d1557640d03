package event

import (
	"iter"
	"slices"

	snowball "github.com/kljensen/snowball/english"

	"parallax/corpus"
	"parallax/framing/english"
	"parallax/framing/sentiment"
)

// stemsOf yields the stems of a text's content words with the words themselves, in order.
func stemsOf(text string) iter.Seq2[string, string] {
	return func(yield func(stem, word string) bool) {
		for span := range corpus.Words(text) {
			w := corpus.Fold(span.In(text))
			if !english.IsFunctionWord(w) && !yield(snowball.Stem(w, false), w) {
				return
			}
		}
	}
}

const (
	// mostReplaced is how many content words of a statement stand in place of others, where one of them is told, and at least
	// keptTimes as many are the same; otherwise it is another statement rather than another word.
	mostReplaced = 3
	keptTimes    = 2
)

// differs reports whether statements have not all the content words of the first, and whether in one of them a few words stand in
// place of others with one that judges on one side alone.
func differs(docs []Document, places []Place) (reworded, charged bool) {
	first := docs[places[0].Document].Statements[places[0].Statement].Text
	for _, p := range places[1:] {
		other := docs[p.Document].Statements[p.Statement].Text
		here, there := lacking(first, other), lacking(other, first)
		reworded = reworded || len(here)+len(there) > 0
		most := max(len(here), len(there))
		few := min(len(here), len(there)) > 0 && most <= mostReplaced && kept(first, other) >= keptTimes*most
		charged = charged || few && slices.ContainsFunc(here, sentiment.Judges) != slices.ContainsFunc(there, sentiment.Judges)
	}
	return reworded, charged
}

// lacking are the content words of a text that the other has in no form.
func lacking(text, other string) []string {
	has := map[string]bool{}
	for stem := range stemsOf(other) {
		has[stem] = true
	}
	var out []string
	for stem, word := range stemsOf(text) {
		if !has[stem] {
			out = append(out, word)
		}
	}
	return out
}

// kept is how many content words two texts have in common.
func kept(a, b string) int {
	n := -len(lacking(a, b))
	for range stemsOf(a) {
		n++
	}
	return n
}
