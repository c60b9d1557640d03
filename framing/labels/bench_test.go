package labels_test

import (
	"context"
	"testing"

	"parallax/corpus/attribution"
	"parallax/framing/labels"
	"parallax/internal/realnews"
)

// BenchmarkRun discovers the names of 10 MB of real news, who speaks included.
func BenchmarkRun(b *testing.B) {
	docs := realnews.Documents(b, "10mb")
	reader, err := attribution.New(attribution.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := labels.Run(context.Background(), realnews.Sequence(docs), reader, 2, labels.DefaultOptions()); err != nil {
			b.Fatal(err)
		}
	}
}
