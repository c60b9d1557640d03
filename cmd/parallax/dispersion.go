package main

import (
	"context"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing/dispersion"
	"parallax/framing/wordlist"
	"parallax/reports/table"
)

func dispersionCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "dispersion [flags] PATH…",
		Short: "How evenly words are spread over the documents of each group",
		Long: `Tells for words, or the most frequent ones, in how many documents of each group
they stand and how evenly they are spread over them: range, Gries' DP and DPnorm
(0 is even), Juilland's D, Carroll's D₂ and Rosengren's S (1 is even), the
Kullback–Leibler divergence of the spread (0 is even), and the average reduced
frequency, which counts occurrences that stand together as fewer. 'parallax
explain dp' tells a measure's formula.

The parts are the documents (of a group, such as a voice, what it says in each
document); those without a word are none. For ARF the documents of a group
follow each other in the order of the corpus.`,
		Example: `  parallax dispersion articles/ --words 'terror*,regime,government'
  parallax dispersion news.jsonl --top 100 --format csv
  parallax dispersion articles/ --terms labels --codebook codebook.yaml --by outlet,voice`,
	}
	input := addInputFlags(cmd)
	group := addGroupFlags(cmd)
	terms := addTermFlags(cmd, wordTerms, lemmaTerms, labelTerms)
	listing := addListingFlags(cmd)
	telling := addProgressFlags(cmd)
	var o dispersion.Options
	f := cmd.Flags()
	f.StringSliceVar(&o.Words, "words", nil, "the `WORD,…` to measure, \"*\" for any letters; of lemmas and labels the terms as tables name them (default: the most frequent)")
	f.IntVar(&o.Top, "top", 50, "how many of the most frequent terms of all groups are measured; 0 for all")
	f.StringSliceVar(&o.Measures, "measures", dispersion.Usual(), "measures: all, or `ID,…`")
	workers := f.Int("workers", 0, "goroutines that work at once; the result is the same for any number (default: one a processor)")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := firstError(listing.check(), telling.check()); err != nil {
			return err
		}
		counted, err := group.options()
		if err != nil {
			return err
		}
		counted.Workers = workersOf(*workers)
		if err := terms.into(&counted, group); err != nil {
			return err
		}
		if slices.Equal(o.Measures, []string{"all"}) {
			o.Measures = dispersion.Usual()
		}
		if err := o.Validate(); err != nil {
			return usageError{err}
		}
		p := telling.open(cmd).of(input)
		defer p.close()
		var order wordlist.Sequence
		list, err := countWords(cmd, paths, input, group, counted, p, func(ctx context.Context, docs iter.Seq2[corpus.Document, error], r corpus.Reader, o wordlist.Options) (*wordlist.List, error) {
			l, s, err := wordlist.CountInOrder(ctx, docs, r, o)
			order = s
			return l, err
		})
		if err != nil {
			return err
		}
		found, err := dispersion.Find(list, order, o)
		if err != nil {
			return err
		}
		if len(found.Missing) > 0 {
			p.note("no group has: %s", strings.Join(found.Missing, ", "))
		}
		p.close()
		return listing.write(cmd, dispersionTable(found, o))
	}
	return cmd
}

// dispersionTable is the spread of the terms; its headings are the signs by which
// the measures are known.
func dispersionTable(found *dispersion.Table, o dispersion.Options) table.Table {
	signs := map[string]string{"range": "Range", "dp": "DP", "dp_norm": "DPnorm", "juilland_d": "D", "carroll_d2": "D₂", "rosengren_s": "S", "dkl": "DKL", dispersion.ARF: "ARF"}
	t := table.Table{
		Name: "dispersion", Title: "Spread over documents", Keys: []string{"term"},
		Note:  "0 is an even spread for DP, DPnorm and DKL, 1 for Juilland's D, Carroll's D₂ and Rosengren's S.",
		Print: append([]string{"term", "group", "count", "documents"}, o.Measures...),
		Columns: []table.Column{{Name: "term", Title: "Term"}, {Name: "group", Title: "Group"}, {Name: "count", Title: "Count", Kind: table.Count},
			{Name: "documents", Title: "Docs", Kind: table.Count}, {Name: "tokens", Title: "Words", Kind: table.Count}},
	}
	for _, id := range o.Measures {
		kind := table.Number
		if id == "range" {
			kind = table.Count
		}
		t.Columns = append(t.Columns, table.Column{Name: id, Title: signs[id], Kind: kind})
	}
	for _, r := range found.Rows {
		cells := []table.Cell{table.TextCell(r.Term), table.TextCell(r.Group), table.CountCell(r.Count), table.CountCell(r.Docs), table.CountCell(r.Tokens)}
		for _, v := range r.Measures {
			cells = append(cells, table.ValueCell(v))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}
