package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"parallax/corpus/ingest"
	"parallax/framing"
	"parallax/framing/codebook"
	"parallax/reports"
)

// The library gives byte for byte the result.json that compare writes: with a
// condition, with a codebook, and with names that are discovered.
func TestRunIsCompare(t *testing.T) {
	for _, c := range []struct {
		name, where string
		codebook    bool
	}{{"condition", "outlet!=Velta", true}, {"discovered", "", false}} {
		t.Run(c.name, func(t *testing.T) {
			harbour(t)
			o := framing.DefaultOptions()
			o.Where, o.Resamples, o.Permutations = c.where, 50, 50
			args := []string{"compare", "articles", "--where", c.where, "--resamples", "50", "--permutations", "50", "--out", "report"}
			if c.codebook {
				args = append(args, "--codebook", "codebook.yaml")
				book, err := codebook.Parse("codebook.yaml", []byte(read(t, "codebook.yaml")))
				if err != nil {
					t.Fatal(err)
				}
				o.Codebook = book
			}
			parallax(t, exitDone, args...)
			articles := ingest.Source{Name: "articles", FS: os.DirFS("articles")}
			r, err := framing.Run(t.Context(), ingest.Read(t.Context(), []ingest.Source{articles}, ingest.Options{}, nil), o, framing.Environment{Watcher: framing.Notice("en")})
			if err != nil {
				t.Fatal(err)
			}
			if c.codebook == (r.Provenance.Options.Discovered > 0) {
				t.Errorf("names were discovered in %d documents", r.Provenance.Options.Discovered)
			}
			var got bytes.Buffer
			if err := reports.JSON(&got, r); err != nil {
				t.Fatal(err)
			}
			want := read(t, "report/result.json")
			if got := got.String(); got != want {
				n := 0
				for n < min(len(got), len(want)) && got[n] == want[n] {
					n++
				}
				t.Errorf("the library's result differs at byte %d: %q, want %q", n, excerpt(got, n), excerpt(want, n))
			}
		})
	}
}

func excerpt(s string, at int) string {
	return strings.TrimSpace(s[max(0, at-60):min(len(s), at+60)])
}
