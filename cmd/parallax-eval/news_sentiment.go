package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"parallax/framing/sentiment"
	"parallax/framing/sentiment/toward"
)

// newsOptions are the flags of the commands about news sentiment.
type newsOptions struct {
	data, targets string
	targetWeight  float64
	folds         int
	seed          uint64
	fit           sentiment.NewsFitOptions
}

func (o *newsOptions) flags(cmd *cobra.Command) {
	o.fit = sentiment.DefaultNewsFitOptions()
	fs := cmd.Flags()
	fs.StringVar(&o.data, "data", "", "`FILE` of rated sentences: id (document_number), mean rating and text, with tabs between")
	fs.StringVar(&o.targets, "targets", "", "`FILE` of judged mentions (NewsMTSC's train.jsonl) to learn from beside them")
	fs.Float64Var(&o.targetWeight, "target-weight", .3, "of a sentence with judged mentions against a rated one")
	fs.IntVar(&o.folds, "folds", 10, "parts that the documents are divided into")
	fs.Uint64Var(&o.seed, "seed", 1, "of the division and of the intervals")
	fs.Float64Var(&o.fit.L2, "l2", o.fit.L2, "penalty of the weights")
	fs.IntVar(&o.fit.MinTexts, "min-texts", o.fit.MinTexts, "fewest texts that a term stands in")
}

// read gives the rated sentences, each with the number of its document, and
// behind them the sentences with judged mentions, which have none.
func (o *newsOptions) read() (texts []sentiment.RatedText, document []int, err error) {
	if o.data == "" {
		return nil, nil, errors.New("--data FILE is needed: rated sentences, such as nytEditorialSnippets_GroundTruth.txt of VADER")
	}
	if o.folds < 2 {
		return nil, nil, errors.New("--folds must be at least 2")
	}
	if texts, document, err = readRated(o.data); err != nil || o.targets == "" {
		return texts, document, err
	}
	cases, err := readNewsMTSC(o.targets)
	if err != nil {
		return nil, nil, err
	}
	// A sentence's rating is the mean class of its mentions; 1.2 is about what
	// readers give a sentence that they find bright.
	const bright = 1.2
	for i := 0; i < len(cases); {
		j, sum := i, 0.0
		for ; j < len(cases) && cases[j].Sentence == cases[i].Sentence; j++ {
			sum += float64(int(cases[j].Class) - int(toward.Neutral))
		}
		texts = append(texts, sentiment.RatedText{
			Text: cases[i].Sentence, Rating: bright * sum / float64(j-i), Set: "mentions", Weight: o.targetWeight,
		})
		i = j
	}
	return texts, document, nil
}

// readRated reads rated sentences in the form of VADER's ground truth.
func readRated(path string) ([]sentiment.RatedText, []int, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, fmt.Errorf("reading rated sentences: %w", err)
	}
	defer f.Close()
	var texts []sentiment.RatedText
	var document []int
	number := make(map[string]int)
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		cells := strings.SplitN(lines.Text(), "\t", 3)
		if len(cells) < 3 {
			return nil, nil, fmt.Errorf("%s: line %d: want id, rating and text, with tabs between", path, n)
		}
		rating, err := strconv.ParseFloat(cells[1], 64)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: line %d: rating: %w", path, n, err)
		}
		id, _, _ := strings.Cut(cells[0], "_")
		d, ok := number[id]
		if !ok {
			d = len(number)
			number[id] = d
		}
		texts = append(texts, sentiment.RatedText{Text: cells[2], Rating: rating, Weight: 1})
		document = append(document, d)
	}
	if err := lines.Err(); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	return texts, document, nil
}

