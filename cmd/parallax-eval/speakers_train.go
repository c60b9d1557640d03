package main

import (
	"fmt"
	"os"
	"slices"
	"sync"

	"github.com/spf13/cobra"

	"parallax/corpus/attribution"
	"parallax/corpus/attribution/cast"
	"parallax/corpus/attribution/gold"
)

// speakersTrainCommand trains the ranker that corpus/attribution/cast embeds.
func speakersTrainCommand() *cobra.Command {
	var dir, gap, marked, out, choicesOut string
	c := &cobra.Command{
		Use:   "speakers-train --gold DIR --gap FOLDER --out FILE",
		Short: "Trains the ranker of pronouns and the chooser of speakers",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			ch, err := readChoices(dir, gap, marked)
			if err != nil {
				return err
			}
			all := func(int) bool { return true }
			if err := os.WriteFile(out, []byte(ch.ranker(all).Encode()), 0o644); err != nil {
				return fmt.Errorf("write the ranker: %w", err)
			}
			if err := os.WriteFile(choicesOut, []byte(ch.chooser(nil).Encode()), 0o644); err != nil {
				return fmt.Errorf("write the chooser: %w", err)
			}
			fmt.Fprintf(c.ErrOrStderr(), "trained on %d pronouns, and on the choices of %d coded articles and %d of marked ones; wrote %s and %s\n",
				len(ch.gap)+len(slices.Concat(ch.pronouns...)), len(ch.coded), len(ch.marked), out, choicesOut)
			return nil
		},
	}
	f := c.Flags()
	f.StringVar(&dir, "gold", "", "folder with articles.jsonl and codes.tsv")
	f.StringVar(&gap, "gap", "", "folder with gap-development.tsv")
	f.StringVar(&marked, "marked", "", "folder with attributions/ID_xxxx.ann (brat stand-off) and text/ID.txt, to train the chooser on too")
	f.StringVar(&choicesOut, "choices", "corpus/attribution/choices.tsv", "file to write the chooser to")
	f.StringVar(&out, "out", "corpus/attribution/cast/ranker.tsv", "file to write")
	_ = c.MarkFlagRequired("gold")
	return c
}

// gapCases returns the pronouns of the development part of GAP, none without a
// folder.
func gapCases(a *attribution.Attributor, folder string) ([]cast.Case, error) {
	if folder == "" {
		return nil, nil
	}
	passages, err := gold.ReadPronouns(os.DirFS(folder), "gap-development.tsv")
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", folder, err)
	}
	var out []cast.Case
	for i := range passages {
		out = append(out, a.PronounCases(&passages[i])...)
	}
	return out, nil
}

// perArticle returns the cases of each article, found by two goroutines.
func perArticle[A, T any](articles []A, of func(*A) []T) [][]T {
	out := make([][]T, len(articles))
	var wg sync.WaitGroup
	for part := range 2 {
		wg.Go(func() {
			for i := part; i < len(articles); i += 2 {
				out[i] = of(&articles[i])
			}
		})
	}
	wg.Wait()
	return out
}
