// Package learned reads a coding variable of a study's own in statements that nobody has coded, after the codes that people gave to
// some. It is a multinomial logistic regression over a statement's words, their lemmas, what else is known of it (names, voice, place) and
// the mean of its words' vectors.
//
// Every statement is read by a model that was trained without its document: documents are assigned to folds, and each fold is read by the model of
// the others. So what a model makes of a coded statement is what it makes of an uncoded one, and a correction by the codes
// (framing/correction) stays without bias (cross-prediction: Zrnic and Candès 2024, doi:10.1073/pnas.2322083121).
package learned

import (
	"fmt"

	"parallax/framing/sentiment/linear"
)

// A Text is a statement as it is learned from and read.
type Text struct {
	Words []string // folded, in order
	Marks []string // what else is known of it
	// Document is the number of the observation that it stands in, Outlet the number of its group.
	Document, Outlet int
}

// A Case is a text with the code that a person gave it.
type Case struct {
	Text
	Class int
	// Weight is 1/π of the statement, divided among its coders.
	Weight float64
}

// Options of the learning.
type Options struct {
	Folds int
	// L2 and Iterations are those of the regression.
	L2         float64
	Iterations int
	// WordsAlone leaves out everything but the words: what the rest is worth is measured against it.
	WordsAlone bool
}

// DefaultOptions were chosen on BABE and NewsMTSC (parallax-eval codes).
func DefaultOptions() Options { return Options{Folds: 5, L2: 3e-3, Iterations: 100} }

// A Model reads texts.
type Model struct {
	Classes int
	folds   []fold
	// Report says how well it reads.
	Report Report
}

// A Reading is a coding variable as it was learned and read.
type Reading struct {
	Variable string
	Codes    []string
	// Frame names it among the frames of the study.
	Frame  string
	Report Report
	// Refused says why it was not read; "" where it was.
	Refused string
	// Probability of each code, statement by statement; nil where refused.
	Probability [][]float32
}

// Of is the probability of a code of a statement.
func (r *Reading) Of(statement, code int) float64 { return float64(r.Probability[statement][code]) }

// Likeliest is the code of a statement that is the most probable.
func (r *Reading) Likeliest(statement int) int {
	best, p := 0, r.Probability[statement]
	for k := range p {
		if p[k] > p[best] {
			best = k
		}
	}
	return best
}

// A fold is what reads the documents of a fold.
type fold struct {
	space *space
	fit   *linear.Logistic
}

// Learn learns from cases. Texts of a document, or of documents with one number, are in one fold, so that each fold needs
// cases of two documents.
func Learn(cases []Case, classes int, o Options) (*Model, error) {
	if classes < 2 {
		return nil, fmt.Errorf("learning %d codes: two are needed", classes)
	}
	m := &Model{Classes: classes}
	read := make([][]float64, len(cases))
	for f := range o.Folds {
		part, err := learn(cases, classes, func(i int) bool { return foldOf(cases[i].Document, o.Folds) != f }, o)
		if err != nil {
			return nil, err
		}
		m.folds = append(m.folds, part)
		for i := range cases {
			if foldOf(cases[i].Document, o.Folds) == f {
				read[i] = part.read(&cases[i].Text)
			}
		}
	}
	m.Report = report(cases, read, classes)
	byOutlet, err := acrossOutlets(cases, classes, o)
	if err != nil {
		return nil, err
	}
	m.Report.OutletF1 = byOutlet
	words := o
	words.WordsAlone = true
	if m.Report.WordsF1, err = byDocument(cases, classes, words); err != nil {
		return nil, err
	}
	return m, nil
}

// Read gives the probability of each code of a text, by the model that has not seen its document.
func (m *Model) Read(t *Text) []float64 { return m.folds[foldOf(t.Document, len(m.folds))].read(t) }

// Know looks words up that will be read, so that reading many texts is faster.
func (m *Model) Know(words []string) {
	for _, f := range m.folds {
		f.space.know(words)
	}
}

// foldOf assigns a document to a fold: near numbers to different folds.
func foldOf(document, folds int) int {
	h := uint64(document) * 0x9e3779b97f4a7c15
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return int((h >> 33) % uint64(folds))
}

// learn fits a model to the cases that takes takes; of none it knows nothing but that codes are equally probable.
func learn(cases []Case, classes int, takes func(i int) bool, o Options) (fold, error) {
	var train []int
	for i := range cases {
		if takes(i) {
			train = append(train, i)
		}
	}
	s, err := newSpace(cases, train, o.WordsAlone)
	if err != nil {
		return fold{}, err
	}
	if len(train) == 0 {
		return fold{s, &linear.Logistic{Classes: classes, Bias: make([]float64, classes)}}, nil
	}
	rows, class := make([]linear.Row, len(train)), make([]int, len(train))
	for k, i := range train {
		rows[k], class[k] = s.row(&cases[i].Text), cases[i].Class
	}
	fit, err := linear.FitLogistic(rows, class, classes, s.columns(), linear.Options{L2: o.L2, Iterations: o.Iterations})
	if err != nil {
		return fold{}, fmt.Errorf("learning from codes: %w", err)
	}
	return fold{s, fit}, nil
}

func (f fold) read(t *Text) []float64 { return f.fit.Probabilities(f.space.row(t)) }
