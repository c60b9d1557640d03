package meaning

import "parallax/framing/value"

// Parts are what a pair of statements is judged by: the cosines of their
// stems, of their runs of letters and of their means, and their alignment; each
// 0 to 1 but for the cosine of means, which may be below 0.
type Parts [4]float64

// PartNames are the names of the Parts, in their order.
func PartNames() []string { return []string{"stems", "letters", "means", "alignment"} }

// Weights are of a linear model over Parts, whose outcome is a human rating
// divided by its greatest: 0 for unrelated, 1 for the same.
type Weights struct {
	Bias  float64 `json:"bias"`
	Parts Parts   `json:"parts"`
}

// Of is the model's value, kept within 0 and 1.
func (w *Weights) Of(p Parts) float64 { return min(max(w.raw(p), 0), 1) }

func (w *Weights) raw(p Parts) float64 {
	sum := w.Bias
	for i, x := range p {
		sum += float64(w.Parts[i] * x)
	}
	return sum
}

// Parts compares two statements.
func (r *Reader) Parts(a, b *Statement) Parts {
	p := wholes(a, b)
	p[alignment], _ = r.alignment(a, b, 0)
	return p
}

// alignment is the place among the parts of the one that compares word with word.
const alignment = 3

// wholes are the other parts.
func wholes(a, b *Statement) Parts {
	return Parts{a.stems.cosine(b.stems), a.runs.cosine(b.runs), cosine(a.mean, b.mean)}
}

// Similarity says how nearly two statements say the same, as people would rate
// it: 0 for unrelated, 1 for the same. Swapping them changes nothing. It is
// undefined where one of them has no word.
func (r *Reader) Similarity(a, b *Statement) value.Value {
	if a.Words() == 0 || b.Words() == 0 {
		return value.Undefined("a statement without a word is similar to nothing")
	}
	return value.Of(r.weights.Of(r.Parts(a, b)))
}

// rounding is what a similarity that is worked out may be larger than one that is estimated, for the order of its sums.
const rounding = 1e-9

// Alike is the similarity of two statements that are alike by at least so much; false for others, of which
// it looks at no more words than it must.
func (r *Reader) Alike(a, b *Statement, least float64) (float64, bool) {
	if a.Words() == 0 || b.Words() == 0 {
		return 0, false
	}
	p := wholes(a, b)
	asks := 0.0
	if w := r.weights.Parts[alignment]; w > 0 {
		asks = max(0, (least-rounding-r.weights.raw(p))/w)
	}
	ok := asks <= 1
	if ok {
		p[alignment], ok = r.alignment(a, b, asks)
	}
	v := r.weights.Of(p)
	return v, ok && v >= least
}