// newsSentimentCommand measures the news scorer beside the others.
func newsSentimentCommand() *cobra.Command {
	o := new(newsOptions)
	var heldOut bool
	cmd := &cobra.Command{
		Use:   "news-sentiment --data FILE",
		Short: "Sentence sentiment: Pearson correlation with human ratings, cross-validated by document",
		Long: `Trains on all documents but those of one fold, scores the sentences of these,
and prints Pearson's r of the scores with the mean human rating and its 95 %
interval over documents, beside the scorers that are not trained. With
--held-out the embedded model is measured on all of the file instead.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			texts, document, err := o.read()
			if err != nil {
				return err
			}
			w := cmd.OutOrStdout()
			scorers := sentiment.Scorers()
			if !heldOut {
				scorers = slices.DeleteFunc(scorers, func(s sentiment.Scorer) bool { return s.ID() == "news" })
				scores, err := o.crossValidate(texts, document)
				if err != nil {
					return err
				}
				fmt.Fprintf(w, "%d folds by document, L2 %g, terms in at least %d texts, seed %d\n", o.folds, o.fit.L2, o.fit.MinTexts, o.seed)
				printCorrelation(w, "news, cross-validated", texts, document, scores, o.seed)
			}
			for _, s := range scorers {
				scores := make([]float64, len(document))
				for i := range scores {
					scores[i] = s.Score(texts[i].Text).Compound
				}
				printCorrelation(w, s.ID(), texts, document, scores, o.seed)
			}
			return nil
		},
	}
	o.flags(cmd)
	cmd.Flags().BoolVar(&heldOut, "held-out", false, "measure the embedded model on all of the file")
	return cmd
}

func (o *newsOptions) crossValidate(texts []sentiment.RatedText, document []int) ([]float64, error) {
	table := sentiment.NewNewsTable(texts)
	fold := inFolds(document, o.folds, o.seed)
	scores := make([]float64, len(document))
	for k := range o.folds {
		var train []int
		for i := range texts {
			if i >= len(document) || fold[i] != k {
				train = append(train, i)
			}
		}
		m, err := table.Fit(train, o.fit)
		if err != nil {
			return nil, err
		}
		for i := range document {
			if fold[i] == k {
				scores[i] = m.Score(texts[i].Text).Compound
			}
		}
	}
	return scores, nil
}

// newsSentimentTrainCommand trains the embedded news scorer.
func newsSentimentTrainCommand() *cobra.Command {
	o := new(newsOptions)
	var out string
	cmd := &cobra.Command{
		Use:   "news-sentiment-train --data FILE",
		Short: "Trains the news scorer on all rated sentences of a file",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			texts, _, err := o.read()
			if err != nil {
				return err
			}
			all := make([]int, len(texts))
			for i := range all {
				all[i] = i
			}
			m, err := sentiment.NewNewsTable(texts).Fit(all, o.fit)
			if err != nil {
				return err
			}
			f, err := os.Create(out)
			if err != nil {
				return fmt.Errorf("writing the model: %w", err)
			}
			return errors.Join(m.Write(f), f.Close())
		},
	}
	o.flags(cmd)
	cmd.Flags().StringVar(&out, "out", "framing/sentiment/news.model.gz", "`FILE` to write")
	return cmd
}

// moments are the sums from which Pearson's r is computed.
type moments struct{ n, x, y, xx, yy, xy float64 }

func (m *moments) add(o moments) {
	m.n += o.n
	m.x += o.x
	m.y += o.y
	m.xx += o.xx
	m.yy += o.yy
	m.xy += o.xy
}

func (m moments) r() float64 {
	return (m.xy - m.x*m.y/m.n) / math.Sqrt((m.xx-m.x*m.x/m.n)*(m.yy-m.y*m.y/m.n))
}

// printCorrelation writes Pearson's r with its interval over documents.
func printCorrelation(w io.Writer, name string, texts []sentiment.RatedText, document []int, scores []float64, seed uint64) {
	const resamples = 1000
	docs := make([]moments, slices.Max(document)+1)
	var all moments
	for i, d := range document {
		x, y := scores[i], texts[i].Rating
		m := moments{1, x, y, x * x, y * y, x * y}
		docs[d].add(m)
		all.add(m)
	}
	rng := rand.New(rand.NewPCG(seed, 0))
	values := make([]float64, resamples)
	for b := range values {
		var sum moments
		for range docs {
			sum.add(docs[rng.IntN(len(docs))])
		}
		values[b] = sum.r()
	}
	slices.Sort(values)
	fmt.Fprintf(w, "%s: r %.4f [%.4f, %.4f], %d sentences, %d documents\n",
		name, all.r(), values[resamples*25/1000], values[resamples*975/1000-1], len(document), len(docs))
}
