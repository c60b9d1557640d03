package collocation

import (
	"context"
	"testing"

	"parallax/framing/concordance"
	"parallax/framing/wordlist"
	"parallax/internal/realnews"
)

// BenchmarkMeasures measures what was counted in 10 MB of real news of 20
// outlets: the collocates of a node, and all adjacent pairs.
func BenchmarkMeasures(b *testing.B) {
	docs := realnews.Documents(b, "10mb")
	o := Options{Measures: []string{"log_dice", "mi", "t", "ll"}, Top: 50, MinTogether: 3, MinDocs: 2}
	p, err := concordance.ParsePattern("president")
	if err != nil {
		b.Fatal(err)
	}
	near := wordlist.Near{Find: p.Find, Left: 5, Right: 5, Sentence: true}
	windows, all, err := wordlist.CountNear(context.Background(), realnews.Sequence(docs), nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: 2}, near)
	if err != nil {
		b.Fatal(err)
	}
	pairs, err := wordlist.CountTotals(context.Background(), realnews.Sequence(docs), nil, wordlist.Options{MinN: 2, MaxN: 2, Workers: 2})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("of a node", func(b *testing.B) {
		for b.Loop() {
			if _, err := OfNode("president", windows, all, o); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("adjacent pairs", func(b *testing.B) {
		for b.Loop() {
			if _, err := Adjacent(pairs, o); err != nil {
				b.Fatal(err)
			}
		}
	})
}
