package sentiment

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"parallax/framing/measure"
	"parallax/framing/value"
)

// A WordWeights gives a folded word the weight that a word list holds for it;
// false where the list lacks the word.
type WordWeights func(word string) (float64, bool)

// ListWeights gives the weights of VADER's lexicon (vader), of AFINN (afinn),
// or of Hu and Liu (hu-liu), each brought to [-1, 1]. Rules of the sentence
// (negation, degree) do not count.
func ListWeights(list string) (WordWeights, error) {
	at := slices.Index(polarityLists[:], list)
	if at < 0 {
		return nil, fmt.Errorf("no word list %q: there are %s, %s and %s", list, polarityLists[0], polarityLists[1], polarityLists[2])
	}
	return func(word string) (float64, bool) {
		v := Polarity(word)[at]
		return v, v != 0
	}, nil
}

// A ShiftedWord is a word's part in the difference of two groups' sentiment.
type ShiftedWord struct {
	Word              string
	Weight            float64
	Target, Reference int // occurrences
	// Share of the word in Σ|δ|, in [-1, 1]: below 0 it makes the target
	// darker than the reference, above 0 brighter.
	Share value.Value
}

// A Shift says which words make one group darker than another.
type Shift struct {
	// Target and Reference are the mean weight of the groups' rated words, and
	// Difference the one less the other.
	Target, Reference, Difference value.Value
	// Words in falling size of their share; of equals, by name.
	Words []ShiftedWord
}

// NewShift compares the counts of the same words in two groups: the word
// shift of Gallagher et al. 2021 (measure.WordShift) with the reference
// group's mean as the score that counts as none, over the words that the list
// rates. A word more frequent in the target than in the reference makes it
// darker where it is darker than the reference's mean.
func NewShift(words []string, target, reference []int, weights WordWeights) (*Shift, error) {
	if len(target) != len(words) || len(reference) != len(words) {
		return nil, errors.New("sentiment shift: the counts are of other words")
	}
	n := len(words)
	p, q, s := make([]float64, n), make([]float64, n), make([]float64, n)
	for i, w := range words {
		p[i], q[i] = float64(target[i]), float64(reference[i])
		var ok bool
		if s[i], ok = weights(w); !ok {
			s[i] = math.NaN() // WordShift's sign for a word without a score
		}
	}
	out := &Shift{Target: meanWeight(p, s, "target"), Reference: meanWeight(q, s, "reference")}
	a, okA := out.Target.Get()
	b, okB := out.Reference.Get()
	if !okA || !okB {
		out.Difference = value.Undefined("a group has no rated word")
		return out, nil
	}
	out.Difference = value.Of(a - b)
	for i, share := range measure.WordShift(p, q, s, s, b) {
		if !math.IsNaN(s[i]) && target[i]+reference[i] > 0 {
			out.Words = append(out.Words, ShiftedWord{words[i], s[i], target[i], reference[i], share})
		}
	}
	slices.SortFunc(out.Words, func(x, y ShiftedWord) int {
		a, _ := x.Share.Get()
		b, _ := y.Share.Get()
		return cmp.Or(cmp.Compare(math.Abs(b), math.Abs(a)), cmp.Compare(x.Word, y.Word))
	})
	return out, nil
}

// meanWeight is the mean weight of a group's rated words.
func meanWeight(count, weight []float64, group string) value.Value {
	sum, n := 0.0, 0.0
	for i, w := range weight {
		if !math.IsNaN(w) {
			sum += float64(count[i] * w)
			n += count[i]
		}
	}
	if n == 0 {
		return value.Undefined("the %s has no rated word", group)
	}
	return value.Of(sum / n)
}
