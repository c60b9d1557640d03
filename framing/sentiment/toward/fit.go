package toward

import (
	"cmp"
	"fmt"
	"slices"

	"parallax/corpus"
	"parallax/framing/sentiment/linear"
)

// A Case is a mention whose class people have judged.
type Case struct {
	Sentence string
	Mention  corpus.Span
	Context  Context
	Class    Class
}

// FitOptions of a Target.
type FitOptions struct {
	// L2 is the penalty of the weights.
	L2 float64
	// MinCases is the fewest cases that a feature stands in.
	MinCases int
	// Iterations bounds the minimiser's steps.
	Iterations int
}

// DefaultFitOptions are those of the embedded model.
func DefaultFitOptions() FitOptions { return FitOptions{L2: 3e-3, MinCases: 2, Iterations: 150} }

// A Table holds the features of cases, which are made once for many fits.
type Table struct {
	cases    []Case
	features [][]feature
}

// NewTable makes the features of the cases.
func NewTable(cases []Case) (*Table, error) {
	x, err := newExtractor()
	if err != nil {
		return nil, err
	}
	t := &Table{cases: cases, features: make([][]feature, len(cases))}
	for i, c := range cases {
		if err := CheckMention(c.Sentence, c.Mention); err != nil {
			return nil, fmt.Errorf("case %d: %w", i+1, err)
		}
		t.features[i] = x.features(c.Sentence, c.Mention, c.Context)
	}
	return t, nil
}

// Fit trains a model on some of the cases.
func (t *Table) Fit(cases []int, o FitOptions) (*Target, error) {
	x, err := newExtractor()
	if err != nil {
		return nil, err
	}
	count := make(map[string]int)
	for _, i := range cases {
		for _, f := range t.features[i] {
			count[f.name]++
		}
	}
	target := &Target{extractor: x, column: make(map[string]uint32)}
	for name, n := range count {
		if n >= o.MinCases {
			target.names = append(target.names, name)
		}
	}
	slices.SortFunc(target.names, cmp.Compare)
	for i, name := range target.names {
		target.column[name] = uint32(i)
	}
	rows := make([]linear.Row, len(cases))
	class := make([]int, len(cases))
	for k, i := range cases {
		rows[k], class[k] = target.row(t.features[i]), int(t.cases[i].Class)
	}
	target.model, err = linear.FitLogistic(rows, class, len(Classes()), len(target.names),
		linear.Options{L2: o.L2, Iterations: o.Iterations})
	if err != nil {
		return nil, fmt.Errorf("sentiment toward an actor: %w", err)
	}
	return target, nil
}

// Predict gives the model's score of a case of the table.
func (t *Table) Predict(m *Target, i int) TargetScore {
	return newScore(m.model.Probabilities(m.row(t.features[i])))
}
