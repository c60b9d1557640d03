package main

import (
	"fmt"
	"io"
	"strings"

	"parallax/corpus"
	"parallax/corpus/attribution/gold"
	"parallax/corpus/attribution/score"
)

// printErrors writes errors in full: the sentence, who was coded, and every
// statement that was read in it.
func (o *speakersOptions) printErrors(w io.Writer, articles []gold.Coded, readings []corpus.Reading, found []*score.Speakers) error {
	if o.errors <= 0 {
		return nil
	}
	type wrong struct {
		article, sentence int
		what              string
	}
	var all []wrong
	add := func(kind string, x wrong) {
		if o.only == "" || o.only == kind {
			all = append(all, x)
		}
	}
	for i, a := range articles {
		coded := make([]bool, len(a.Sentences))
		for _, c := range a.Codes {
			coded[c.Sentence] = true
			if c.Kind == gold.CodedFurniture && score.Given(readings[i], a.Sentences[c.Sentence]) > 3 {
				add("F", wrong{i, c.Sentence, "furniture given to a source"})
			}
		}
		for _, l := range found[i].Lines {
			if !l.Right {
				add(string(rune(l.Kind)), wrong{i, l.Sentence, fmt.Sprintf("%c of %s (%s)", l.Kind, l.Speaker, l.Type)})
			} else if !l.TypedAs {
				add("T", wrong{i, l.Sentence, fmt.Sprintf("type of %s: %s", l.Speaker, l.Type)})
			}
		}
		for k, s := range a.Sentences {
			if !coded[k] && 2*score.Given(readings[i], s) > s.Len() {
				add("N", wrong{i, k, "narration given to a source"})
			}
		}
	}
	fmt.Fprintf(w, "\n%d errors, of which %d:\n", len(all), min(o.errors, len(all)))
	for k := range min(o.errors, len(all)) {
		x := all[k*len(all)/min(o.errors, len(all))]
		a := &articles[x.article]
		span := a.Sentences[x.sentence]
		if _, err := fmt.Fprintf(w, "\n%s %s:%d  %s\n  %s\n", a.Outlet, a.ID, x.sentence+1, x.what, strings.Join(strings.Fields(span.In(a.Text)), " ")); err != nil {
			return err
		}
		for _, s := range readings[x.article].Statements {
			if s.Source != nil && score.Given(corpus.Reading{Statements: []corpus.Statement{s}}, span) > 0 {
				cue := ""
				if s.Cue != nil {
					cue = s.Cue.In(a.Text)
				}
				fmt.Fprintf(w, "    %s [%s, %s; mention %q; cue %q] %s\n", s.Voice, s.Source.Name, s.Source.Type, s.Source.Mention.In(a.Text), cue, strings.Join(strings.Fields(s.Text(a.Text)), " "))
			}
		}
	}
	return nil
}
