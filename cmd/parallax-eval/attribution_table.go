package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"parallax/corpus"
	"parallax/corpus/attribution/score"
)

// printFigures writes each figure by kind with its interval over articles,
// then the confusion of voices and the speed.
func printFigures(w io.Writer, counts []*score.Counts, took time.Duration, o *attributionOptions) error {
	total := score.Sum(counts)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(t, "figure\tall\tdirect\treported\tmixed\n")
	for _, f := range score.Figures() {
		fmt.Fprint(t, f.Name)
		for _, k := range []score.Kind{score.Kinds, score.Direct, score.Reported, score.Mixed} {
			v, ok := f.Of(total, k)
			if !ok {
				fmt.Fprint(t, "\t-")
				continue
			}
			fmt.Fprintf(t, "\t%.3f", v)
			if low, high, ok := score.Interval(counts, f, k, o.resamples, o.seed); ok {
				fmt.Fprintf(t, " [%.3f, %.3f]", low, high)
			}
		}
		fmt.Fprintln(t)
	}
	fmt.Fprintf(t, "attributions marked\t%d\t%d\t%d\t%d\n", total.Gold[score.Kinds], total.Gold[score.Direct], total.Gold[score.Reported], total.Gold[score.Mixed])
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprint(w, "\nVoice of characters (rows: marked; columns: read; share of the row)\n")
	for _, g := range corpus.Voices() {
		fmt.Fprintf(t, "%s", g)
		sum := 0
		for _, r := range corpus.Voices() {
			sum += total.Voice[g][r]
		}
		for _, r := range corpus.Voices() {
			fmt.Fprintf(t, "\t%s %.3f", r, float64(total.Voice[g][r])/float64(max(1, sum)))
		}
		fmt.Fprintf(t, "\t(%d characters)\n", sum)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if took > 0 {
		_, err := fmt.Fprintf(w, "\nSpeed: %.2f MB of text a second on two goroutines, measuring included.\n", float64(total.Bytes)/1e6/took.Seconds())
		return err
	}
	return nil
}
