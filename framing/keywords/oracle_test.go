package keywords

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/internal/realnews"
)

// TestOracleTable: the whole keyword table of CNN against the rest of 1 MB of
// news: the counts and the signed four-cell G² of the package pam for each of 13,542 words.
func TestOracleTable(t *testing.T) {
	want, err := csv.NewReader(realnews.Gunzip(t, "oracles", "py_pam_keyness.csv.gz")).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	tokens := bufio.NewScanner(realnews.Gunzip(t, "oracles", "news_1mb_tokens.jsonl.gz"))
	tokens.Buffer(nil, 1<<24)
	list := countDocs(t, func(yield func(corpus.Document, error) bool) {
		for i := 0; tokens.Scan(); i++ {
			var d struct{ Outlet, Tokens string }
			if err := json.Unmarshal(tokens.Bytes(), &d); err != nil {
				t.Fatal(err)
			}
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: d.Outlet, Text: d.Tokens}, nil) {
				return
			}
		}
	})
	o := Options{Target: "CNN", Inference: inference.Defaults()}
	o.Inference.Permutations, o.Inference.Resamples, o.Inference.MinDocs = 0, 0, 0
	found, err := FindInTotals(list.Totals(), o)
	if err != nil {
		t.Fatal(err)
	}
	of := map[string]Row{}
	for _, r := range found.Rows {
		of[r.Term] = r
	}
	column := func(name string) int { return slices.Index(want[0], name) }
	bad := 0
	for _, w := range want[1:] {
		number := func(name string) float64 {
			x, err := strconv.ParseFloat(w[column(name)], 64)
			if err != nil {
				t.Fatal(err)
			}
			return x
		}
		r := of[w[0]]
		g2, _ := r.G2.Get()
		counted := float64(r.Pair.Target) == number("O11") && float64(r.Pair.Reference) == number("O21") &&
			float64(r.Pair.TargetTokens) == number("R1") && float64(r.Pair.ReferenceTokens) == number("R2")
		if wanted := number("log_likelihood"); !counted || math.Abs(g2-wanted) > 1e-9*math.Abs(wanted)+1e-9 {
			if bad++; bad < 5 {
				t.Errorf("%s: %+v, G² %v; pam has %v and %v, %v", w[0], r.Pair, g2, w[column("O11")], w[column("O21")], wanted)
			}
		}
	}
	if bad > 0 || len(of) != len(want)-1 {
		t.Errorf("%d words disagree; %d words, pam has %d", bad, len(of), len(want)-1)
	}
}
