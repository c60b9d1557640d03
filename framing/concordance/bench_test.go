package concordance

import (
	"context"
	"testing"

	"parallax/internal/realnews"
)

// BenchmarkCollect finds a rare word, a frequent one and a phrase in 10 MB of real news.
func BenchmarkCollect(b *testing.B) {
	docs := realnews.Documents(b, "10mb")
	for _, words := range []string{"terror*", "the", "white house"} {
		p, err := ParsePattern(words)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(words, func(b *testing.B) {
			b.SetBytes(realnews.Bytes(docs))
			for b.Loop() {
				if _, err := Collect(context.Background(), realnews.Sequence(docs), p, nil, Options{Limit: 100, Width: 40, Workers: 2}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
