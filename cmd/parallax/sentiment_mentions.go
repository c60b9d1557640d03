package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing/sentiment/toward"
	"parallax/reports/table"
)

// runMentions classifies the mentions of a file, in the order of its rows.
func (f *sentimentFlags) runMentions(cmd *cobra.Command, paths []string) error {
	mentions, err := readMentions(f.mentions)
	if err != nil {
		return err
	}
	target, err := toward.Embedded()
	if err != nil {
		return err
	}
	rows := make(map[string][]int) // of mentions, by document
	for i, m := range mentions {
		rows[m.Doc] = append(rows[m.Doc], i)
	}
	scores := make([]toward.TargetScore, len(mentions))
	found := make(map[string]bool)
	wanted := func(d *corpus.Document) bool { return len(rows[d.ID]) > 0 }
	take := func(d *corpus.Document, r corpus.Reading) error {
		found[d.ID] = true
		for _, i := range rows[d.ID] {
			var err error
			if scores[i], err = target.ClassifyIn(d.Text, &r, mentions[i]); err != nil {
				return fmt.Errorf("%s: line %d: document %s: %w", f.mentions, mentions[i].Line, d.ID, err)
			}
		}
		return nil
	}
	if err := f.readDocuments(cmd, paths, wanted, take); err != nil {
		return err
	}
	t := table.Table{Name: "mentions", Title: "Sentiment toward mentions", Columns: []table.Column{
		{Name: "doc", Title: "Document"},
		{Name: "start", Title: "Start", Kind: table.Count},
		{Name: "end", Title: "End", Kind: table.Count},
		{Name: "class", Title: "Class"},
		{Name: "score", Title: "Score", Kind: table.Number},
	}}
	for i, m := range mentions {
		if !found[m.Doc] {
			return fmt.Errorf("%s: line %d: no document %q was read: the column doc must hold documents' ids", f.mentions, m.Line, m.Doc)
		}
		t.Rows = append(t.Rows, []table.Cell{
			table.TextCell(m.Doc), table.CountCell(m.Span.Start), table.CountCell(m.Span.End),
			table.TextCell(scores[i].Class().String()), table.RealCell(scores[i].Score),
		})
	}
	return f.listing.write(cmd, t)
}

func readMentions(path string) ([]toward.Mention, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading the mentions: %w", err)
	}
	defer file.Close()
	return toward.ReadMentions(path, file)
}
