package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parallax/framing/inference"
	"parallax/framing/style"
	"parallax/reports/table"
)

func styleCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "style [flags] PATH…",
		Short: "Readability, sentence length and variety of words of each group",
		Long: `Measures every document (English) and gives the groups' means over documents,
with bootstrap intervals. Syllables are counted by rule.`,
		Example: `  parallax style articles/
  parallax style news.jsonl --by topic --format csv`,
	}
	input := addInputFlags(cmd)
	listing := addListingFlags(cmd)
	telling := addProgressFlags(cmd)
	o := inference.Defaults()
	f := cmd.Flags()
	by := f.String("by", "outlet", "what the groups are: `outlet` or another field")
	condition := f.String("where", "", "take only documents that fulfil a `CONDITION`, such as 'date>=2016-01-01 && topic=syria'")
	f.IntVar(&o.Resamples, "resamples", o.Resamples, "bootstrap resamples of documents for each interval; 0 for none")
	f.Float64Var(&o.Level, "level", o.Level, "level of the intervals")
	f.Uint64Var(&o.Seed, "seed", o.Seed, "seed of everything that is drawn by chance")
	f.IntVar(&o.Workers, "workers", 0, "goroutines that work at once; the result is the same for any number (default: one a processor)")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := firstError(listing.check(), telling.check()); err != nil {
			return err
		}
		if err := o.Validate(); err != nil {
			return usageError{err}
		}
		docs, _, err := openStudied(cmd, paths, input, *condition)
		if err != nil {
			return err
		}
		reader, err := newReader(nil)
		if err != nil {
			return err
		}
		p := telling.open(cmd).of(input)
		p.start("reading", "documents", -1)
		rows, err := style.Profile(cmd.Context(), counting(docs, p), reader, *by, o, workersOf(o.Workers))
		p.close()
		if err != nil {
			return err
		}
		return listing.write(cmd, styleTable(rows))
	}
	return cmd
}

func styleTable(rows []style.Row) table.Table {
	t := table.Table{
		Name: "style", Title: "Style", Note: fmt.Sprintf("Means over documents; 'parallax explain %s' tells a measure's formula.", "flesch"),
		Print: []string{"group", "measure", "mean", "low", "high", "docs"},
		Columns: []table.Column{{Name: "group", Title: "Group"}, {Name: "measure", Title: "Measure"}, {Name: "title", Title: "Title"},
			{Name: "mean", Title: "Mean", Kind: table.Number}, {Name: "low", Title: "Low", Kind: table.Number}, {Name: "high", Title: "High", Kind: table.Number},
			{Name: "docs", Title: "Documents", Kind: table.Count}},
	}
	for _, r := range rows {
		t.Rows = append(t.Rows, []table.Cell{table.TextCell(r.Group), table.TextCell(r.Measure.ID), table.TextCell(r.Measure.Title),
			table.ValueCell(r.Mean.Value), table.ValueCell(r.Mean.Low), table.ValueCell(r.Mean.High), table.CountCell(r.Mean.Units)})
	}
	return t
}
