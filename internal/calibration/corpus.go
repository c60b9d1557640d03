// Package calibration asks whether the tests and intervals of
// framing/inference keep their word, on documents whose truth is known: halves
// of one outlet, where nothing differs; halves in which known words were
// exchanged; simulated documents whose rates are known.
//
// Like everything in internal, it is no part of a study: `parallax-eval
// calibration` runs it and prints its tables.
package calibration

import (
	"math/rand/v2"

	"parallax/framing/counts"
	"parallax/framing/inference"
)

// A Document is the words of one article, folded, and its mean sentiment by sentence.
type Document struct {
	Words []string
	// Sentiment is the sum of the sentences' scores, Sentences their number.
	Sentiment float64
	Sentences int
}

// halves gives half of n documents, chosen at random, to group 0 and the rest to group 1.
func halves(n int, rng *rand.Rand) []int {
	group := make([]int, n)
	for _, i := range rng.Perm(n)[:n-n/2] {
		group[i] = 1
	}
	return group
}

// count counts the words of documents into a design.
func count(docs []Document, group []int) (inference.Design, *counts.Vocabulary) {
	v := new(counts.Vocabulary)
	m := counts.NewMatrix(0)
	tokens := make([]int, len(docs))
	var ids []uint32
	for i, d := range docs {
		ids = ids[:0]
		for _, w := range d.Words {
			ids = append(ids, v.ID(w))
		}
		m.AppendTerms(ids)
		tokens[i] = len(d.Words)
	}
	return inference.Design{Rows: m, Tokens: tokens, Group: group}, v
}
