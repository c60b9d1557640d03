package units

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/corpus/grouping"
)

// halves says that the part of a text after the first " | " is quoted from
// the Ministry, and the sign itself a frame.
type halves struct{}

func (halves) Read(d *corpus.Document) corpus.Reading {
	own := corpus.Statement{Voice: corpus.Own, Spans: []corpus.Span{{End: len(d.Text)}}}
	cut := strings.Index(d.Text, " | ")
	if cut < 0 {
		return corpus.Reading{Statements: []corpus.Statement{own}}
	}
	own.Spans[0].End = cut
	frame := corpus.Statement{Voice: corpus.Own, Frame: true, Spans: []corpus.Span{{Start: cut + 1, End: cut + 2}}}
	quoted := corpus.Statement{Voice: corpus.Quoted, Spans: []corpus.Span{{Start: cut + 3, End: len(d.Text)}}, Source: &corpus.Source{Name: "Ministry"}}
	return corpus.Reading{Statements: []corpus.Statement{own, frame, quoted}}
}

func documents(texts ...string) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for i, text := range texts {
			d := corpus.Document{ID: fmt.Sprint(i), Outlet: string(rune('A' + i%2)), Text: text}
			if i == 0 {
				d.Fields = []corpus.Field{{Name: "topic", Value: "harbour"}}
			}
			if !yield(d, nil) {
				return
			}
		}
	}
}

func collected(t *testing.T, o Options, texts ...string) *Collection {
	t.Helper()
	c, err := Collect(context.Background(), documents(texts...), halves{}, o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCollectStatements(t *testing.T) {
	c := collected(t, Options{Kind: Statement, MinWords: 2, Workers: 2}, "The port burns | It was the wind", "Alone", "Calm seas")
	if c.Documents != 3 || c.Short != 1 || len(c.Units) != 3 {
		t.Fatalf("%d documents, %d short, units %+v", c.Documents, c.Short, c.Units)
	}
	u := c.Units[1]
	if u.Text != "It was the wind" || u.Source != "Ministry" || u.Voice != corpus.Quoted || u.Span.In(u.Doc.Text) != u.Text {
		t.Errorf("second unit %+v", u)
	}
	if the, ok := c.Vocabulary.Lookup("the"); !ok || c.Terms.Total(0) != 3 || !hasTerm(c, 0, the) || !hasTerm(c, 1, the) {
		t.Error("the words of the first statements are not counted")
	}
}

func hasTerm(c *Collection, row int, term uint32) bool {
	cols, _ := c.Terms.Row(row)
	return slices.Contains(cols, term)
}

func TestCollectDocuments(t *testing.T) {
	o := Options{Kind: Document, MinWords: 1, Workers: 1}
	c := collected(t, o, "The port burns | It was the wind", "Calm")
	if len(c.Units) != 2 || c.Terms.Total(0) != 7 {
		t.Errorf("%d documents, the first of %d words", len(c.Units), c.Terms.Total(0))
	}
	o.Voices = []corpus.Voice{corpus.Quoted}
	c = collected(t, o, "The port burns | It was the wind", "Calm")
	if len(c.Units) != 1 || c.Terms.Total(0) != 4 || c.Short != 1 {
		t.Errorf("quoted words only: %d documents, %d short", len(c.Units), c.Short)
	}
}

func TestCollectSameForAnyWorkers(t *testing.T) {
	var texts []string
	for i := range 300 {
		texts = append(texts, fmt.Sprintf("word%d and word%d | quoted word%d", i, i*i%17, i%5))
	}
	one := collected(t, Options{Kind: Statement, MinWords: 1, Workers: 1}, texts...)
	eight := collected(t, Options{Kind: Statement, MinWords: 1, Workers: 8}, texts...)
	if !reflect.DeepEqual(one, eight) {
		t.Error("one worker and eight give different collections")
	}
}

func TestCollectEndsAtAnError(t *testing.T) {
	broken := errors.New("broken record")
	docs := func(yield func(corpus.Document, error) bool) {
		_ = yield(corpus.Document{ID: "1", Text: "fine words"}, nil) && yield(corpus.Document{}, broken)
	}
	o := Options{Kind: Statement, MinWords: 1, Workers: 2}
	if _, err := Collect(context.Background(), docs, halves{}, o); !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if _, err := Collect(ended, documents("one two"), halves{}, o); !errors.Is(err, context.Canceled) {
		t.Errorf("an ended context gives %v", err)
	}
}

func TestOptionsAreChecked(t *testing.T) {
	for _, o := range []Options{{Kind: "sentence", MinWords: 1, Workers: 1}, {Kind: Document, Workers: 1}, {Kind: Document, MinWords: 1}} {
		if _, err := Collect(context.Background(), documents("a"), halves{}, o); err == nil {
			t.Errorf("%+v, and no error", o)
		}
	}
}

func TestGroup(t *testing.T) {
	c := collected(t, Options{Kind: Statement, MinWords: 1, Workers: 1}, "one | two", "three", "four")
	for _, x := range []struct {
		by    []string
		names []string
		of    []int
	}{
		{nil, []string{"A", "B"}, []int{0, 0, 1, 0}},
		{[]string{"voice"}, []string{"own", "quoted"}, []int{0, 1, 0, 0}},
		{[]string{"source"}, []string{"Ministry", grouping.OwnVoice}, []int{1, 0, 1, 1}},
		{[]string{"topic", "outlet"}, []string{"(not given) / A", "(not given) / B", "harbour / A"}, []int{2, 2, 1, 0}},
	} {
		g, err := c.Group(x.by)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(g.Names, x.names) || !slices.Equal(g.Of, x.of) {
			t.Errorf("by %v: %v %v, want %v %v", x.by, g.Names, g.Of, x.names, x.of)
		}
	}
	if _, err := c.Group([]string{"leaning"}); err == nil {
		t.Error("a field that no document has, and no error")
	}
	if g, _ := collected(t, Options{Kind: Statement, MinWords: 1, Workers: 1}, "one | two").Group(nil); g.By[0] != "source" {
		t.Errorf("one outlet is grouped by %v", g.By)
	}
	whole := collected(t, Options{Kind: Document, MinWords: 1, Workers: 1}, "one | two")
	if _, err := whole.Group([]string{"voice"}); err == nil {
		t.Error("documents grouped by voice, and no error")
	}
}
