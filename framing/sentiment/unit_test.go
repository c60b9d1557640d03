package sentiment

import (
	"fmt"
	"slices"
	"testing"

	"parallax/corpus"
)

// An invented text of two sentences and three statements, one interrupted.
func TestUnits(t *testing.T) {
	text := `"We won," he said, "at last. It is over." Crowds cheered.`
	at := func(start, end int) corpus.Span { return corpus.Span{Start: start, End: end} }
	r := corpus.Reading{
		Sentences: []corpus.Span{at(0, 28), at(29, 41), at(42, 57)},
		Statements: []corpus.Statement{
			{Voice: corpus.Quoted, Spans: []corpus.Span{at(0, 9), at(19, 41)}, Source: &corpus.Source{Name: "he"}},
			{Voice: corpus.Own, Spans: []corpus.Span{at(10, 18)}, Frame: true},
			{Voice: corpus.Own, Spans: []corpus.Span{at(42, 57)}},
		},
	}
	for _, c := range []struct {
		kind Kind
		want []string
	}{
		{Document, []string{"0-57 " + text}},
		{Statement, []string{
			`0-41 "We won," "at last. It is over."`, "10-18 he said,", "42-57 Crowds cheered.",
		}},
		{Sentence, []string{
			`0-28 "We won," "at last.`, `29-41 It is over."`, "10-18 he said,", "42-57 Crowds cheered.",
		}},
	} {
		var got []string
		for _, u := range Units(c.kind, text, &r) {
			got = append(got, fmt.Sprintf("%d-%d %s", u.Span.Start, u.Span.End, u.Text))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.kind, got, c.want)
		}
	}
	if _, err := ParseKind("paragraph"); err == nil {
		t.Error("a paragraph is no unit")
	}
}
