package calibration

import (
	"fmt"
	"math"
	"math/rand/v2"

	"parallax/framing/inference"
)

// A WordDesign is two groups whose documents are made of several articles each. All
// articles come from one source, so that nothing differs but the documents' length
// and number; Bursts multiplies how unevenly words lie in the target's articles.
type WordDesign struct {
	Target, Joined   int
	Reference        int
	ReferenceJoined  int
	Bursts           float64
	SharedByDocument bool // the articles of a document share its topic: words come in bursts by document
}

func (w WordDesign) String() string {
	s := fmt.Sprintf("%d × %d v %d × %d", w.Target, w.Joined, w.Reference, w.ReferenceJoined)
	if w.SharedByDocument {
		s += ", one topic a document"
	}
	if w.Bursts > 1 {
		s += fmt.Sprintf(", bursts × %g", w.Bursts)
	}
	return s
}

// WordDesigns are unequal in length, in number and in both.
func WordDesigns() []WordDesign {
	return []WordDesign{
		{10, 1, 100, 1, 1, false}, {6, 1, 6, 1, 1, false}, {20, 1, 280, 1, 1, false}, {40, 3, 40, 1, 1, false},
		{10, 2, 150, 1, 1, false}, {10, 3, 100, 1, 1, false}, {8, 6, 80, 1, 1, false}, {80, 6, 8, 1, 1, false}, {60, 1, 10, 8, 1, false},
		{10, 3, 100, 1, 1, true}, {8, 6, 80, 1, 1, true}, {80, 6, 8, 1, 1, true}, {40, 1, 40, 1, 3, false}, {15, 1, 150, 1, 3, false},
	}
}

// wordsSimulated is the vocabulary of simulated articles; word j stands about
// 3/√(1+j) times in an article of 400 words.
const wordsSimulated = 150

// draw simulates the documents of the design.
func (w WordDesign) draw(rng *rand.Rand) ([]Document, []int) {
	var docs []Document
	var group []int
	for g, side := range [][2]int{{w.Target, w.Joined}, {w.Reference, w.ReferenceJoined}} {
		bursts := 1.0
		if g == 0 {
			bursts = max(1, w.Bursts)
		}
		for range side[0] {
			var doc Document
			topic := mood(bursts, rng)
			for range side[1] {
				if !w.SharedByDocument {
					topic = mood(bursts, rng)
				}
				doc.Words = append(doc.Words, article(topic, rng)...)
			}
			docs, group = append(docs, doc), append(group, g)
		}
	}
	return docs, group
}

// mood is by how much an article uses each word more than the corpus: a gamma variable of mean 1
// and of shape ½ over bursts, whole multiples of it as a mean of squares.
func mood(bursts float64, rng *rand.Rand) []float64 {
	topic := make([]float64, wordsSimulated)
	for j := range topic {
		z := rng.NormFloat64()
		topic[j] = z * z
		if bursts > 1 && rng.Float64() >= 1/bursts {
			topic[j] = 0
		} else {
			topic[j] *= bursts
		}
	}
	return topic
}

// article is an article of 100 to 700 words, of which those of no interest are "the".
func article(topic []float64, rng *rand.Rand) []string {
	length := 100 + rng.IntN(601)
	words := make([]string, 0, length)
	for j, m := range topic {
		for range poisson(3/math.Sqrt(1+float64(j))*float64(length)/400*m, rng) {
			words = append(words, fmt.Sprint("w", j))
		}
	}
	for len(words) < length {
		words = append(words, "the")
	}
	return words
}

// WordCalls is how often a design without a difference has any word called.
type WordCalls struct {
	Design              WordDesign
	Corrected, StepDown Tally
	// P counts the raw p at or under alpha, over all words.
	P Tally
}

// SimulateWords draws so many corpora of a design and tests every word.
func SimulateWords(w WordDesign, corpora int, o Options) (WordCalls, error) {
	c := WordCalls{Design: w}
	for s := range corpora {
		docs, group := w.draw(rand.New(rand.NewPCG(o.Inference.Seed, uint64(s)+5000)))
		d, _ := count(docs, group)
		t, err := d.Terms(inference.Contrast{Target: 0, Reference: 1}, o.Inference)
		if err != nil {
			return c, err
		}
		c.Corrected.Add(calls(t.Adjusted, o.Alpha))
		c.StepDown.Add(calls(t.StepDown, o.Alpha))
		c.P.Hits += under(t.P, o.Alpha)
		c.P.Of += t.Family
	}
	return c, nil
}
