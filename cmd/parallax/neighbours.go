package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"parallax/framing/units"
	"parallax/reports/table"
)

func neighboursCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "neighbours [flags] PATH…",
		Short: "Shows statements of different outlets that say the same thing, side by side",
		Long: `Finds pairs of statements of different groups whose words are alike (cosine of
their TF-IDF vectors), nearest first, with the words that only one of the two
has. The search is exact: every pair of at least the least similarity is found,
and each statement is paired with its nearest.

Reprints and wire copy stand first; a lower --most leaves them out and shows
the same thing told in other words. Pairs of the very same words are left out
unless --same is given.

Compare shows fewer: statements of eight words or more, each once, and a few of every two
groups; of a pair that both show the similarity is one.

With --pairs no corpus is read: each row of the file has two texts, and its
similarity is how nearly they say the same, 0 to 1, by their words, their letters
and the company that their words keep in news.`,
		Example: `  parallax neighbours articles/
  parallax neighbours news.jsonl --most 0.9 --voice own --top 50
  parallax neighbours news.jsonl --unit document --least 0.7 --format csv
  parallax neighbours --pairs pairs.csv --format csv  # columns a,b: how alike are they?`,
	}
	unit := addUnitFlags(cmd, 5)
	listing := addListingFlags(cmd)
	var o units.PairOptions
	pairs := cmd.Flags().String("pairs", "", "judge the pairs of a CSV `FILE` with the columns a and b, without a corpus")
	fs := cmd.Flags()
	fs.Float64Var(&o.Least, "least", 0.5, "least `COSINE` of a pair")
	fs.Float64Var(&o.Most, "most", 1, "greatest `COSINE` of a pair")
	fs.IntVar(&o.Each, "nearest", 1, "how many of its nearest each unit is paired with")
	fs.IntVar(&o.Top, "top", 100, "pairs shown; 0 for all")
	fs.BoolVar(&o.Same, "same", false, "show pairs of the very same words too")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := firstError(unit.check(), listing.check()); err != nil {
			return err
		}
		if err := o.Validate(); err != nil {
			return usageError{err}
		}
		if *pairs != "" {
			if len(paths) > 0 {
				return usageError{errors.New("--pairs needs no corpus: leave out the paths")}
			}
			return writePairs(cmd, *pairs, listing)
		}
		o.Workers = unit.Workers
		told := unit.open(cmd).of(unit.input)
		defer told.close()
		c, g, err := unit.collect(cmd, paths, told)
		if err != nil {
			return err
		}
		told.start("pairing", "units", int64(len(c.Units)))
		if len(g.Names) < 2 {
			return fmt.Errorf("the %d units with enough words are of %d groups by %v: pairs need two; choose other groups with --by", len(c.Units), len(g.Names), g.By)
		}
		p, err := c.SideBySide(cmd.Context(), g, o)
		if err != nil {
			return err
		}
		told.close()
		return listing.write(cmd, table.UnitPairs(c, g, p))
	}
	return cmd
}
