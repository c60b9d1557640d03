package framing

import (
	"context"
	"reflect"
	"testing"

	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/internal/marked"
	"parallax/framing/study"
	"parallax/framing/tally"
)

// TestAgain: a study made again of a counted corpus, with other outlets, without some statements and with
// another name for a use, says what a study says that reads such a corpus anew.
func TestAgain(t *testing.T) {
	o := study.DefaultOptions()
	o.Codebook, o.Toward, o.By = marked.Codebook(t), study.TowardNone, []string{"outlet"}
	o.Resamples, o.Permutations = 50, 100
	sections := []string{"labels", "label_tests", "sentiment"}
	env := Environment{Reader: marked.Reader{}, Sections: sections, Marked: true}
	docs := invent(4)
	counted, err := Count(context.Background(), marked.Sequence(docs), o, env)
	if err != nil {
		t.Fatal(err)
	}
	renamed := func(outlet string) string {
		if outlet == "A0" || outlet == "B1" {
			return "East"
		}
		return "West"
	}
	again, warnings, err := counted.Again(o, compare.Variation{Outlet: func(doc int) string { return renamed(counted.Tally.Docs[doc].Outlet) }})
	if err != nil {
		t.Fatal(err)
	}
	got, err := ResultOf(again, warnings, sections...)
	if err != nil {
		t.Fatal(err)
	}
	want, err := Run(context.Background(), func(yield func(corpus.Document, error) bool) {
		for d, err := range marked.Sequence(docs) {
			d.Outlet = renamed(d.Outlet)
			if !yield(d, err) {
				return
			}
		}
	}, o, env)
	if err != nil {
		t.Fatal(err)
	}
	if len(want.Labels) == 0 || len(want.Groups) != 2 || !reflect.DeepEqual(got.Labels, want.Labels) || !reflect.DeepEqual(got.LabelTests, want.LabelTests) || !reflect.DeepEqual(got.Sentiment, want.Sentiment) {
		t.Errorf("made again: %d rows of names in %d groups, read anew: %d in %d; or their numbers differ", len(got.Labels), len(got.Groups), len(want.Labels), len(want.Groups))
	}
	few, _, err := counted.Again(o, compare.Variation{
		Leave: func(statement int) bool {
			return counted.Tally.Docs[counted.Tally.Statements[statement].Doc].Outlet == "A0"
		},
		Name: func(_ int, m *tally.Mention) (int, bool) { return m.Entry, m.Entry != counted.Tally.Mentions[0].Entry },
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(few.Sides.Groups) != 3 || len(few.Tally.Mentions) == 0 || len(few.Tally.Mentions) >= len(counted.Tally.Mentions) || len(counted.Sides.Groups) != 4 {
		t.Errorf("%d groups of %d, %d mentions of %d", len(few.Sides.Groups), len(counted.Sides.Groups), len(few.Tally.Mentions), len(counted.Tally.Mentions))
	}
}
