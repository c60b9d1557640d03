package vector

import (
	"context"
	"testing"
)

// A synthetic corpus of the size of the statements of 10 MB of news: words
// are drawn from a falling distribution, without the topics of real texts.
func BenchmarkSVDStatements(b *testing.B) {
	w, _ := TFIDF(zipfian(90_000, 45_000, 17))
	for b.Loop() {
		if _, err := SVD(context.Background(), w, 100, 1, 2); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSVDDocuments(b *testing.B) {
	w, _ := TFIDF(zipfian(1600, 45_000, 900))
	for b.Loop() {
		if _, err := SVD(context.Background(), w, 100, 1, 2); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNeighboursStatements(b *testing.B) {
	w, _ := TFIDF(zipfian(90_000, 45_000, 17))
	group := make([]int, w.Len())
	for i := range group {
		group[i] = i % 20
	}
	for b.Loop() {
		if _, err := Neighbours(context.Background(), w, group, 0.6, 1, 2); err != nil {
			b.Fatal(err)
		}
	}
}
