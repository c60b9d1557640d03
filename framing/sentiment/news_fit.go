package sentiment

import (
	"cmp"
	"fmt"
	"slices"

	"parallax/framing/sentiment/linear"
	"parallax/framing/sentiment/wordvec"
)

// A RatedText is a text with the mean rating that readers gave it, from -4
// to 4.
type RatedText struct {
	Text   string
	Rating float64
	// Set names where the rating is from: sets differ in what their numbers
	// mean, so each but the first ("") gets its own intercept, which the model
	// forgets.
	Set string
	// Weight of the text in the fit.
	Weight float64
}

// NewsFitOptions are the settings with which a NewsModel is trained.
type NewsFitOptions struct {
	L2         float64 // penalty of the weights
	MinTexts   int     // fewest texts that a term stands in
	Iterations int     // bounds the minimiser's steps
}

// DefaultNewsFitOptions are those of the embedded model.
func DefaultNewsFitOptions() NewsFitOptions {
	return NewsFitOptions{L2: 1e-3, MinTexts: 2, Iterations: 150}
}

// A NewsTable holds the terms of texts, which are made once for many fits.
type NewsTable struct {
	texts  []RatedText
	terms  []map[string]float64
	places [][]float64
}

// NewNewsTable makes the terms of the texts.
func NewNewsTable(texts []RatedText) *NewsTable {
	t := &NewsTable{texts: texts}
	for _, x := range texts {
		r := readNews(x.Text)
		terms := make(map[string]float64)
		for _, term := range r.terms() {
			terms[term.name] += term.value
		}
		place := make([]float64, wordvec.Embedded().Dims())
		r.places(func(_ int, at []float64, weight float64) {
			for k, v := range at {
				place[k] += float64(v * weight)
			}
		})
		t.terms = append(t.terms, terms)
		t.places = append(t.places, place)
	}
	return t
}

// Fit trains a model on some of the texts.
func (t *NewsTable) Fit(texts []int, o NewsFitOptions) (*NewsModel, error) {
	count := make(map[string]int)
	var sets []string
	for _, i := range texts {
		for name := range t.terms[i] {
			count[name]++
		}
		if s := t.texts[i].Set; s != "" && !slices.Contains(sets, s) {
			sets = append(sets, s)
		}
	}
	var names []string
	for name, n := range count {
		if n >= o.MinTexts {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, cmp.Compare)
	column := make(map[string]int, len(names))
	for i, name := range names {
		column[name] = i
	}
	dims := wordvec.Embedded().Dims()
	cols := len(names) + dims + len(sets)
	rows := make([]linear.Row, len(texts))
	ratings, weights := make([]float64, len(texts)), make([]float64, len(texts))
	for k, i := range texts {
		rows[k] = t.row(i, names, column, sets)
		ratings[k], weights[k] = t.texts[i].Rating, t.texts[i].Weight
	}
	fit, err := linear.FitRidge(rows, ratings, cols, linear.Options{L2: o.L2, Iterations: o.Iterations, Weights: weights})
	if err != nil {
		return nil, fmt.Errorf("news sentiment: %w", err)
	}
	m := &NewsModel{weight: make(map[string]float64, len(names)), place: fit.Weight[len(names) : len(names)+dims], bias: fit.Bias}
	for i, name := range names {
		m.weight[name] = fit.Weight[i]
	}
	return m, nil
}

// row gives a text's terms their columns: terms by name, then the dimensions
// of the word vectors, then the sets.
func (t *NewsTable) row(i int, names []string, column map[string]int, sets []string) linear.Row {
	const free = 10 // an intercept of a set is hardly penalised
	var r linear.Row
	known := make([]int, 0, len(t.terms[i]))
	for name := range t.terms[i] {
		if c, ok := column[name]; ok {
			known = append(known, c)
		}
	}
	slices.Sort(known)
	for _, c := range known {
		r.Col = append(r.Col, uint32(c))
		r.Val = append(r.Val, t.terms[i][names[c]])
	}
	for k, v := range t.places[i] {
		r.Col = append(r.Col, uint32(len(names)+k))
		r.Val = append(r.Val, v)
	}
	if s := slices.Index(sets, t.texts[i].Set); s >= 0 {
		r.Col = append(r.Col, uint32(len(names)+len(t.places[i])+s))
		r.Val = append(r.Val, free)
	}
	return r
}
