package main

import (
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
with bootstrap intervals, in which a document and its copies are one observation.
Syllables are counted by rule. Compare asks something else: its sentence_length is over
all sentences of a group in one voice, so that long documents weigh more.`,
		Example: `  parallax style articles/
  parallax style news.jsonl --by topic --format csv`,
	}
	input := addInputFlags(cmd)
	listing := addListingFlags(cmd)
	telling := addProgressFlags(cmd)
	o := inference.Defaults()
	f := cmd.Flags()
	by := f.String("by", "outlet", "what the groups are: outlet or another `FIELD`")
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
		return listing.write(cmd, table.Of(table.Table{
			Name: "style", Title: "Style",
			Note: "Means over documents; a document and its copies are one observation of the interval. 'parallax explain flesch' tells a measure's formula.",
		}, rows))
	}
	return cmd
}
