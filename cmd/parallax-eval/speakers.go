package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"sync"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/attribution/gold"
	"parallax/corpus/attribution/score"
	"parallax/corpus/furniture"
)

// speakersCommand measures who says what by name, on articles of which people
// have coded every sentence.
func speakersCommand() *cobra.Command {
	var o speakersOptions
	c := &cobra.Command{
		Use:   "speakers --gold DIR",
		Short: "Measures who says each sentence, by name, on coded articles",
		Long: `Measures who says each sentence, by name, on coded articles.

Data: a folder with articles.jsonl (id, outlet, text, sentences as [start, end] in bytes) and codes.tsv (doc,
sentence, kind, speaker, type), where a kind is D (quoted), R (reported), M (both), F (page furniture) or Q
(scare quotes), and a sentence without a line is the outlet's narration.

Measure: a coded line is right where a statement that shares more than three bytes with its sentence, for D a
quoted one, has the coded speaker for its source. Names are compared leniently (a person by the family name, a body by
its words or initials, the rest by a shared content word) and by the full name. What is not found is wrong. Intervals are
bootstrap intervals at 95 % over documents.

Time: about two seconds for 200 articles.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return o.run(c.OutOrStdout()) },
	}
	f := c.Flags()
	f.StringVar(&o.gold, "gold", "", "folder with articles.jsonl and codes.tsv")
	f.IntVar(&o.folds, "folds", 0, "train the ranker and the chooser anew and cross-validate over this many folds of articles (0: measure the shipped one)")
	f.BoolVar(&o.leaveOutlet, "leave-one-outlet-out", false, "train the ranker and the chooser anew and measure each outlet with one that has not seen it")
	f.StringVar(&o.gap, "gap", "", "folder with GAP, to train on too and to measure pronouns on")
	f.StringVar(&o.marked, "marked", "", "folder with marked articles (see attribution), to train the chooser on too")
	f.BoolVar(&o.page, "page", false, "leave out the page around the articles first, as every command of parallax does; of a fold, by a model of furniture that has not seen it")
	f.StringVar(&o.titles, "titles", "", "with --page: JSONL `FILE` of other articles for the training of furniture, whose column title has their headlines")
	f.IntVar(&o.errors, "errors", 0, "print this many errors in full, evenly over the articles")
	f.StringVar(&o.only, "only", "", "print only errors of this kind: D, M, R, F or N (narration)")
	f.IntVar(&o.resamples, "resamples", 1000, "bootstrap resamples of articles")
	f.Uint64Var(&o.seed, "seed", 1, "seed of the resamples")
	_ = c.MarkFlagRequired("gold")
	return c
}

type speakersOptions struct {
	gold, gap, marked, titles, only string
	folds                           int
	leaveOutlet, page               bool
	errors, resamples               int
	seed                            uint64
}

func (o *speakersOptions) run(w io.Writer) error {
	articles, err := gold.ReadCoded(os.DirFS(o.gold))
	if err != nil {
		return fmt.Errorf("read %s: %w", o.gold, err)
	}
	a, err := attribution.New(attribution.Options{})
	if err != nil {
		return err
	}
	readers, err := o.readers(w, a, articles)
	if err != nil {
		return err
	}
	docs, err := o.documents(w, articles)
	if err != nil {
		return err
	}
	readings := make([]corpus.Reading, len(articles))
	var wg sync.WaitGroup
	for part := range 2 {
		wg.Go(func() {
			for i := part; i < len(articles); i += 2 {
				readings[i] = readers[i].Read(&docs[i])
			}
		})
	}
	wg.Wait()
	found := make([]*score.Speakers, len(articles))
	for i := range articles {
		found[i] = score.Speaking(&articles[i], readings[i])
	}
	if err := o.print(w, found); err != nil {
		return err
	}
	if err := printCauses(w, articles, found); err != nil {
		return err
	}
	return o.printErrors(w, articles, readings, found)
}

// documents gives the articles as they are read: as plain text, or with the page
// around them known.
func (o *speakersOptions) documents(w io.Writer, articles []gold.Coded) ([]corpus.Document, error) {
	out := make([]corpus.Document, len(articles))
	for i, a := range articles {
		out[i] = corpus.Document{ID: a.ID, Outlet: a.Outlet, Text: a.Text}
	}
	if !o.page {
		return out, nil
	}
	finders, err := o.finders(w, len(articles))
	if err != nil {
		return nil, err
	}
	for i := range out {
		finders[i].Mark(&out[i])
	}
	return out, nil
}

// finders gives what finds the page around each article: the shipped model, or one
// that has not seen the article.
func (o *speakersOptions) finders(w io.Writer, n int) ([]*furniture.Finder, error) {
	articles, err := readFurniture(os.DirFS(o.gold))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", o.gold, err)
	}
	titles, err := readTitles(o.titles)
	if err != nil {
		return nil, err
	}
	repeated := repetitionOf(articles)
	out := make([]*furniture.Finder, n)
	folds := o.split(n, func(i int) string { return articles[i].Outlet })
	if len(folds) == 0 {
		fmt.Fprintln(w, "The page around the articles is left out, as the embedded model of furniture finds it. Where that was trained on these articles, furniture is understated.")
		f, err := furniture.New(repeated)
		if err != nil {
			return nil, err
		}
		for i := range out {
			out[i] = f
		}
		return out, nil
	}
	fmt.Fprintln(w, "The page around the articles is left out, as a model of furniture finds it that was trained without their fold.")
	for _, f := range folds {
		var rest []furniture.Article
		for i := range articles {
			if !slices.Contains(f.test, i) {
				rest = append(rest, articles[i])
			}
		}
		m, _, err := trainFurniture(rest, titles, furniture.DefaultTraining())
		if err != nil {
			return nil, err
		}
		finder := furniture.NewWith(m, repeated)
		for _, i := range f.test {
			out[i] = finder
		}
	}
	return out, nil
}

// split gives the folds that are measured apart; none where the shipped models are.
func (o *speakersOptions) split(n int, outlet func(i int) string) []fold {
	switch {
	case o.leaveOutlet:
		return foldsBy(n, outlet)
	case o.folds > 1:
		return documentFolds(n, o.folds)
	}
	return nil
}

// readers gives the reader that each article is measured with: the shipped one,
// or one whose ranker has not seen the article.
func (o *speakersOptions) readers(w io.Writer, a *attribution.Attributor, articles []gold.Coded) ([]*attribution.Attributor, error) {
	out := make([]*attribution.Attributor, len(articles))
	folds := o.split(len(articles), func(i int) string { return articles[i].Outlet })
	if len(folds) == 0 {
		fmt.Fprintf(w, "The shipped reader, as it is, on %d articles of %s.\n", len(articles), o.gold)
		for i := range out {
			out[i] = a
		}
		return out, nil
	}
	fmt.Fprintf(w, "%d articles of %s, each measured with a ranker and a chooser trained without its fold (%d folds).\n", len(articles), o.gold, len(folds))
	ch, err := readChoices(o.gold, o.gap, o.marked)
	if err != nil {
		return nil, err
	}
	for _, f := range folds {
		b := a.WithRanker(ch.ranker(func(i int) bool { return !slices.Contains(f.test, i) })).WithChooser(ch.chooser(f.test))
		for _, i := range f.test {
			out[i] = b
		}
	}
	return out, nil
}
