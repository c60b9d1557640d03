package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/ingest"
	"parallax/framing/inference"
	"parallax/framing/sentiment"
	"parallax/internal/calibration"
)

func calibrationCommand() *cobra.Command {
	var path string
	var outlets, splits, simulations int
	var tables []string
	opt := inference.Defaults()
	cmd := &cobra.Command{
		Use:   "calibration [--corpus FILE]",
		Short: "Whether tests and intervals keep their level on news where the truth is known",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var byOutlet []outletWords
			if path != "" {
				var err error
				if byOutlet, err = readWords(cmd.Context(), path); err != nil {
					return err
				}
			}
			o := calibration.Options{Splits: splits, Alpha: 0.05, Inference: opt}
			return calibrate(cmd.OutOrStdout(), byOutlet[:min(outlets, len(byOutlet))], simulations, tables, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&path, "corpus", "", "`FILE` of news (JSONL, CSV, …) with an outlet for each article; without one, simulated corpora alone")
	f.IntVar(&outlets, "outlets", 3, "how many outlets, the largest first")
	f.IntVar(&splits, "splits", 40, "random halves of each outlet")
	f.IntVar(&simulations, "simulations", 400, "simulated corpora, for the tests of several groups and the coverage of intervals; 0 for none")
	f.StringSliceVar(&tables, "tables", nil, "which tables of simulated corpora: words, shares, stories, groups, coverage, share-coverage, seeds (default: all)")
	f.IntVar(&opt.Permutations, "permutations", opt.Permutations, "permutations of each test")
	f.Uint64Var(&opt.Seed, "seed", opt.Seed, "seed")
	return cmd
}

// An outletWords is the documents of one outlet, as words.
type outletWords struct {
	name string
	docs []calibration.Document
}

// readWords reads a corpus; the outlet with the most documents comes first.
func readWords(ctx context.Context, path string) ([]outletWords, error) {
	dir, file := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	var list []outletWords
	at := make(map[string]int)
	for d, err := range ingest.Read(ctx, []ingest.Source{{Name: filepath.ToSlash(dir), FS: os.DirFS(dir), File: file}}, ingest.Options{}, nil) {
		if err != nil {
			return nil, err
		}
		i, ok := at[d.Outlet]
		if !ok {
			i = len(list)
			at[d.Outlet] = i
			list = append(list, outletWords{name: d.Outlet})
		}
		list[i].docs = append(list[i].docs, wordsOf(&d))
	}
	slices.SortStableFunc(list, func(a, b outletWords) int { return cmp.Compare(len(b.docs), len(a.docs)) })
	return list, nil
}

// wordsOf returns a document's words, and its sentiment as the sum over its paragraphs.
func wordsOf(d *corpus.Document) calibration.Document {
	var doc calibration.Document
	for s := range corpus.Words(d.Text) {
		doc.Words = append(doc.Words, corpus.Fold(s.In(d.Text)))
	}
	scorer := sentiment.AFINN()
	for _, p := range strings.Split(d.Text, "\n\n") {
		if strings.TrimSpace(p) != "" {
			doc.Sentiment += scorer.Score(p).Compound
			doc.Sentences++
		}
	}
	return doc
}

func calibrate(out io.Writer, outlets []outletWords, simulations int, tables []string, o calibration.Options) error {
	if len(outlets) > 0 {
		if err := writeHalves(out, outlets, o); err != nil {
			return err
		}
		if err := writePlanted(out, outlets, o); err != nil {
			return err
		}
	}
	if simulations == 0 {
		return nil
	}
	for _, table := range []struct {
		name  string
		write func(io.Writer, int, calibration.Options) error
	}{{"words", writeWords}, {"shares", writeShares}, {"stories", writeStories}, {"groups", writeGroups}, {"coverage", writeCoverage}, {"share-coverage", writeShareCoverage}, {"seeds", writeSeeds}} {
		if len(tables) > 0 && !slices.Contains(tables, table.name) {
			continue
		}
		began := time.Now()
		if err := table.write(out, simulations, o); err != nil {
			return err
		}
		fmt.Fprintf(out, "%.0f seconds\n", time.Since(began).Seconds())
	}
	return nil
}

// share writes a tally as "3/40 = 7.5 % [1.6, 20.4]".
func share(t calibration.Tally) string {
	if t.Of == 0 {
		return "–"
	}
	low, high := t.Interval()
	return fmt.Sprintf("%d/%d = %.1f %% [%.1f, %.1f]", t.Hits, t.Of, 100*t.Share(), 100*low, 100*high)
}

func writeHalves(out io.Writer, outlets []outletWords, o calibration.Options) error {
	fmt.Fprintf(out, "Random halves of one outlet: splits in which anything is called different at corrected %.2f\n\n", o.Alpha)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "outlet\tdocuments\tterms (BH)\tterms (Westfall–Young)\tlabel shares\tsentiment\tdistance\tterms called\tby token G²")
	var all calibration.Halves
	for _, outlet := range outlets {
		h, err := calibration.RandomHalves(outlet.docs, calibration.Labels(), o)
		if err != nil {
			return err
		}
		writeHalvesRow(w, outlet.name, len(outlet.docs), h)
		all.Add(h)
	}
	writeHalvesRow(w, "all", 0, all)
	return w.Flush()
}

func writeHalvesRow(w io.Writer, name string, docs int, h calibration.Halves) {
	fmt.Fprintf(w, "%s\t%d\t%s\t%s\t%s\t%s\t%s\t%.2f\t%.1f\n", name, docs, share(h.BenjaminiHochberg), share(h.WestfallYoung),
		share(h.Labels), share(h.Sentiment), share(h.Distance), h.TermsByDocument, h.TermsByToken)
}

func writePlanted(out io.Writer, outlets []outletWords, o calibration.Options) error {
	fmt.Fprint(out, "\nPlanted words: how often the new word is called, and terms called that nobody planted\n\n")
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "outlet\tswap\trate\tdocuments changed\tcalled\tcalled by token G²")
	for _, outlet := range outlets {
		p, err := calibration.PlantedWords(outlet.docs, calibration.Swaps(), o)
		if err != nil {
			return err
		}
		for _, s := range p.Swapped {
			fmt.Fprintf(w, "%s\t%s → %s\t%.2f\t%.0f\t%s\t%s\n", outlet.name, s.From, s.To, s.Rate, s.Docs, share(s.New), share(s.Token))
		}
		fmt.Fprintf(w, "%s\tin 50 documents and more\t\t\t%s\t%s\n", outlet.name, share(p.ByDocument), share(p.ByToken))
		fmt.Fprintf(w, "%s\t… by Westfall–Young\t\t\t%s\t\n", outlet.name, share(p.StepDown))
		fmt.Fprintf(w, "%s\tothers called, a split\t\t\t%.2f (Westfall–Young %.2f)\t%.1f\n", outlet.name, p.OtherByDocument, p.OtherStepDown, p.OtherByToken)
	}
	return w.Flush()
}
