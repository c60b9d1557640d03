package labels

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parallax/corpus"
)

// lines reads each line of a text as a sentence of the outlet's own.
type lines struct{}

func (lines) Read(d *corpus.Document) corpus.Reading {
	var r corpus.Reading
	at := 0
	for _, s := range strings.SplitAfter(d.Text, "\n") {
		end := at + len(strings.TrimRight(s, "\n"))
		if end > at {
			r.Sentences = append(r.Sentences, corpus.Span{Start: at, End: end})
		}
		at += len(s)
	}
	return r
}

// newspapers gives eight invented articles of two outlets, which call the same
// people rebels and terrorists. The president's title and the town's name are
// forms of one label, and no finding.
func newspapers(broken bool) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for i := range 8 {
			if broken && i == 5 {
				yield(corpus.Document{}, errors.New("article 5 is torn"))
				return
			}
			outlet, name := "Herald", "rebels"
			if i%2 == 1 {
				outlet, name = "Courier", "terrorists"
			}
			text := fmt.Sprintf("The %s attacked the town of Karsk.\nPresident Ada Marlow visited the town.\nMarlow praised the soldiers.\nThe soldiers fought the %s.", name, name)
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: outlet, Text: text}, nil) {
				return
			}
		}
	}
}

func TestRunFindsTheNamesOfOneThing(t *testing.T) {
	o := Options{MinDocs: 2, Top: 10}
	one, err := Run(context.Background(), newspapers(false), lines{}, 1, o)
	if err != nil {
		t.Fatal(err)
	}
	four, err := Run(context.Background(), newspapers(false), lines{}, 4, o)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(one, four, cmp.AllowUnexported(Referent{}, contrast{})); diff != "" {
		t.Errorf("one worker and four (-one +four):\n%s", diff)
	}
	var got []string
	for _, r := range one {
		var forms []string
		for _, l := range r.Labels {
			forms = append(forms, fmt.Sprint(l.Form, " ", l.Docs))
		}
		got = append(got, strings.Join(forms, ", "))
	}
	want := []string{"rebels 4, terrorists 4"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("referents (-want +got):\n%s", diff)
	}
	if one[0].Contrast <= 0 {
		t.Errorf("contrast %v: the outlets differ", one[0].Contrast)
	}
}

func TestRunEnds(t *testing.T) {
	if _, err := Run(context.Background(), newspapers(true), lines{}, 3, DefaultOptions()); err == nil || !strings.Contains(err.Error(), "torn") {
		t.Errorf("a torn article: %v", err)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if _, err := Run(ended, newspapers(false), lines{}, 3, DefaultOptions()); !errors.Is(err, context.Canceled) {
		t.Errorf("an ended context: %v", err)
	}
	if _, err := Run(context.Background(), newspapers(false), lines{}, 1, Options{MinDocs: 0, Top: 1}); err == nil {
		t.Error("no document at least, and no error")
	}
}
