package main

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"

	"github.com/spf13/cobra"

	"parallax/framing/sentiment"
	"parallax/framing/sentiment/toward"
)

// targetOptions are the flags of the commands about sentiment toward an actor.
type targetOptions struct {
	data  string
	folds int
	seed  uint64
	fit   toward.FitOptions
}

func (o *targetOptions) flags(cmd *cobra.Command) {
	o.fit = toward.DefaultFitOptions()
	cmd.Flags().StringVar(&o.data, "data", "", "`FILE` of judged mentions, in the form of NewsMTSC's train.jsonl")
	cmd.Flags().IntVar(&o.folds, "folds", 10, "parts that the articles are divided into")
	cmd.Flags().Uint64Var(&o.seed, "seed", 1, "of the division and of the intervals")
	cmd.Flags().Float64Var(&o.fit.L2, "l2", o.fit.L2, "penalty of the weights")
	cmd.Flags().IntVar(&o.fit.MinCases, "min-cases", o.fit.MinCases, "fewest cases that a feature stands in")
}

func (o *targetOptions) read() ([]targetCase, error) {
	if o.data == "" {
		return nil, errors.New("--data FILE is needed: judged mentions, such as NewsMTSC's train.jsonl")
	}
	if o.folds < 2 {
		return nil, errors.New("--folds must be at least 2")
	}
	return readNewsMTSC(o.data)
}

// targetSentimentCommand measures sentiment toward an actor.
func targetSentimentCommand() *cobra.Command {
	o := new(targetOptions)
	var heldOut bool
	var by string
	cmd := &cobra.Command{
		Use:   "target-sentiment --data FILE",
		Short: "Sentiment toward an actor: macro-F1 over three classes, cross-validated by article",
		Long: `Trains on all articles but those of one fold, classifies these, and prints
macro-F1 with its 95 % interval over articles, beside VADER's compound of the
whole sentence (±.05), and how far the probabilities hold. The temperature that
calibrates a fold's probabilities comes from the other folds. With --held-out
the embedded model is measured instead, on data that it was not trained on.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cases, err := o.read()
			if err != nil {
				return err
			}
			w := cmd.OutOrStdout()
			if heldOut {
				return measureEmbedded(w, cases, o.seed)
			}
			return o.crossValidate(w, cases, by)
		},
	}
	o.flags(cmd)
	cmd.Flags().BoolVar(&heldOut, "held-out", false, "measure the embedded model on all of the file")
	cmd.Flags().StringVar(&by, "by", "article", "what a fold holds whole: article, or origin (the collection it is from)")
	return cmd
}

func (o *targetOptions) crossValidate(w io.Writer, cases []targetCase, by string) error {
	group := articleGroups(cases)
	fold, folds := inFolds(group, o.folds, o.seed), o.folds
	switch by {
	case "article":
	case "origin":
		fold, folds = originFolds(cases)
	default:
		return fmt.Errorf("--by %q: article or origin", by)
	}
	table, err := toward.NewTable(plainCases(cases))
	if err != nil {
		return err
	}
	scores, err := table.CrossValidate(fold, folds, o.fit)
	if err != nil {
		return err
	}
	calibrated := make([]toward.TargetScore, len(scores))
	for k := range folds {
		var rest []toward.TargetScore
		var truth []toward.Class
		for i := range cases {
			if fold[i] != k {
				rest, truth = append(rest, scores[i]), append(truth, cases[i].Class)
			}
		}
		temperature := toward.Temperature(rest, truth)
		for i := range cases {
			if fold[i] == k {
				calibrated[i] = scores[i].Cooled(temperature)
			}
		}
	}
	fmt.Fprintf(w, "%d folds by %s, L2 %g, features in at least %d cases, seed %d\n\n", folds, by, o.fit.L2, o.fit.MinCases, o.seed)
	return report(w, cases, calibrated, group, o.seed)
}

func measureEmbedded(w io.Writer, cases []targetCase, seed uint64) error {
	t, err := toward.Embedded()
	if err != nil {
		return err
	}
	scores := make([]toward.TargetScore, len(cases))
	for i, c := range cases {
		scores[i] = t.Classify(c.Sentence, c.Mention, c.Context)
	}
	return report(w, cases, scores, articleGroups(cases), seed)
}

// report prints the figures of the scores, and of VADER on the same cases.
func report(w io.Writer, cases []targetCase, scores []toward.TargetScore, group []int, seed uint64) error {
	judged, found, words := make([]toward.Class, len(cases)), make([]toward.Class, len(cases)), make([]toward.Class, len(cases))
	for i, c := range cases {
		judged[i], found[i], words[i] = c.Class, scores[i].Class(), toward.Neutral
		switch v := sentiment.VADER().Score(c.Sentence).Compound; {
		case v >= .05:
			words[i] = toward.Positive
		case v <= -.05:
			words[i] = toward.Negative
		}
	}
	if err := printClassification(w, "target model", judged, found, group, seed); err != nil {
		return err
	}
	fmt.Fprintln(w)
	if err := printClassification(w, "VADER of the sentence", judged, words, group, seed); err != nil {
		return err
	}
	fmt.Fprintln(w)
	return printReliability(w, judged, scores)
}

// targetSentimentTrainCommand trains the embedded model.
func targetSentimentTrainCommand() *cobra.Command {
	o := new(targetOptions)
	var out string
	cmd := &cobra.Command{
		Use:   "target-sentiment-train --data FILE",
		Short: "Trains the model of sentiment toward an actor on all cases of a file",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cases, err := o.read()
			if err != nil {
				return err
			}
			table, err := toward.NewTable(plainCases(cases))
			if err != nil {
				return err
			}
			scores, err := table.CrossValidate(inFolds(articleGroups(cases), o.folds, o.seed), o.folds, o.fit)
			if err != nil {
				return err
			}
			all, truth := make([]int, len(cases)), make([]toward.Class, len(cases))
			for i, c := range cases {
				all[i], truth[i] = i, c.Class
			}
			model, err := table.Fit(all, o.fit)
			if err != nil {
				return err
			}
			model.Cool(toward.Temperature(scores, truth))
			f, err := os.Create(out)
			if err != nil {
				return fmt.Errorf("writing the model: %w", err)
			}
			return errors.Join(model.Write(f), f.Close())
		},
	}
	o.flags(cmd)
	cmd.Flags().StringVar(&out, "out", "framing/sentiment/toward/target.model.gz", "`FILE` to write")
	return cmd
}

func plainCases(cases []targetCase) []toward.Case {
	out := make([]toward.Case, len(cases))
	for i, c := range cases {
		out[i] = c.Case
	}
	return out
}

// inFolds divides groups into k folds by chance, and gives each case its fold.
func inFolds(group []int, k int, seed uint64) []int {
	groups := 0
	for _, g := range group {
		groups = max(groups, g+1)
	}
	fold := make([]int, groups)
	for i, g := range rand.New(rand.NewPCG(seed, 1)).Perm(groups) {
		fold[g] = i % k
	}
	out := make([]int, len(group))
	for i, g := range group {
		out[i] = fold[g]
	}
	return out
}

// originFolds makes one fold of each collection that the cases are from.
func originFolds(cases []targetCase) (fold []int, folds int) {
	number := make(map[string]int)
	fold = make([]int, len(cases))
	for i, c := range cases {
		n, ok := number[c.origin]
		if !ok {
			n = len(number)
			number[c.origin] = n
		}
		fold[i] = n
	}
	return fold, len(number)
}
