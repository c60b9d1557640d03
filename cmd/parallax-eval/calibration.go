package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/ingest"
	"parallax/framing/inference"
	"parallax/internal/calibration"
)

func calibrationCommand() *cobra.Command {
	var path string
	var outlets, splits, simulations int
	opt := inference.Defaults()
	cmd := &cobra.Command{
		Use:   "calibration --corpus FILE",
		Short: "Whether tests and intervals keep their level on news where the truth is known",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			byOutlet, err := readWords(cmd.Context(), path)
			if err != nil {
				return err
			}
			return calibrate(cmd.OutOrStdout(), byOutlet[:min(outlets, len(byOutlet))], simulations, calibration.Options{Splits: splits, Alpha: 0.05, Inference: opt})
		},
	}
	f := cmd.Flags()
	f.StringVar(&path, "corpus", "", "`FILE` of news (JSONL, CSV, …) with an outlet for each article")
	f.IntVar(&outlets, "outlets", 3, "how many outlets, the largest first")
	f.IntVar(&splits, "splits", 40, "random halves of each outlet")
	f.IntVar(&simulations, "simulations", 400, "simulated corpora for the coverage of intervals")
	f.IntVar(&opt.Permutations, "permutations", opt.Permutations, "permutations of each test")
	f.Uint64Var(&opt.Seed, "seed", opt.Seed, "seed")
	cobra.CheckErr(cmd.MarkFlagRequired("corpus"))
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

func wordsOf(d *corpus.Document) calibration.Document {
	var doc calibration.Document
	for s := range corpus.Words(d.Text) {
		doc.Words = append(doc.Words, corpus.Fold(s.In(d.Text)))
	}
	return doc
}

func calibrate(out io.Writer, outlets []outletWords, simulations int, o calibration.Options) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, outlet := range outlets {
		h, err := calibration.RandomHalves(outlet.docs, nil, o)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%d\t%v %v\tp %.4f terms %.2f token %.1f\n", outlet.name, len(outlet.docs), h.BenjaminiHochberg, h.WestfallYoung, h.P.Share(), h.TermsByDocument, h.TermsByToken)
		p, err := calibration.PlantedWords(outlet.docs, calibration.Swaps(), o)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "planted\t%v %v %v\t others %.2f %.2f %.2f\n", p.ByDocument, p.StepDown, p.ByToken, p.OtherByDocument, p.OtherStepDown, p.OtherByToken)
		for _, s := range p.Swapped {
			fmt.Fprintf(w, "  %s→%s\t%.0f\tnew %v old %v token %v\n", s.From, s.To, s.Docs, s.New, s.Old, s.Token)
		}
		w.Flush()
	}
	return nil
}
