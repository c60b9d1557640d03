package framing

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/internal/marked"
	"parallax/framing/study"
)

// A word that one outlet alone sets beside the referent is found, with passages
// that mark both; the test is by document, so one article in which it stands
// fifty times is not.
func TestCollocatesShift(t *testing.T) {
	var docs []corpus.Document
	for i := range 40 {
		text := "The strikers left the port early"
		outlet := "Left"
		if i%2 == 0 {
			outlet, text = "Right", "The violent strikers left the port early"
			if i == 0 {
				text += strings.Repeat("|The lazy strikers left", 50)
			}
		}
		for k := range 60 { // words of its own, so that it is no copy of another
			text += fmt.Sprintf("|w%dx%d", i, k)
		}
		docs = append(docs, corpus.Document{ID: fmt.Sprintf("%02d", i), Outlet: outlet, Text: text})
	}
	o := study.DefaultOptions()
	o.Codebook, o.Toward, o.MinDocs = marked.Codebook(t), study.TowardNone, 1
	r, err := Run(context.Background(), marked.Sequence(docs), o, Environment{Reader: marked.Reader{}, Sections: []string{"collocates"}})
	if err != nil {
		t.Fatal(err)
	}
	held := map[string]bool{}
	for _, row := range r.Collocates {
		if row.Group != "Right" || row.Voice != study.AllVoices {
			continue
		}
		held[row.Collocate] = row.Holds
		if row.Collocate != "violent" {
			continue
		}
		if row.Target != 20 || row.ReferenceCount != 0 || row.TargetDocs != 20 {
			t.Errorf("violent: %d against %d, in %d documents; want 20, 0, 20", row.Target, row.ReferenceCount, row.TargetDocs)
		}
		p := row.Passages[0]
		if m := r.Passages[p.Passage].Text[p.Marks[0].Start:p.Marks[0].End]; m != "violent strikers" {
			t.Errorf("marked %q, want %q", m, "violent strikers")
		}
	}
	if !held["violent"] || held["lazy"] {
		t.Errorf("told from chance: %v; want violent, and not lazy", held)
	}
}
