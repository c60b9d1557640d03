package main

import (
	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing/sentiment"
	"parallax/framing/value"
	"parallax/reports/table"
)

// runUnits scores the units of all documents, in their order.
func (f *sentimentFlags) runUnits(cmd *cobra.Command, paths []string) error {
	scorer, err := f.openScorer()
	if err != nil {
		return err
	}
	voices, err := f.study.study()
	if err != nil {
		return err
	}
	t := table.Table{Name: "sentiment", Title: "Sentiment", Columns: []table.Column{
		{Name: "doc", Title: "Document"},
		{Name: "start", Title: "Start", Kind: table.Count},
		{Name: "end", Title: "End", Kind: table.Count},
		{Name: "voice", Title: "Voice"},
		{Name: "source", Title: "Source"},
		{Name: "compound", Title: "Compound", Kind: table.Number},
		{Name: "positive", Title: "Positive", Kind: table.Number},
		{Name: "neutral", Title: "Neutral", Kind: table.Number},
		{Name: "negative", Title: "Negative", Kind: table.Number},
	}}
	kind := sentiment.Kind(f.unit)
	wanted := func(*corpus.Document) bool { return kind != sentiment.Document }
	take := func(d *corpus.Document, r corpus.Reading) error {
		for _, u := range sentiment.Units(kind, d.Text, &r) {
			// Words that only attribute are no sentence, here as in a study.
			if u.Statement != nil && (!u.Statement.Voice.Among(voices.Voices) || kind == sentiment.Sentence && u.Statement.Frame) {
				continue
			}
			s := scorer.Score(u.Text)
			if !f.exact {
				s = s.Rounded()
			}
			t.Rows = append(t.Rows, unitRow(d, u, s))
		}
		return nil
	}
	if err := f.readDocuments(cmd, paths, wanted, take); err != nil {
		return err
	}
	return f.listing.write(cmd, t)
}

func unitRow(d *corpus.Document, u sentiment.Unit, s sentiment.Score) []table.Cell {
	voice, source := "", ""
	if u.Statement != nil {
		voice = u.Statement.Voice.String()
		if u.Statement.Source != nil {
			source = u.Statement.Source.Name
		}
	}
	row := []table.Cell{
		table.TextCell(d.ID), table.CountCell(u.Span.Start), table.CountCell(u.Span.End),
		table.TextCell(voice), table.TextCell(source),
	}
	for _, v := range []float64{s.Compound, s.Positive, s.Neutral, s.Negative} {
		cell := table.RealCell(v)
		if s.Empty {
			cell = table.ValueCell(value.Undefined("the text has no word"))
		}
		row = append(row, cell)
	}
	return row
}
