package learned

import (
	"fmt"
	"math"

	"parallax/framing/value"
)

// A Report says how well codes are learned. Macro-F1 is the mean over the codes of the harmonic mean of precision and recall (van Rijsbergen
// 1979), 0 to 1; cases weigh by 1/π, so that it speaks of the corpus.
type Report struct {
	Cases, Documents int
	// F1 is that of statements read by models that have not seen their document, OutletF1 of models that have not seen their outlet; undefined
	// where there is but one.
	F1       value.Value
	OutletF1 value.Value
	// MajorityF1 is that of giving all the commonest code, WordsF1 that of the words alone.
	MajorityF1, WordsF1 value.Value
	// Calibration is the mean distance between how probable the model finds a code and how often it is right, in ten bins: the expected
	// calibration error (Naeini, Cooper and Hauskrecht 2015, doi:10.1609/aaai.v29i1.9602).
	Calibration value.Value
	// PerClass are precision and recall of each code.
	PerClass []Class
}

// A Class is how one code is read.
type Class struct {
	Cases             int
	Precision, Recall value.Value
}

func report(cases []Case, read [][]float64, classes int) Report {
	r := Report{Cases: len(cases)}
	docs := map[int]bool{}
	guess, common := make([]int, len(cases)), make([]float64, classes)
	for i := range cases {
		docs[cases[i].Document] = true
		guess[i] = likeliest(read[i])
		common[cases[i].Class] += cases[i].Weight
	}
	r.Documents = len(docs)
	r.F1, r.PerClass = macroF1(cases, guess, classes)
	majority := make([]int, len(cases))
	for i := range majority {
		majority[i] = likeliest(common)
	}
	r.MajorityF1, _ = macroF1(cases, majority, classes)
	r.Calibration = calibration(cases, read)
	return r
}

// likeliest is the place of the largest number, of equals the first.
func likeliest(p []float64) int {
	best := 0
	for k := range p {
		if p[k] > p[best] {
			best = k
		}
	}
	return best
}

// macroF1 is over the codes that somebody gave.
func macroF1(cases []Case, guess []int, classes int) (value.Value, []Class) {
	right, given, read := make([]float64, classes), make([]float64, classes), make([]float64, classes)
	out := make([]Class, classes)
	for i := range cases {
		w := cases[i].Weight
		given[cases[i].Class] += w
		read[guess[i]] += w
		out[cases[i].Class].Cases++
		if guess[i] == cases[i].Class {
			right[guess[i]] += w
		}
	}
	sum, n := 0.0, 0.0
	for k := range classes {
		out[k].Precision, out[k].Recall = over(right[k], read[k], "no statement is read so"), over(right[k], given[k], "nobody gave the code")
		if given[k] > 0 {
			sum += 2 * right[k] / (given[k] + read[k])
			n++
		}
	}
	if n == 0 {
		return value.Undefined("nobody gave a code"), out
	}
	return value.Of(sum / n), out
}

func over(a, b float64, why string) value.Value {
	if b == 0 {
		return value.Undefined("%s", why)
	}
	return value.Of(a / b)
}

// bins of probability.
const bins = 10

func calibration(cases []Case, read [][]float64) value.Value {
	var said, right, weight [bins]float64
	total := 0.0
	for i := range cases {
		k := likeliest(read[i])
		p, w := read[i][k], cases[i].Weight
		b := min(int(p*bins), bins-1)
		said[b] += float64(w * p)
		weight[b] += w
		total += w
		if k == cases[i].Class {
			right[b] += w
		}
	}
	if total == 0 {
		return value.Undefined("nobody gave a code")
	}
	sum := 0.0
	for b := range bins {
		sum += math.Abs(said[b] - right[b])
	}
	return value.Of(sum / total)
}

// byDocument is the macro-F1 of other options.
func byDocument(cases []Case, classes int, o Options) (value.Value, error) {
	return heldOut(cases, classes, o.Folds, func(i int) int { return foldOf(cases[i].Document, o.Folds) }, o)
}

// mostOutlets is the most models that are trained without an outlet; of more outlets several go together.
const mostOutlets = 10

// acrossOutlets is the macro-F1 of statements read by models that have not seen their outlet.
func acrossOutlets(cases []Case, classes int, o Options) (value.Value, error) {
	outlets := map[int]int{}
	for i := range cases {
		if _, ok := outlets[cases[i].Outlet]; !ok {
			outlets[cases[i].Outlet] = len(outlets)
		}
	}
	if len(outlets) < 2 {
		return value.Undefined("the codes are of one outlet"), nil
	}
	n := min(len(outlets), mostOutlets)
	return heldOut(cases, classes, n, func(i int) int { return outlets[cases[i].Outlet] % n }, o)
}

func heldOut(cases []Case, classes, folds int, of func(i int) int, o Options) (value.Value, error) {
	guess := make([]int, len(cases))
	for f := range folds {
		part, err := learn(cases, classes, func(i int) bool { return of(i) != f }, o)
		if err != nil {
			return value.Value{}, err
		}
		for i := range cases {
			if of(i) == f {
				guess[i] = likeliest(part.read(&cases[i].Text))
			}
		}
	}
	f1, _ := macroF1(cases, guess, classes)
	return f1, nil
}

// Least are the cases that a code needs to be read at all, and LeastCases and LeastDocuments what a variable needs.
const Least, LeastCases, LeastDocuments = 10, 100, 20

// LeastSkill is how far macro-F1 must lie above that of a guess among so many codes, on the way to 1.
const LeastSkill = .2

// Refused says why what was learned is not used; "" where it is.
func (r *Report) Refused() string {
	f1, _ := r.F1.Get()
	given := 0
	for _, c := range r.PerClass {
		if c.Cases >= Least {
			given++
		}
	}
	guess := 1 / float64(max(given, 1))
	floor := guess + float64(LeastSkill*(1-guess))
	switch {
	case r.Cases < LeastCases:
		return fmt.Sprintf("%d codes are too few to learn from: %d are needed", r.Cases, LeastCases)
	case r.Documents < LeastDocuments:
		return fmt.Sprintf("codes of %d documents are too few to learn from: %d are needed", r.Documents, LeastDocuments)
	case given < 2:
		return fmt.Sprintf("but for one, no code was given to %d statements", Least)
	case f1 < floor:
		return fmt.Sprintf("macro-F1 is %.2f in documents that were not learned from: below %.2f, a fifth of the way from a guess to certainty", f1, floor)
	}
	if v, ok := r.MajorityF1.Get(); ok && f1 <= v {
		return fmt.Sprintf("macro-F1 is %.2f, and that of the commonest code for all %.2f", f1, v)
	}
	return ""
}
