package main

import (
	"github.com/spf13/cobra"

	"parallax/reports/table"
)

func positionsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "positions [flags] PATH…",
		Short: "What each group says in its headlines, its leads and the rest",
		Long: `Measures the names of a codebook, the tone and the voices in three positions of a
document: its headline (the title), its lead (what begins in the first fifth of the
body, and its first sentence always) and the rest of its body. Each number stands
with an interval over documents, a test against the other groups in the same
position, and a test against the other positions of the same group's documents, in
which a document is compared with itself alone. The numbers are those of compare.`,
		Example: `  parallax positions articles/
  parallax positions news.jsonl --codebook ready:conflict --format csv`,
	}
	f := addRoomFlags(cmd)
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		return f.show(cmd, paths, []string{"positions"}, table.Positions)
	}
	return cmd
}
