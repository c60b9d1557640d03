package wordlist

import (
	"context"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallax/corpus"
	"parallax/corpus/grouping"
	"parallax/framing/inference"
)

func docsOf(texts map[string][]string) []corpus.Document {
	var docs []corpus.Document
	for _, outlet := range []string{"Herald", "Post", "Zeitung"} {
		for i, t := range texts[outlet] {
			docs = append(docs, corpus.Document{ID: fmt.Sprintf("%s/%d", outlet, i), Outlet: outlet, Text: t,
				Fields: []corpus.Field{{Name: "topic", Value: []string{"war", "trade"}[i%2]}}})
		}
	}
	return docs
}

func each(docs []corpus.Document) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

func rowOf(l *List, i int) map[string]int {
	out := map[string]int{}
	cols, ns := l.Rows.Row(i)
	for k, c := range cols {
		out[l.Terms[c]] = int(ns[k])
	}
	return out
}

// TestCountWordsAndGrams: exact counts of an invented text; n-grams stop at
// punctuation and at paragraphs, not at a line end.
func TestCountWordsAndGrams(t *testing.T) {
	docs := docsOf(map[string][]string{"Herald": {"The rebels took\nthe town, the Rebels said.\n\nDon’t go"}})
	l, err := Count(context.Background(), each(docs), nil, Options{MinN: 1, MaxN: 2, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{"the": 3, "rebels": 2, "took": 1, "town": 1, "said": 1, "don't": 1, "go": 1,
		"the rebels": 2, "rebels took": 1, "took the": 1, "the town": 1, "rebels said": 1, "don't go": 1}
	if got := rowOf(l, 0); !reflect.DeepEqual(got, want) {
		t.Errorf("counts %v, want %v", got, want)
	}
	if l.Tokens[0] != 10 || !slices.IsSorted(l.Terms) {
		t.Errorf("%d tokens, terms %v", l.Tokens[0], l.Terms)
	}
	// Longer n-grams alone leave no trace of the shorter ones.
	l, err = Count(context.Background(), each(docs), nil, Options{MinN: 3, MaxN: 3, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := l.Terms, []string{"rebels took the", "the rebels said", "the rebels took", "took the town"}; !slices.Equal(got, want) {
		t.Errorf("trigrams %q, want %q", got, want)
	}
}

// TestGroups: rows are grouped by fields and their combinations; a field nobody has is an error.
func TestGroups(t *testing.T) {
	docs := docsOf(map[string][]string{"Herald": {"a", "b"}, "Post": {"c", "d"}})
	l, err := Count(context.Background(), each(docs), nil, Options{By: []string{"outlet", "topic"}, MinN: 1, MaxN: 1, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Herald / trade", "Herald / war", "Post / trade", "Post / war"}; !slices.Equal(l.Groups, want) {
		t.Errorf("groups %q, want %q", l.Groups, want)
	}
	if _, err = Count(context.Background(), each(docs), nil, Options{By: []string{"colour"}, MinN: 1, MaxN: 1, Workers: 2}); err == nil || !strings.Contains(err.Error(), "colour") {
		t.Errorf("grouping by a field nobody has: %v", err)
	}
	if _, err = Count(context.Background(), each(docs), nil, Options{By: []string{"voice"}, MinN: 1, MaxN: 1, Workers: 1}); err == nil {
		t.Error("grouped by voice without a reader")
	}
}

// halves reads the first half of a text as the outlet's own, the rest as a source's.
type halves struct{}

func (halves) Read(d *corpus.Document) corpus.Reading {
	n := len(d.Text) / 2
	return corpus.Reading{Statements: []corpus.Statement{
		{Voice: corpus.Own, Spans: []corpus.Span{{Start: 0, End: n}}},
		{Voice: corpus.Quoted, Spans: []corpus.Span{{Start: n, End: len(d.Text)}}, Source: &corpus.Source{Name: "Smith"}},
	}}
}

// TestVoices: what a voice says is a row of its own, of the same cluster.
func TestVoices(t *testing.T) {
	docs := docsOf(map[string][]string{"Herald": {"ours theirs"}})
	l, err := Count(context.Background(), each(docs), halves{}, Options{By: []string{"source"}, MinN: 1, MaxN: 1, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Smith", grouping.OwnVoice}; !slices.Equal(l.Groups, want) || len(l.Tokens) != 2 || l.Cluster[0] != l.Cluster[1] {
		t.Errorf("groups %q, clusters %v", l.Groups, l.Cluster)
	}
	l, err = Count(context.Background(), each(docs), halves{}, Options{Voices: []corpus.Voice{corpus.Quoted}, MinN: 1, MaxN: 1, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	if got := l.Tokens; !slices.Equal(got, []int{1}) {
		t.Errorf("quoted tokens %v, want [1]", got)
	}
}

// TestWorkersChangeNothing: one worker and four give the same list, and totals those of the list.
func TestWorkersChangeNothing(t *testing.T) {
	words := []string{"war", "Peace", "peace", "Regierungssprecherin", "regierungssprecherin", "don’t", "don't", "Été", "été", "K", "k", ",", "\n\n", "al-Nusra"}
	rapid.Check(t, func(t *rapid.T) {
		texts := map[string][]string{}
		for _, outlet := range []string{"Herald", "Post", "Zeitung"} {
			for range rapid.IntRange(0, 40).Draw(t, "documents") {
				texts[outlet] = append(texts[outlet], strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 12).Draw(t, "words"), " "))
			}
		}
		docs := docsOf(texts)
		one, err := Count(context.Background(), each(docs), nil, Options{MinN: 1, MaxN: 3, Workers: 1})
		four, err2 := Count(context.Background(), each(docs), nil, Options{MinN: 1, MaxN: 3, Workers: 4})
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if !reflect.DeepEqual(one, four) {
			t.Fatalf("%+v\nwith four workers %+v", one, four)
		}
		totals, err := CountTotals(context.Background(), each(docs), nil, Options{MinN: 1, MaxN: 3, Workers: 3})
		if err != nil {
			t.Fatal(err)
		}
		for g := range one.Groups {
			c := inference.Contrast{Target: g, Reference: inference.Rest}
			pairs, err := one.Design().Pairs(c)
			if err != nil {
				t.Fatal(err)
			}
			if got := totals.Pairs(c); !slices.Equal(got, pairs) || !slices.Equal(totals.Terms, one.Terms) {
				t.Fatalf("totals %v, of the list %v", got, pairs)
			}
		}
	})
}

// TestInternerIsFold: words get one number exactly where their folded forms are one.
func TestInternerIsFold(t *testing.T) {
	letters := []string{"a", "A", "z", "Z", "@", "[", "`", "{", "0", "-", "'", "’", "é", "É", "K", "ab", "CDEF", "ghijkl"}
	rapid.Check(t, func(t *rapid.T) {
		in := newInterner()
		ids := map[string]uint32{}
		for range 60 {
			word := strings.Join(rapid.SliceOfN(rapid.SampledFrom(letters), 1, 6).Draw(t, "word"), "")
			text := word + rapid.SampledFrom([]string{"", " and more of it"}).Draw(t, "rest")
			id, isNew := in.word(text, corpus.Span{End: len(word)})
			want, ok := ids[corpus.Fold(word)]
			if isNew == ok || ok && id != want || in.text(id) != corpus.Fold(word) {
				t.Fatalf("%q is number %d (%q), new %v; want %d", word, id, in.text(id), isNew, want)
			}
			ids[corpus.Fold(word)] = id
		}
	})
}
