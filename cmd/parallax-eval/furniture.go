package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/attribution/crf"
	"parallax/corpus/furniture"
)

// furnitureCommand measures how well the page around an article is told from
// the article.
func furnitureCommand() *cobra.Command {
	o := furnitureOptions{train: furniture.DefaultTraining()}
	c := &cobra.Command{
		Use:   "furniture --gold DIR",
		Short: "Measures the page voice: captions, credits, links and notices, by sentence",
		Long: `Measures on articles in which a person has marked the page around the article,
sentence by sentence: DIR/articles.jsonl and DIR/codes.tsv (kind F). A sentence
is found where more than half of it is in the page's voice. The intervals are
percentiles of resampled articles. Lost words are those of sentences without a
mark, as a share of all such words. --folds and --leave-one-outlet-out train
anew, and measure what the model has not seen. It takes some seconds.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return o.run(c.OutOrStdout()) },
	}
	f := c.Flags()
	f.StringVar(&o.gold, "gold", "", "folder with articles.jsonl and codes.tsv")
	f.StringVar(&o.titles, "titles", "", "JSONL `FILE` of other articles for the training, whose column title has their headlines")
	f.IntVar(&o.folds, "folds", 0, "train anew and cross-validate over this many folds of articles (0: measure the shipped model)")
	f.BoolVar(&o.leaveOutlet, "leave-one-outlet-out", false, "train anew and measure each outlet with a model that has not seen it")
	f.BoolVar(&o.alone, "alone", false, "do not look at what the outlet's other articles repeat")
	f.BoolVar(&o.beside, "beside-links", false, "count what a link brings along inside a sentence on neither side")
	f.IntVar(&o.errors, "errors", 0, "list up to so many sentences that were missed, and as many that were taken wrongly")
	f.IntVar(&o.resamples, "resamples", 1000, "bootstrap resamples of articles")
	f.Uint64Var(&o.seed, "seed", 1, "seed of the resamples, the folds and the training")
	trainingFlags(f, &o.train)
	_ = c.MarkFlagRequired("gold")
	return c
}

type furnitureOptions struct {
	gold, titles             string
	folds, errors, resamples int
	leaveOutlet, alone       bool
	beside                   bool
	seed                     uint64
	train                    crf.TrainOptions
}

// furnitureTrainCommand trains the model that corpus/furniture embeds.
func furnitureTrainCommand() *cobra.Command {
	var gold, titles, out string
	o := furniture.DefaultTraining()
	c := &cobra.Command{
		Use:   "furniture-train --gold DIR --out FILE",
		Short: "Trains the embedded model of the page voice on marked articles",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			articles, err := readFurniture(os.DirFS(gold))
			if err != nil {
				return fmt.Errorf("read %s: %w", gold, err)
			}
			heads, err := readTitles(titles)
			if err != nil {
				return err
			}
			m, lean, err := trainFurniture(articles, heads, o)
			if err != nil {
				return err
			}
			b, err := m.AppendBinary(nil)
			if err != nil {
				return err
			}
			if err := os.WriteFile(out, b, 0o644); err != nil {
				return fmt.Errorf("write the model: %w", err)
			}
			fmt.Fprintf(c.ErrOrStderr(), "trained on %d articles, leaning by %g; wrote %d bytes to %s\n", len(articles), lean, len(b), out)
			return nil
		},
	}
	f := c.Flags()
	f.StringVar(&gold, "gold", "", "folder with articles.jsonl and codes.tsv")
	f.StringVar(&titles, "titles", "", "JSONL `FILE` of other articles, whose column title has their headlines")
	f.StringVar(&out, "out", "corpus/furniture/model.bin", "file to write")
	trainingFlags(f, &o)
	_ = c.MarkFlagRequired("gold")
	return c
}

// trainFurniture trains a model whose lean is chosen among the articles themselves, where none is given.
func trainFurniture(articles []furniture.Article, titles []string, o crf.TrainOptions) (*crf.Model, float64, error) {
	repeated := repetitionOf(articles)
	if o.Lean == 0 {
		lean, err := furniture.ChooseLean(articles, titles, repeated, o)
		if err != nil {
			return nil, 0, err
		}
		o.Lean = lean
	}
	m, err := furniture.Train(articles, titles, repeated, o)
	return m, o.Lean, err
}

func (o *furnitureOptions) run(w io.Writer) error {
	articles, err := readFurniture(os.DirFS(o.gold))
	if err != nil {
		return fmt.Errorf("read %s: %w", o.gold, err)
	}
	o.train.Seed = o.seed
	titles, err := readTitles(o.titles)
	if err != nil {
		return err
	}
	var folds []fold
	switch {
	case o.leaveOutlet:
		folds = foldsBy(len(articles), func(i int) string { return articles[i].Outlet })
	case o.folds > 1:
		folds = documentFolds(len(articles), o.folds)
	}
	marks := make([][]bool, len(articles))
	var leans []float64
	if len(folds) == 0 {
		f, err := furniture.New(o.repeated(articles))
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "The shipped model, as it is, on %d articles of %s, which it was trained on.\n", len(articles), o.gold)
		for i := range articles {
			marks[i] = f.Sentences(&articles[i], o.beside)
		}
	}
	for _, fd := range folds {
		var rest []furniture.Article
		for i := range articles {
			if !slices.Contains(fd.test, i) {
				rest = append(rest, articles[i])
			}
		}
		m, lean, err := trainFurniture(rest, titles, o.train)
		if err != nil {
			return err
		}
		leans = append(leans, lean)
		f := furniture.NewWith(m, o.repeated(articles))
		for _, i := range fd.test {
			marks[i] = f.Sentences(&articles[i], o.beside)
		}
	}
	if len(folds) > 0 {
		fmt.Fprintf(w, "%d articles of %s, each measured with a model trained without it (%d models, leaning by %g to %g).\n", len(articles), o.gold, len(folds), slices.Min(leans), slices.Max(leans))
	}
	o.print(w, articles, marks)
	return nil
}

func (o *furnitureOptions) repeated(articles []furniture.Article) *furniture.Repetition {
	if o.alone {
		return nil
	}
	return repetitionOf(articles)
}

// furnitureCounts are what is counted in articles.
type furnitureCounts struct {
	hit, missed, wrong int
	lost, words        int // of sentences without a mark
}

func (c *furnitureCounts) add(d furnitureCounts) {
	c.hit, c.missed, c.wrong, c.lost, c.words = c.hit+d.hit, c.missed+d.missed, c.wrong+d.wrong, c.lost+d.lost, c.words+d.words
}

func ratioOf(n, of int) float64 { return float64(n) / float64(max(1, of)) }

func (c furnitureCounts) figures() [3]float64 {
	return [3]float64{ratioOf(c.hit, c.hit+c.missed), ratioOf(c.hit, c.hit+c.wrong), ratioOf(c.lost, c.words)}
}

func (o *furnitureOptions) print(w io.Writer, articles []furniture.Article, marks [][]bool) {
	counts := make([]furnitureCounts, len(articles))
	var all furnitureCounts
	byOutlet := map[string]*furnitureCounts{}
	for i := range articles {
		a, c := &articles[i], &counts[i]
		for k, s := range a.Sentences {
			words := 0
			for range corpus.Words(s.In(a.Text)) {
				words++
			}
			switch {
			case a.Marked[k] && marks[i][k]:
				c.hit++
			case a.Marked[k]:
				c.missed++
			default:
				c.words += words
				if marks[i][k] {
					c.wrong++
					c.lost += words
				}
			}
		}
		all.add(*c)
		if byOutlet[a.Outlet] == nil {
			byOutlet[a.Outlet] = new(furnitureCounts)
		}
		byOutlet[a.Outlet].add(*c)
	}
	samples := make([][3]float64, o.resamples)
	rng := rand.New(rand.NewPCG(o.seed, 1))
	for r := range samples {
		var c furnitureCounts
		for range counts {
			c.add(counts[rng.IntN(len(counts))])
		}
		samples[r] = c.figures()
	}
	value := all.figures()
	for k, name := range [...]string{"recall", "precision", "words of articles lost"} {
		column := make([]float64, len(samples))
		for r := range samples {
			column[r] = samples[r][k]
		}
		slices.Sort(column)
		low, high := 0., 0.
		if n := len(column); n > 0 {
			low, high = column[n*25/1000], column[n*975/1000]
		}
		fmt.Fprintf(w, "%-24s %.4f [%.4f, %.4f]\n", name, value[k], low, high)
	}
	fmt.Fprintf(w, "%d of %d marked sentences found, %d without a mark taken\n\n%-28s recall  precision  lost\n", all.hit, all.hit+all.missed, all.wrong, "outlet")
	for _, name := range sortedKeys(byOutlet) {
		c := byOutlet[name]
		v := c.figures()
		fmt.Fprintf(w, "%-28s %5.3f   %5.3f      %.4f  (%d of %d, %d wrong)\n", name, v[0], v[1], v[2], c.hit, c.hit+c.missed, c.wrong)
	}
	o.printErrors(w, articles, marks)
}

func (o *furnitureOptions) printErrors(w io.Writer, articles []furniture.Article, marks [][]bool) {
	for _, wrong := range [...]bool{false, true} {
		n := 0
		for i := range articles {
			for k, s := range articles[i].Sentences {
				if n < o.errors && articles[i].Marked[k] != wrong && marks[i][k] == wrong {
					if n == 0 {
						fmt.Fprintf(w, "\n%s:\n", map[bool]string{false: "missed", true: "taken wrongly"}[wrong])
					}
					n++
					fmt.Fprintf(w, "%s %s %d: %s\n", articles[i].Outlet, articles[i].ID, k+1, strings.Join(strings.Fields(s.In(articles[i].Text)), " "))
				}
			}
		}
	}
}
