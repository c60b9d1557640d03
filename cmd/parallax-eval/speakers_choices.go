package main

import (
	"fmt"
	"os"
	"slices"

	"parallax/corpus/attribution"
	"parallax/corpus/attribution/cast"
	"parallax/corpus/attribution/crf"
	"parallax/corpus/attribution/gold"
	"parallax/corpus/attribution/linear"
)

// choices are what the chooser of speakers learns from: coded articles, with the cases
// of their pronouns, and the cases of marked articles.
type choices struct {
	reader   *attribution.Attributor
	coded    []gold.Coded
	pronouns [][]cast.Case // by coded article
	gap      []cast.Case
	marked   []linear.Case
}

// codedWeight is how often a case of a coded article counts for one of a marked one,
// of which there are many more.
const codedWeight = 3

// ranker fits the ranker of pronouns to the coded articles that are taken.
func (c *choices) ranker(taken func(i int) bool) *cast.Ranker {
	train := slices.Clone(c.gap)
	for i := range c.coded {
		if taken(i) {
			train = append(train, c.pronouns[i]...)
		}
	}
	return cast.Train(train)
}

// chooser fits a chooser to all cases but those of the coded articles left out. The
// pronouns of each half of them are read by a ranker that was fitted to the other, so
// that they err as they do on new articles.
func (c *choices) chooser(without []int) *linear.Model {
	all := slices.Clone(c.marked)
	for half := range 2 {
		var articles []gold.Coded
		for i := range c.coded {
			if i%2 == half && !slices.Contains(without, i) {
				articles = append(articles, c.coded[i])
			}
		}
		if len(articles) == 0 {
			continue
		}
		b := c.reader.WithRanker(c.ranker(func(i int) bool { return i%2 != half && !slices.Contains(without, i) }))
		for _, cases := range perArticle(articles, b.ChoiceCases) {
			for range codedWeight {
				all = append(all, cases...)
			}
		}
	}
	return linear.Train(all, attribution.DefaultChoosing())
}

// readChoices reads the coded articles of a folder, their pronouns and those of GAP,
// and the cases of marked articles; without a folder, none of the kind.
func readChoices(coded, gap, marked string) (*choices, error) {
	a, err := attribution.New(attribution.Options{})
	if err != nil {
		return nil, err
	}
	c := &choices{reader: a}
	if coded != "" {
		if c.coded, err = gold.ReadCoded(os.DirFS(coded)); err != nil {
			return nil, fmt.Errorf("read %s: %w", coded, err)
		}
		c.pronouns = perArticle(c.coded, a.SpeakerCases)
	}
	if c.gap, err = gapCases(a, gap); err != nil {
		return nil, err
	}
	c.marked, err = readMarked(marked)
	return c, err
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
