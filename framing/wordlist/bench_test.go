package wordlist

import (
	"context"
	"testing"

	"parallax/internal/realnews"
)

// BenchmarkCount counts 10 MB of real news: by document, and by group alone.
func BenchmarkCount(b *testing.B) {
	docs := realnews.Documents(b, "10mb")
	for _, c := range []struct {
		what     string
		min, max int
	}{{"words", 1, 1}, {"pairs", 2, 2}, {"words to triples", 1, 3}} {
		o := Options{MinN: c.min, MaxN: c.max, Workers: 2}
		b.Run("by document, "+c.what, func(b *testing.B) {
			b.SetBytes(realnews.Bytes(docs))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Count(context.Background(), realnews.Sequence(docs), nil, o); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("by group, "+c.what, func(b *testing.B) {
			b.SetBytes(realnews.Bytes(docs))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := CountTotals(context.Background(), realnews.Sequence(docs), nil, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
