package keywords

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/wordlist"
)

// articles are invented: the Herald says regime where the others say
// government, and one Post article repeats a word.
func articles(yield func(corpus.Document, error) bool) {
	for i := range 30 {
		outlet, word := []string{"Herald", "Post", "Times"}[i%3], "government"
		if i%3 == 0 {
			word = "regime"
		}
		text := fmt.Sprintf("The %s said on day %d that the town was quiet.", word, i)
		if i == 1 {
			text += strings.Repeat(" Harvest.", 40)
		}
		if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: outlet, Text: text}, nil) {
			return
		}
	}
}

func count(t *testing.T) *wordlist.List {
	t.Helper()
	l, err := wordlist.Count(context.Background(), articles, nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestFind: the planted word comes first and is called; a word that one article
// repeats has a larger G² in its outlet, and no test.
func TestFind(t *testing.T) {
	o := Options{Target: "Herald", Top: 2, Inference: inference.Defaults(), Measures: []string{"welch", "chi2"}}
	found, err := Find(count(t), o)
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Rows) != 2 {
		t.Fatalf("%d rows", len(found.Rows))
	}
	var words []string
	for _, r := range found.Rows {
		words = append(words, r.Term)
		if p, ok := r.PAdjusted.Get(); !ok || p > 0.05 || len(r.Measures) != 2 || r.Reference != Rest {
			t.Errorf("%s: p %v, %d measures, reference %q", r.Term, r.PAdjusted, len(r.Measures), r.Reference)
		}
	}
	slices.Sort(words)
	if !slices.Equal(words, []string{"government", "regime"}) {
		t.Errorf("keywords %q", words)
	}
	o = Options{Target: "Post", Inference: inference.Defaults()}
	o.Inference.MinDocs = 1
	found, err = Find(count(t), o)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(found.Rows, func(r Row) bool { return r.Term == "harvest" })
	if p, ok := found.Rows[i].PAdjusted.Get(); ok && p < 0.3 {
		t.Errorf("a word of one article has p = %g", p)
	}
}

// TestTotalsAgree: without tests, counts of groups give the rows that counts of documents give.
func TestTotalsAgree(t *testing.T) {
	o := Options{Inference: inference.Defaults(), Top: 5}
	o.Inference.Permutations, o.Inference.Resamples = 0, 0
	byDocument, err := Find(count(t), o)
	if err != nil {
		t.Fatal(err)
	}
	totals, err := wordlist.CountTotals(context.Background(), articles, nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	byGroup, err := FindInTotals(totals, o)
	if err != nil {
		t.Fatal(err)
	}
	if len(byDocument.Rows) != len(byGroup.Rows) || len(byGroup.Rows) == 0 {
		t.Fatalf("%d rows by document, %d by group", len(byDocument.Rows), len(byGroup.Rows))
	}
	for i, r := range byDocument.Rows {
		s := byGroup.Rows[i]
		if r.Term != s.Term || r.Target != s.Target || r.Pair != s.Pair || r.G2 != s.G2 || r.LogRatio.Value != s.LogRatio.Value {
			t.Errorf("row %d: %+v by document, %+v by group", i, r, s)
		}
	}
}

// TestErrors: what cannot be compared is an error that says why.
func TestErrors(t *testing.T) {
	l := count(t)
	for want, o := range map[string]Options{
		"no such group":        {Target: "Gazette"},
		"target and reference": {Target: "Post", Reference: "Post"},
		"without a target":     {Reference: "Post"},
		"no keyness measure":   {Target: "Post", Measures: []string{"nope"}},
		"must not be negative": {Target: "Post", Top: -1},
	} {
		o.Inference = inference.Defaults()
		if _, err := Find(l, o); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want %q", o, err, want)
		}
	}
	one, err := wordlist.Count(context.Background(), func(yield func(corpus.Document, error) bool) {
		yield(corpus.Document{ID: "1", Outlet: "Herald", Text: "alone"}, nil)
	}, nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = Find(one, Options{Inference: inference.Defaults()}); err == nil || !strings.Contains(err.Error(), "needs two") {
		t.Errorf("one group: %v", err)
	}
}
