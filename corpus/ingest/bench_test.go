package ingest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sharedFolder is a folder of real news that this repository does not hold.
func sharedFolder(t testing.TB) string {
	dir := os.Getenv("PARALLAX_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("the folder of real news is not there: set PARALLAX_SHARED (%v)", err)
	}
	return dir
}

func BenchmarkGzipJSONL(b *testing.B) {
	dir := filepath.Join(sharedFolder(b), "data", "large")
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
