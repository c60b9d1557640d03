package main

import (
	"slices"
	"testing"

	"parallax/corpus"
	"parallax/framing/labels"
)

// Invented text.
func TestMentionsArePlacedInTheirOrder(t *testing.T) {
	text := "The “dossier” (so called) was Mr. Steele’s. The dossier again, and Steele."
	for _, c := range []struct {
		rows []goldRow
		want []string
		at   []int
	}{
		{[]goldRow{{mention: "The ``dossier''"}, {mention: "-LRB-so called-RRB-", start: 4}, {mention: "The dossier", sentence: 1}}, []string{"The “dossier", "so called", "The dossier"}, []int{0, 19, 50}},
		{[]goldRow{{mention: "Steele", start: 8}, {mention: "Steele", sentence: 1, start: 5}}, []string{"Steele", "Steele"}, []int{38, 73}},
		{[]goldRow{{mention: "Steele", start: 8}, {mention: "Steele", start: 8}, {mention: "the report", start: 9}}, []string{"Steele", "Steele", ""}, []int{38, 38, 0}},
	} {
		for i, s := range placeAll(text, c.rows) {
			if s.In(text) != c.want[i] || s.Start != c.at[i] {
				t.Errorf("%q: %q at %d, want %q at %d", c.rows[i].mention, s.In(text), s.Start, c.want[i], c.at[i])
			}
		}
	}
}

func TestSpansAreMatchedByTheirOverlap(t *testing.T) {
	span := func(from, to int) corpus.Span { return corpus.Span{Start: from, End: to} }
	marked := []goldMention{{span: span(0, 10)}, {span: span(0, 4)}, {span: span(0, 10)}, {doc: 1, span: span(0, 10)}, {span: span(20, 30)}}
	found := []labels.Located{{Span: span(0, 9)}, {Span: span(1, 4)}, {Doc: 1, Span: span(9, 20)}, {Span: span(26, 40)}}
	if got, want := matchSpans(marked, found), []int{0, 1, 0, -1, -1}; !slices.Equal(got, want) {
		t.Errorf("matched %v, want %v", got, want)
	}
}

func TestBaselinesReadTheWordsAlone(t *testing.T) {
	var ms []goldMention
	for _, s := range []string{"Mr. Orlov", "Ivan Orlov", "the talks", "talks with Orlov", "a talk"} {
		ms = append(ms, goldMention{text: s})
	}
	got, err := baselines(ms)
	if err != nil {
		t.Fatal(err)
	}
	same := func(k, i, j int) bool { return got[k][i] == got[k][j] }
	if same(0, 0, 1) || !same(1, 0, 1) || !same(2, 2, 3) || !same(2, 3, 4) || same(2, 0, 2) {
		t.Errorf("groups %q", got)
	}
}
