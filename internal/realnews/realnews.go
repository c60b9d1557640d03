// Package realnews finds real news, and what other programs computed on it, for
// the tests and benchmarks that want it. None of it is in the repository: it lies
// in the folder that PARALLAX_SHARED names, or in ../shared beside it, and where
// it is absent a test that asks for it is skipped and says so.
package realnews

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"parallax/corpus"
)

// Path is where a file or folder of the real news lies.
func Path(t testing.TB, parts ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{folder(t)}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("skipped: real news is not at hand (PARALLAX_SHARED names its folder): %v", err)
	}
	return path
}

// folder is beside the folder of go.mod, unless PARALLAX_SHARED names another.
func folder(t testing.TB) string {
	t.Helper()
	if dir := os.Getenv("PARALLAX_SHARED"); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "..", "shared")
		}
		if dir == filepath.Dir(dir) {
			t.Skip("skipped: no folder of real news: PARALLAX_SHARED is not set, and no go.mod is above the test")
		}
		dir = filepath.Dir(dir)
	}
}

// Gunzip reads a file that gzip packed.
func Gunzip(t testing.TB, parts ...string) *bufio.Reader {
	t.Helper()
	f, err := os.Open(Path(t, parts...))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return bufio.NewReader(z)
}

// Documents are those of data/large/news_SIZE.jsonl.gz, 20 outlets; size is
// 1mb, 10mb or 100mb.
func Documents(t testing.TB, size string) []corpus.Document {
	t.Helper()
	in := json.NewDecoder(Gunzip(t, "data", "large", "news_"+size+".jsonl.gz"))
	var docs []corpus.Document
	for {
		var d struct{ ID, Outlet, Date, Text string }
		err := in.Decode(&d)
		if errors.Is(err, io.EOF) {
			return docs
		}
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, corpus.Document{ID: d.ID, Outlet: d.Outlet, Date: d.Date, Text: d.Text})
	}
}

// Sequence gives documents as a reader of files would.
func Sequence(docs []corpus.Document) func(func(corpus.Document, error) bool) {
	return func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

// Bytes is the length of the documents' text.
func Bytes(docs []corpus.Document) int64 {
	n := 0
	for _, d := range docs {
		n += len(d.Text)
	}
	return int64(n)
}
