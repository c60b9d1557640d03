package mention_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"testing"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/explore/index"
	"parallax/explore/mention"
	"parallax/explore/store"
	"parallax/framing/codebook"
	"parallax/framing/wordlist"
)

func corpusOf(t *testing.T) (*store.Store, *index.Index, []corpus.Document, corpus.Reader) {
	t.Helper()
	words := []string{"rebels", "the regime’s", "armed groups", "Regime", "terror group", "“rebels,” he said.", "protesters", "thugs", "port", "anti-regime", "fighting", "."}
	drawn := rand.New(rand.NewPCG(3, 4))
	var docs []corpus.Document
	for i := range 60 {
		text := ""
		for range 1 + drawn.IntN(20) {
			text += words[drawn.IntN(len(words))] + " "
		}
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Outlet: []string{"A", "B"}[i%2], Text: text})
	}
	r, err := attribution.New(attribution.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, file := context.Background(), filepath.Join(t.TempDir(), "x.store")
	if _, err := store.Build(ctx, file, sequence(docs), r, store.Options{}); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, file, store.Identity{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	x, err := index.Load(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	return s, x, docs, r
}

func sequence(docs []corpus.Document) func(func(corpus.Document, error) bool) {
	return func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

func parse(t *testing.T, labels string) *codebook.Codebook {
	t.Helper()
	c, err := codebook.Parse("test.yaml", []byte("referents:\n  side:\n    families:\n"+labels))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What is found after an edit is what is found anew, and what the commands count.
func TestEdited(t *testing.T) {
	s, x, docs, r := corpusOf(t)
	ctx := context.Background()
	var before *mention.Mentions
	for _, labels := range []string{
		"      one: {labels: [\"rebel*\"]}\n",
		"      one: {labels: [\"rebel*\", \"armed groups\"]}\n      two: {labels: [\"regime\"]}\n",
		"      two: {labels: [\"regime\"]}\n      one: {labels: [\"rebel*\", \"armed groups\"]}\n",
		"      two: {labels: [\"*regime\", \"the regime\"]}\n      one: {labels: [\"armed groups\", {pattern: fight, lemma: true}]}\n",
		"      two: {labels: [{pattern: regime, must: [\"port\"]}]}\n",
	} {
		c := parse(t, labels)
		after, err := mention.Find(ctx, s, x, c, before)
		if err != nil {
			t.Fatal(err)
		}
		anew, err := mention.Find(ctx, s, x, c, nil)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for d := range anew.Of {
			n += len(anew.Of[d])
			if len(anew.Of[d])+len(after.Of[d]) > 0 && !reflect.DeepEqual(anew.Of[d], after.Of[d]) {
				t.Errorf("%s: document %d: %v after the edit, %v anew", labels, d, after.Of[d], anew.Of[d])
			}
		}
		counted, err := wordlist.CountTotals(ctx, sequence(docs), r, wordlist.Options{MinN: 1, MaxN: 1, Labels: c, Workers: 1})
		if err != nil {
			t.Fatal(err)
		}
		want := 0
		for g := range counted.Groups {
			_, ns := counted.Counts.Row(g)
			for _, k := range ns {
				want += int(k)
			}
		}
		if n != want || n == 0 {
			t.Errorf("%s: %d mentions, the commands count %d", labels, n, want)
		}
		before = after
	}
}
