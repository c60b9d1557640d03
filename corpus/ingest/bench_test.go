package ingest

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"parallax/internal/realnews"
)

func BenchmarkGzipJSONL(b *testing.B) {
	dir := realnews.Path(b, "data", "large")
	src := []Source{{Name: dir, FS: os.DirFS(dir), File: "news_100mb.jsonl.gz"}}
	for b.Loop() {
		var text int64
		for d, err := range Read(context.Background(), src, Options{}, nil) {
			if err != nil {
				b.Fatal(err)
			}
			text += int64(len(d.Text))
		}
		b.SetBytes(text)
	}
}

// BenchmarkJSONL reads records that are not compressed; they are invented.
func BenchmarkJSONL(b *testing.B) {
	sentence := "The port authority said on Tuesday that the harbour would stay closed, and the union called it \\u201ca pretext\\u201d.\\n"
	line := fmt.Sprintf(`{"outlet": "Herald", "date": "2023-03-07", "text": "%s"}`+"\n", strings.Repeat(sentence, 50))
	src := oneFile("n.jsonl", strings.Repeat(line, 100<<20/len(line)))
	for b.Loop() {
		for _, err := range Read(context.Background(), src, Options{}, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
		b.SetBytes(100 << 20)
	}
}
