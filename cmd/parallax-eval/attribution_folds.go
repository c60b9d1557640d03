package main

import (
	"fmt"
	"io"
	"slices"

	"parallax/corpus/attribution"
	"parallax/corpus/attribution/crf"
	"parallax/corpus/attribution/gold"
	"parallax/corpus/attribution/score"
)

// A fold is a part of the articles that is measured with a model trained on
// all the others.
type fold struct {
	name string
	test []int
}

// documentFolds divides the articles into k folds, in order.
func documentFolds(n, k int) []fold {
	out := make([]fold, k)
	for i := range n {
		out[i%k].test = append(out[i%k].test, i)
	}
	for i := range out {
		out[i].name = fmt.Sprintf("fold %d of %d", i+1, k)
	}
	return out
}

// foldsBy makes one fold of all articles of one name, such as their outlet.
func foldsBy(n int, name func(i int) string) []fold {
	var out []fold
	for i := range n {
		k := slices.IndexFunc(out, func(f fold) bool { return f.name == name(i) })
		if k < 0 {
			k = len(out)
			out = append(out, fold{name: name(i)})
		}
		out[k].test = append(out[k].test, i)
	}
	return out
}

// crossValidate measures each fold with a model that has not seen it.
func crossValidate(w io.Writer, articles []gold.Article, folds []fold, o crf.TrainOptions, coded string) ([]*score.Counts, error) {
	ch, err := readChoices(coded, "", "")
	if err != nil {
		return nil, err
	}
	out := make([]*score.Counts, len(articles))
	for _, f := range folds {
		var train, test []gold.Article
		for i, art := range articles {
			if !slices.Contains(f.test, i) {
				train = append(train, art)
			}
		}
		for _, i := range f.test {
			test = append(test, articles[i])
		}
		m, err := attribution.Train(train, o)
		if err != nil {
			return nil, err
		}
		b, err := m.AppendBinary(nil)
		if err != nil {
			return nil, err
		}
		if m, err = attribution.DecodeModel(b); err != nil { // measure what would be shipped
			return nil, err
		}
		a, err := attribution.NewWith(m, attribution.Options{})
		if err != nil {
			return nil, err
		}
		if ch.marked, err = markedCases(train, o); err != nil {
			return nil, err
		}
		a = a.WithChooser(ch.chooser(nil))
		for i, c := range measure(a, test) {
			out[f.test[i]] = c
		}
		fmt.Fprintf(w, "%s: trained on %d, measured on %d articles, model of %d bytes\n", f.name, len(train), len(test), len(b))
	}
	return out, nil
}
