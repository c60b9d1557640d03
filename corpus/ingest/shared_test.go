package ingest

import (
	"os"
	"path/filepath"
	"testing"

	"parallax/internal/realnews"
)

// TestRealNews reads the public sets that the project is measured on. The counts
// are the sets' own; for BABE, what the csv package of Python 3.11 counts.
func TestRealNews(t *testing.T) {
	dir := realnews.Path(t, "data")
	for _, c := range []struct {
		path      string // a file, or a folder and "/"
		opt       Options
		documents int
		outlets   int
	}{
		{"seed/", Options{}, 1, 1},
		{"large/news_1mb.jsonl.gz", Options{}, 166, 20},
		{"large/news_10mb.jsonl.gz", Options{}, 1607, 20},
		{"abp_slices/", Options{}, 3588, 0},
		{"babe/final_labels_SG2.csv", Options{}, 3674, 11},
		{"newswcl50/texts/", Options{}, 30, 6},
		{"newsmtsc/train.jsonl", Options{Map: map[string]string{"text": "sentence_normalized", "id": "primary_gid"}}, 7758, 0},
		{"polnear/train/text/", Options{}, 840, 0},
	} {
		t.Run(c.path, func(t *testing.T) {
			source := Source{Name: c.path, FS: os.DirFS(filepath.Join(dir, c.path))}
			if folder, file := filepath.Split(c.path); file != "" {
				source = Source{Name: folder, FS: os.DirFS(filepath.Join(dir, folder)), File: file}
			}
			docs, report, err := readAll(t, []Source{source}, c.opt)
			if err != nil {
				t.Fatal(err)
			}
			outlets := map[string]bool{}
			for _, d := range docs {
				outlets[d.Outlet] = true
			}
			if len(docs) != c.documents || c.outlets > 0 && len(outlets) != c.outlets {
				t.Errorf("%d documents of %d outlets, want %d of %d", len(docs), len(outlets), c.documents, c.outlets)
			}
			t.Logf("bad: %d %v", report.Bad.Count, report.Bad.First[:min(2, len(report.Bad.First))])
			t.Logf("ignored: %d %v", report.Ignored.Count, report.Ignored.First[:min(2, len(report.Ignored.First))])
		})
	}
}
