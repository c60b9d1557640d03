package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/attribution/gold"
	"parallax/corpus/attribution/score"
)

// attributionCommand measures who-says-what on articles in which people have
// marked it.
func attributionCommand() *cobra.Command {
	var o attributionOptions
	c := &cobra.Command{
		Use:   "attribution --gold DIR",
		Short: "Measures statement attribution on annotated articles",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return o.run(c.OutOrStdout())
		},
	}
	f := c.Flags()
	f.StringVar(&o.gold, "gold", "", "folder with attributions/ID_xxxx.ann (brat stand-off) and text/ID.txt")
	f.IntVar(&o.limit, "limit", 0, "take only every n-th article so that about this many are read (0: all)")
	f.IntVar(&o.resamples, "resamples", 1000, "bootstrap resamples of articles")
	f.Uint64Var(&o.seed, "seed", 1, "seed of the resamples, the folds and the training")
	_ = c.MarkFlagRequired("gold")
	return c
}

type attributionOptions struct {
	gold      string
	limit     int
	resamples int
	seed      uint64
}

func (o *attributionOptions) run(w io.Writer) error {
	articles, err := gold.ReadFolder(os.DirFS(o.gold))
	if err != nil {
		return fmt.Errorf("read %s: %w", o.gold, err)
	}
	articles = thin(articles, o.limit)
	a, err := attribution.New(attribution.Options{})
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "The shipped reader, as it is, on %d articles of %s.\n", len(articles), o.gold)
	start := time.Now()
	counts := measure(a, articles)
	took := time.Since(start)
	return printFigures(w, counts, took, o)
}

// thin keeps about n articles, evenly.
func thin(articles []gold.Article, n int) []gold.Article {
	if n <= 0 || n >= len(articles) {
		return articles
	}
	out := make([]gold.Article, 0, n)
	for i := range n {
		out = append(out, articles[i*len(articles)/n])
	}
	return out
}

// measure reads every article on two goroutines and compares.
func measure(a *attribution.Attributor, articles []gold.Article) []*score.Counts {
	out := make([]*score.Counts, len(articles))
	var wg sync.WaitGroup
	for part := range 2 {
		wg.Go(func() {
			for i := part; i < len(articles); i += 2 {
				r := a.Read(&corpus.Document{ID: articles[i].ID, Outlet: articles[i].Outlet, Text: articles[i].Text})
				out[i] = score.Article(&articles[i], r, a.Quoted(articles[i].Text))
			}
		})
	}
	wg.Wait()
	return out
}
