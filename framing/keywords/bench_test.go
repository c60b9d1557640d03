package keywords

import (
	"context"
	"testing"

	"parallax/framing/inference"
	"parallax/framing/wordlist"
	"parallax/internal/realnews"
)

// BenchmarkFind tests every word of one outlet against another in 10 MB of
// real news, with 1,000 permutations and resamples, and without.
func BenchmarkFind(b *testing.B) {
	docs := realnews.Documents(b, "10mb")
	l, err := wordlist.Count(context.Background(), realnews.Sequence(docs), nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: 2})
	if err != nil {
		b.Fatal(err)
	}
	o := Options{Target: "CNN", Reference: "Fox News", Top: 100, Inference: inference.Defaults()}
	o.Inference.Workers = 2
	for what, draws := range map[string]int{"tested": 1000, "counts alone": 0} {
		o.Inference.Permutations, o.Inference.Resamples = draws, draws
		b.Run(what, func(b *testing.B) {
			for b.Loop() {
				if _, err := Find(l, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
