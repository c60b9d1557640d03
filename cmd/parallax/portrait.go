package main

import (
	"errors"

	"github.com/spf13/cobra"

	"parallax/reports/table"
)

func portraitCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "portrait [flags] PATH…",
		Short: "How each referent is portrayed: who acts, who is acted upon, which names are kept at a distance",
		Long: `Looks at the sentence around every mention of a codebook's labels and writes four
tables: portraits (acts, is acted upon by nobody who is told, kept at a distance),
distancing (so-called, alleged, scare quotes, hedges, negation), companions (the
modifiers and verbs that go with each referent) and first_uses (who used a label
first, and who followed). The numbers are those of compare. Whether groups differ in
the families they choose is asked by 'parallax labels --table label_tests,label_pairs'.`,
		Example: `  parallax portrait articles/ --codebook codebook.yaml
  parallax portrait articles/ --codebook ready:conflict --table first_uses --format csv`,
	}
	f := addRoomFlags(cmd, "portraits", "distancing", "companions", "first_uses")
	hide(cmd, []string{"sentiment"})
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		o, paths, err := f.options(cmd, paths)
		if err != nil {
			return err
		}
		if o.Codebook == nil {
			return usageError{errors.New("--codebook is needed: 'parallax labels --draft FILE' drafts one, 'parallax codebook' lists those that ship")}
		}
		r, err := f.result(cmd, paths, o, "portraits")
		if err != nil {
			return err
		}
		return f.listing.write(cmd, table.Portraits(r), table.Distancing(r), table.Companions(r), table.FirstUses(r))
	}
	return cmd
}
