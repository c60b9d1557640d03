package furniture_test

import (
	"context"
	"testing"

	"parallax/corpus/furniture"
	"parallax/internal/realnews"
)

// How fast the page is found, on a megabyte of news and one processor.
func BenchmarkFind(b *testing.B) {
	docs := realnews.Documents(b, "1mb")
	r, err := furniture.Learn(context.Background(), realnews.Sequence(docs), 1)
	if err != nil {
		b.Fatal(err)
	}
	f, err := furniture.New(r)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("learn", func(b *testing.B) {
		b.SetBytes(realnews.Bytes(docs))
		for b.Loop() {
			if _, err := furniture.Learn(context.Background(), realnews.Sequence(docs), 1); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("find", func(b *testing.B) {
		b.SetBytes(realnews.Bytes(docs))
		for b.Loop() {
			for i := range docs {
				docs[i].Page = nil
				f.Find(&docs[i])
			}
		}
	})
}
