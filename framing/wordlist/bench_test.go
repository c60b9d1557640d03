package wordlist

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"parallax/corpus"
	"parallax/corpus/ingest"
)

// BenchmarkCount counts real news, where that is there: reading and counting together, and
// counting alone.
func BenchmarkCount(b *testing.B) {
	dir := os.Getenv("PARALLAX_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	dir = filepath.Join(dir, "data", "large")
	const name = "news_10mb.jsonl.gz"
	if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
		b.Skipf("the news is not here (set PARALLAX_SHARED): %v", err)
	}
	var docs []corpus.Document
	size := int64(0)
	for d, err := range ingest.Read(context.Background(), []ingest.Source{{Name: dir, FS: os.DirFS(dir), File: name}}, ingest.Options{}, nil) {
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, d)
		size += int64(len(d.Text))
	}
	stored := func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
	for what, o := range map[string]Options{"words": {MinN: 1, MaxN: 1, Workers: 2}, "1-3 grams": {MinN: 1, MaxN: 3, Workers: 2}} {
		b.Run(what, func(b *testing.B) {
			b.SetBytes(size)
			for b.Loop() {
				if _, err := Count(context.Background(), stored, nil, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
