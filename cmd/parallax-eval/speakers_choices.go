package main

import (
	"fmt"
	"os"
	"slices"

	"parallax/corpus/attribution"
	"parallax/corpus/attribution/crf"
	"parallax/corpus/attribution/gold"
	"parallax/corpus/attribution/linear"
)

// choices are the cases that the chooser of speakers learns from: those of coded
// articles, by article, and those of marked ones.
type choices struct {
	coded  [][]linear.Case
	marked []linear.Case
}

// codedWeight is how often a case of a coded article counts for one of a marked one,
// of which there are many more.
const codedWeight = 3

// train fits a chooser to all cases but those of the coded articles left out.
func (c *choices) train(without []int) *linear.Model {
	all := slices.Clone(c.marked)
	for i := range c.coded {
		if !slices.Contains(without, i) {
			for range codedWeight {
				all = append(all, c.coded[i]...)
			}
		}
	}
	return linear.Train(all, attribution.DefaultChoosing())
}

// readMarked gives the cases of the marked articles of a folder; none without one.
func readMarked(folder string) ([]linear.Case, error) {
	if folder == "" {
		return nil, nil
	}
	articles, err := gold.ReadFolder(os.DirFS(folder))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", folder, err)
	}
	return markedCases(articles, attribution.DefaultTraining())
}

// readCoded gives the cases of the coded articles of a folder, by article; none
// without one.
func readCoded(folder string) ([][]linear.Case, error) {
	if folder == "" {
		return nil, nil
	}
	articles, err := gold.ReadCoded(os.DirFS(folder))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", folder, err)
	}
	a, err := attribution.New(attribution.Options{})
	if err != nil {
		return nil, err
	}
	return perArticle(articles, a.ChoiceCases), nil
}

// markedCases are the cases of marked articles: of each half by a model that was
// trained on the other, so that it errs as it does on new articles.
func markedCases(articles []gold.Article, o crf.TrainOptions) ([]linear.Case, error) {
	var out []linear.Case
	for half := range 2 {
		var train, test []gold.Article
		for i, art := range articles {
			if i%2 == half {
				test = append(test, art)
			} else {
				train = append(train, art)
			}
		}
		m, err := attribution.Train(train, o)
		if err != nil {
			return nil, err
		}
		a, err := attribution.NewWith(m, attribution.Options{})
		if err != nil {
			return nil, err
		}
		out = append(out, slices.Concat(perArticle(test, a.MarkedCases)...)...)
	}
	return out, nil
}
