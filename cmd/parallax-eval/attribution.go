package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/attribution/crf"
	"parallax/corpus/attribution/gold"
	"parallax/corpus/attribution/score"
)

// attributionCommand measures who-says-what on articles in which people have
// marked it.
func attributionCommand() *cobra.Command {
	o := attributionOptions{train: attribution.DefaultTraining()}
	c := &cobra.Command{
		Use:   "attribution --gold DIR",
		Short: "Measures statement attribution on annotated articles",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			o.train.Progress = func(e int, loss float64) { fmt.Fprintf(c.ErrOrStderr(), "epoch %d: loss %.0f\n", e, loss) }
			return o.run(c.OutOrStdout())
		},
	}
	f := c.Flags()
	f.StringVar(&o.gold, "gold", "", "folder with attributions/ID_xxxx.ann (brat stand-off) and text/ID.txt")
	f.StringVar(&o.coded, "coded", "", "folder with coded articles (see speakers), to train the chooser of the folds on too")
	f.IntVar(&o.limit, "limit", 0, "take only every n-th article so that about this many are read (0: all)")
	f.IntVar(&o.resamples, "resamples", 1000, "bootstrap resamples of articles")
	f.IntVar(&o.folds, "folds", 0, "train anew and cross-validate over this many folds of articles (0: measure the shipped reader)")
	f.BoolVar(&o.leaveOutlet, "leave-one-outlet-out", false, "train anew and measure each outlet with a model that has not seen it")
	f.IntVar(&o.only, "only", 0, "measure only the first n folds")
	trainingFlags(f, &o.train)
	f.Uint64Var(&o.seed, "seed", 1, "seed of the resamples, the folds and the training")
	_ = c.MarkFlagRequired("gold")
	return c
}

// trainingFlags sets how a model is trained; the defaults are those of the
// embedded one.
func trainingFlags(f *pflag.FlagSet, o *crf.TrainOptions) {
	f.IntVar(&o.Epochs, "epochs", o.Epochs, "passes of the training over the articles")
	f.Float64Var(&o.Rate, "rate", o.Rate, "learning rate of the training")
	f.Float64Var(&o.L2, "l2", o.L2, "weight decay of the training")
	f.Float64Var(&o.Dropout, "dropout", o.Dropout, "share of features left out at random in training")
	f.IntVar(&o.Average, "average", o.Average, "take the mean of the weights after the last n passes")
	f.Float64Var(&o.Prune, "prune", o.Prune, "leave out rows of weights that all stay below")
	f.Float64Var(&o.Lean, "lean", o.Lean, "log-odds taken off the label for nothing, per word")
	f.Float64Var(&o.LeanCue, "lean-cue", o.LeanCue, "log-odds given to the label for cues")
}

type attributionOptions struct {
	gold      string
	coded     string
	limit     int
	resamples int
	seed      uint64

	folds, only int
	leaveOutlet bool
	train       crf.TrainOptions
}

func (o *attributionOptions) run(w io.Writer) error {
	articles, err := gold.ReadFolder(os.DirFS(o.gold))
	if err != nil {
		return fmt.Errorf("read %s: %w", o.gold, err)
	}
	articles = thin(articles, o.limit)
	o.train.Seed = o.seed
	if o.folds > 1 || o.leaveOutlet {
		return o.crossValidate(w, articles)
	}
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

// crossValidate measures models trained anew, each on articles that it has not
// seen.
func (o *attributionOptions) crossValidate(w io.Writer, articles []gold.Article) error {
	folds := documentFolds(len(articles), max(1, o.folds))
	if o.leaveOutlet {
		folds = foldsBy(len(articles), func(i int) string { return articles[i].Outlet })
	}
	if o.only > 0 {
		folds = folds[:min(o.only, len(folds))]
	}
	fmt.Fprintf(w, "Cross-validation on %d articles of %s: every article is measured with a model trained without it.\n", len(articles), o.gold)
	counts, err := crossValidate(w, articles, folds, o.train, o.coded)
	if err != nil {
		return err
	}
	counts = slices.DeleteFunc(counts, func(c *score.Counts) bool { return c == nil })
	return printFigures(w, counts, 0, o)
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
