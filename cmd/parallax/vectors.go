package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parallax/framing/units"
	"parallax/reports"
	"parallax/reports/table"
)

func vectorsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "vectors [flags] PATH…",
		Short: "Places statements or documents in a space of words; distances between groups",
		Long: `Weighs the words of every statement (or document) by TF-IDF, reduces them by
latent semantic analysis, and compares the groups: the similarity of their mean
vectors, the units typical of each and those that set it apart most, and a map
of the groups by correspondence analysis with the terms that define its axes.

--export writes the matrices for other programs: tfidf.mtx (Matrix Market),
lsa.npy, lsa_terms.npy and singular_values.npy (NumPy), units.csv and
terms.csv that name their rows and columns, and all tables as CSV.`,
		Example: `  parallax vectors articles/
  parallax vectors news.jsonl --unit document --dims 50 --export vectors/
  parallax vectors news.jsonl --by voice --table similarity --format csv`,
	}
	unit := addUnitFlags(cmd, 5)
	listing := addListingFlags(cmd, "similarity", "groups", "axes", "typical", "distinct")
	var o units.VectorOptions
	fs := cmd.Flags()
	fs.IntVar(&o.Dims, "dims", 100, "dimensions of the latent semantic analysis")
	fs.Uint64Var(&o.Seed, "seed", 1, "seed of the decomposition's start")
	fs.IntVar(&o.Show, "show", 5, "typical and distinct units shown of each group, and terms of each end of an axis")
	fs.IntVar(&o.MinDocs, "min-docs", 3, "fewest documents of a term on the map")
	export := fs.String("export", "", "write the matrices into this `DIR`")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := firstError(unit.check(), listing.check()); err != nil {
			return err
		}
		if o.Dims < 1 || o.Show < 0 || o.MinDocs < 1 {
			return usageError{fmt.Errorf("--dims %d, --show %d, --min-docs %d: at least 1, 0 and 1 are needed", o.Dims, o.Show, o.MinDocs)}
		}
		o.Workers = unit.Workers
		told := unit.open(cmd).of(unit.input)
		defer told.close()
		c, g, err := unit.collect(cmd, paths, told)
		if err != nil {
			return err
		}
		told.start("placing", "units", int64(len(c.Units)))
		v, err := c.Vectors(cmd.Context(), g, o)
		if err != nil {
			return err
		}
		tables := []table.Table{
			table.UnitSimilarity(v), table.UnitGroups(v), table.UnitAxes(c, v),
			table.UnitMembers(c, v, table.Typical(), v.Typical),
			table.UnitMembers(c, v, table.Distinct(), v.Distinct),
		}
		if *export != "" {
			files := append(reports.VectorFiles(c, v), reports.TableFiles(tables)...)
			if err := writeFolder(cmd.Context(), *export, files); err != nil {
				return err
			}
			told.note("the matrices are in %s", *export)
		}
		told.close()
		return listing.write(cmd, tables...)
	}
	return cmd
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
