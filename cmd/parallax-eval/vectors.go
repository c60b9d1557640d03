package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"parallax/corpus/attribution"
	"parallax/corpus/ingest"
	"parallax/framing/units"
	"parallax/framing/vector"
)

// vectorsCommand measures time and memory of the vectors of a corpus, stage
// by stage.
func vectorsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "vectors FILE",
		Short: "Times TF-IDF, SVD and neighbours on the documents or statements of a file",
		Args:  cobra.ExactArgs(1),
	}
	o := units.Options{Kind: units.Document, MinWords: 1}
	cmd.Flags().StringVar((*string)(&o.Kind), "unit", string(o.Kind), "document or statement")
	cmd.Flags().IntVar(&o.MinWords, "min-words", 1, "fewest words of a unit")
	cmd.Flags().IntVar(&o.Workers, "workers", runtime.GOMAXPROCS(0), "goroutines at once")
	dims := cmd.Flags().Int("dims", 100, "dimensions")
	least := cmd.Flags().Float64("least", 0.5, "least cosine of neighbours")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		stage := time.Now()
		report := func(format string, a ...any) {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			fmt.Fprintf(cmd.OutOrStdout(), "%6.2f s  %5d MB from the system  %s\n", time.Since(stage).Seconds(), m.Sys>>20, fmt.Sprintf(format, a...))
			stage = time.Now()
		}
		reader, err := attribution.New(attribution.Options{})
		if err != nil {
			return err
		}
		dir, file := filepath.Split(filepath.Clean(args[0]))
		if dir == "" {
			dir = "."
		}
		source := []ingest.Source{{Name: dir, FS: os.DirFS(dir), File: file}}
		c, err := units.Collect(cmd.Context(), ingest.Read(cmd.Context(), source, ingest.Options{}, nil), reader, o)
		if err != nil {
			return err
		}
		report("read: %d documents, %d units, %d terms", c.Documents, len(c.Units), c.Vocabulary.Len())
		w, _ := vector.TFIDF(c.Terms)
		report("TF-IDF: %d weights", len(c.Terms.Col))
		f, err := vector.SVD(cmd.Context(), w, *dims, 1, o.Workers)
		if err != nil {
			return err
		}
		report("SVD: %d dimensions, a Krylov space of %d, residual %.1e", f.Dims(), f.Steps, f.Residual)
		groups, err := c.Group(nil)
		if err != nil {
			return err
		}
		near, err := vector.Neighbours(cmd.Context(), w, groups.Of, *least, 1, o.Workers)
		if err != nil {
			return err
		}
		with := 0
		for _, n := range near.Of {
			with += len(n)
		}
		report("neighbours at %g: %d units have one, %d searches cut", *least, with, near.Cut)
		return nil
	}
	return cmd
}
