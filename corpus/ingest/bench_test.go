package ingest

import (
	"context"
	"os"
	"path/filepath"
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
