package wordlist

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/codebook"
)

// whole reads a document as one statement of the outlet, but for its last line,
// which is quoted of a minister.
type whole struct{}

func (whole) Read(d *corpus.Document) corpus.Reading {
	cut := strings.LastIndexByte(d.Text, '\n') + 1
	return corpus.Reading{Statements: []corpus.Statement{
		{Voice: corpus.Own, Spans: []corpus.Span{{Start: 0, End: cut}}},
		{Voice: corpus.Quoted, Spans: []corpus.Span{{Start: cut, End: len(d.Text)}}, Source: &corpus.Source{Name: "Minister"}},
	}}
}

// TestCountForms: words of one form are one term, alone and in n-grams, and
// with the words near a node.
func TestCountForms(t *testing.T) {
	docs := docsOf(map[string][]string{"Herald": {"Rebels took towns. The rebel takes a town."}})
	form := func(w string) string {
		switch w {
		case "rebels":
			return "rebel"
		case "took", "takes":
			return "take"
		case "towns":
			return "town"
		}
		return w
	}
	l, err := Count(context.Background(), each(docs), nil, Options{MinN: 1, MaxN: 2, Workers: 1, Form: form})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{"rebel": 2, "take": 2, "town": 2, "the": 1, "a": 1,
		"rebel take": 2, "take town": 1, "the rebel": 1, "take a": 1, "a town": 1}
	if got := rowOf(l, 0); !reflect.DeepEqual(got, want) || l.Tokens[0] != 8 {
		t.Errorf("counts %v of %d tokens, want %v", got, l.Tokens[0], want)
	}
	near := Near{Left: 1, Right: 1, Sentence: true, Find: findWord("towns")}
	l, _, err = CountNear(context.Background(), each(docs), nil, Options{MinN: 1, MaxN: 1, Workers: 1, Form: form}, near)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := rowOf(l, 0), map[string]int{"take": 1}; !reflect.DeepEqual(got, want) {
		t.Errorf("near the node %v, want %v", got, want)
	}
}

// findWord finds the places of one word.
func findWord(word string) func(string, func(corpus.Span) bool) {
	return func(text string, yield func(corpus.Span) bool) {
		for w := range corpus.Words(text) {
			if w.In(text) == word && !yield(w) {
				return
			}
		}
	}
}

// TestCountLabels: labels are counted by the codebook's rules, by voice; tokens
// stay words, and frames are no terms.
func TestCountLabels(t *testing.T) {
	c, err := codebook.Parse("book.yaml", []byte(`
referents:
  opposition:
    families:
      terrorist: {labels: ["terrorist*", "terror group*"]}
      rebel: {labels: ["rebel*"]}
frames:
  war: {patterns: ["fight*"]}
`))
	if err != nil {
		t.Fatal(err)
	}
	docs := docsOf(map[string][]string{"Herald": {"Rebels and a rebel fight on.\nTerror groups, terrorists, rebels!"}})
	o := Options{By: []string{"voice"}, MinN: 1, MaxN: 1, Workers: 2, Labels: c}
	l, err := Count(context.Background(), each(docs), whole{}, o)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"opposition/rebel/rebel*", "opposition/terrorist/terror group*", "opposition/terrorist/terrorist*"}; !slices.Equal(l.Terms, want) {
		t.Fatalf("terms %q, want %q", l.Terms, want)
	}
	own, quoted := rowOf(l, 0), rowOf(l, 1)
	if own[l.Terms[0]] != 2 || len(own) != 1 || l.Tokens[0] != 6 {
		t.Errorf("own voice: %v of %d words", own, l.Tokens[0])
	}
	if quoted[l.Terms[0]] != 1 || quoted[l.Terms[1]] != 1 || quoted[l.Terms[2]] != 1 || l.Tokens[1] != 4 {
		t.Errorf("quoted: %v of %d words", quoted, l.Tokens[1])
	}
	totals, err := CountTotals(context.Background(), each(docs), whole{}, o)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(totals.Terms, l.Terms) || totals.Tokens[0] != 6 || totals.Tokens[1] != 4 {
		t.Errorf("totals: %q, %v", totals.Terms, totals.Tokens)
	}
	for what, wrong := range map[string]Options{
		"n-grams": {MinN: 1, MaxN: 2, Workers: 1, Labels: c},
		"no labels of referents": {MinN: 1, MaxN: 1, Workers: 1, Labels: &codebook.Codebook{
			Frames: []codebook.Frame{{Name: "war", Patterns: []codebook.Label{{Pattern: "war"}}}}}},
	} {
		if err := wrong.Validate(); err == nil || !strings.Contains(err.Error(), what) {
			t.Errorf("%v, want %q", err, what)
		}
	}
}

// TestListTotals: the totals of a list are those that are counted by group.
func TestListTotals(t *testing.T) {
	docs := docsOf(map[string][]string{"Herald": {"war and war", "peace"}, "Post": {"war", ""}, "Zeitung": {"trade war"}})
	o := Options{MinN: 1, MaxN: 2, Workers: 2}
	l, err := Count(context.Background(), each(docs), nil, o)
	if err != nil {
		t.Fatal(err)
	}
	want, err := CountTotals(context.Background(), each(docs), nil, o)
	if err != nil {
		t.Fatal(err)
	}
	if got := l.Totals(); !reflect.DeepEqual(got, want) {
		t.Errorf("totals %+v, want %+v", got, want)
	}
}
