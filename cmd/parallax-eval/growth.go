package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"text/tabwriter"

	"github.com/spf13/cobra"
)

// A growthAxis is one thing of which a study may have many. The corpora of an axis hold the same in all else.
type growthAxis struct {
	name string
	from int // how many at the first step
	made func(n int) madeCorpus
	args func(file, book, out string) []string
}

func growthAxes() []growthAxis {
	compare := func(more ...string) func(file, book, out string) []string {
		return func(file, book, out string) []string {
			return append([]string{"compare", file, "--codebook", book, "--quiet", "--out", out}, more...)
		}
	}
	const documents = 400
	return []growthAxis{
		{"documents", 100, func(n int) madeCorpus { return madeCorpus{documents: n} }, compare()},
		{"groups", 4, func(n int) madeCorpus { return madeCorpus{documents: documents, outlets: n} }, compare()},
		{"sources", 25, func(n int) madeCorpus { return madeCorpus{documents: documents, sources: n} }, compare()},
		{"values of a field", 4, func(n int) madeCorpus { return madeCorpus{documents: documents, topics: n} }, compare("--by", "topic")},
		{"length of a document", 50, func(n int) madeCorpus { return madeCorpus{documents: 8, sentences: n} }, compare()},
		{"near-copies", 100, func(n int) madeCorpus { return madeCorpus{documents: n, copies: true} }, compare()},
		{"near-copies in audit", 400, func(n int) madeCorpus { return madeCorpus{documents: n, copies: true} },
			func(file, _, _ string) []string { return []string{"audit", file} }},
		{"near-copies in stories", 400, func(n int) madeCorpus { return madeCorpus{documents: n, copies: true} },
			func(file, _, _ string) []string { return []string{"stories", file} }},
		{"patterns of a codebook", 50, func(n int) madeCorpus { return madeCorpus{documents: documents, patterns: n} }, compare()},
	}
}

// growthCommand measures by which power the processor time of a study grows with each thing that it may have many of.
func growthCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "growth [--parallax PROGRAM] [--axes documents,groups]",
		Short: "Prints how processor time grows with documents, groups, sources, field values, length, near-copies and patterns",
		Args:  cobra.NoArgs,
	}
	program := cmd.Flags().String("parallax", "parallax", "the program that is timed")
	names := cmd.Flags().StringSlice("axes", nil, "what is varied (default: all)")
	steps := cmd.Flags().Int("steps", 3, "corpora of an axis, each with four times as many as the one before")
	runs := cmd.Flags().Int("runs", 1, "times that each corpus is read; the fastest counts")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if *steps < 2 || *steps > 6 || *runs < 1 {
			return fmt.Errorf("%d steps, %d runs: there must be 2 to 6 steps, and a run at least", *steps, *runs)
		}
		axes := growthAxes()
		for _, name := range *names {
			if !slices.ContainsFunc(axes, func(a growthAxis) bool { return a.name == name }) {
				return fmt.Errorf("axes: there is no axis %q", name)
			}
		}
		w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
		fmt.Fprintln(w, "axis\tn\tMB\tprocessor s\tMB of memory\texponent")
		for _, a := range axes {
			if len(*names) > 0 && !slices.Contains(*names, a.name) {
				continue
			}
			if err := timeAxis(w, a, *program, *steps, *runs); err != nil {
				return fmt.Errorf("%s: %w", a.name, err)
			}
		}
		return w.Flush()
	}
	return cmd
}

// timeAxis prints a row for each step; the exponent is that of the time beyond the first step's, so that what a run
// costs without any corpus does not hide growth, and it is told from the third step on.
func timeAxis(w io.Writer, a growthAxis, program string, steps, runs int) (err error) {
	dir, err := os.MkdirTemp("", "parallax-growth")
	if err != nil {
		return err
	}
	defer func() {
		if failed := os.RemoveAll(dir); err == nil {
			err = failed
		}
	}()
	file, book := filepath.Join(dir, "corpus.jsonl"), filepath.Join(dir, "codebook.yaml")
	job := speedJob{a.name, func(file, out string) []string { return a.args(file, book, out) }}
	var times []float64
	for step, n := 0, a.from; step < steps; step, n = step+1, 4*n {
		size, err := a.made(n).write(file, book)
		if err != nil {
			return err
		}
		best := timing{cpu: math.Inf(1)}
		for range runs {
			t, err := timeRun(job, program, file)
			if err != nil {
				return err
			}
			if t.cpu < best.cpu {
				best = t
			}
		}
		times = append(times, best.cpu)
		fmt.Fprintf(w, "%s\t%d\t%.2f\t%.2f\t%.0f\t%s\n", a.name, n, float64(size)/1e6, best.cpu, best.memory, exponent(times))
	}
	return nil
}

// exponent is the power by which the increase of the last step exceeds that of the step before.
func exponent(times []float64) string {
	if len(times) < 3 {
		return "–"
	}
	n := len(times)
	last, before := times[n-1]-times[n-2], times[n-2]-times[n-3]
	switch {
	case last <= 0:
		return "0: it takes no longer"
	case before <= 0:
		return "–: the step before took no longer than the one before it"
	}
	return fmt.Sprintf("%.2f", math.Log(last/before)/math.Log(4))
}
