package vector

import (
	"testing"

	"parallax/framing/counts"
)

// TestSVDFindsEveryCopyOfAValue: sentences of words of their own, each printed as often, give one singular value as
// often as there are sentences: more often than a block has vectors.
func TestSVDFindsEveryCopyOfAValue(t *testing.T) {
	const sentences, prints = 40, 30
	rest := zipfian(3000, 1500, 8)
	m := counts.NewMatrix(1500 + 3*sentences)
	for i := range rest.Rows() {
		cols, ns := rest.Row(i)
		m.Append(cols, ns)
	}
	for s := range uint32(sentences) {
		for range prints {
			m.AppendTerms([]uint32{1500 + 3*s, 1501 + 3*s, 1502 + 3*s})
		}
	}
	w, _ := TFIDF(m)
	f := iterated(t, w, 100, 2, 900)
	n := 0
	for _, sigma := range f.Sigma {
		if sigma*sigma > prints-1e-6 && sigma*sigma < prints+1e-6 {
			n++
		}
	}
	t.Logf("%d in a space of %d, the last %g", n, f.Steps, f.Sigma[len(f.Sigma)-1]*f.Sigma[len(f.Sigma)-1])
	if n != sentences {
		t.Errorf("%d singular values √%d, want %d", n, prints, sentences)
	}
}
