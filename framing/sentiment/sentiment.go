// Package sentiment answers how dark or bright the words of a passage are.
//
// It stands beside the counts on the way of the data:
//
//	corpus.Reading ─ statements, sentences ─► sentiment.Score ─► means and shares per group
//
// A Scorer reads one text and knows nothing of who speaks or of whom: the
// words "terrorist organizations were defeated" are dark whoever is glad of
// it. How a sentence stands to an actor is the question of package toward.
//
// Every Scorer is safe for concurrent use and takes time linear in the text,
// but for the sort of tied values in VADER's "but" rule (n log n).
package sentiment

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"parallax/corpus"
)

// A Score is the sentiment of one text.
type Score struct {
	// Compound is the one number for the text, in [-1, 1].
	Compound float64
	// Positive, Neutral and Negative are shares of the text that sum to 1;
	// what they are shares of is the scorer's to say.
	Positive, Neutral, Negative float64
	// Empty reports whether the text has no word, so that the score is undefined;
	// the numbers are then 0 and mean nothing.
	Empty bool
}

// Rounded is the score as VADER's reference prints it: the compound to four
// decimals, the shares to three. Only tables use it; means are taken over
// scores that were not rounded.
func (s Score) Rounded() Score {
	s.Compound = round(s.Compound, 4)
	s.Positive = round(s.Positive, 3)
	s.Neutral = round(s.Neutral, 3)
	s.Negative = round(s.Negative, 3)
	return s
}

// A Contribution is what one word, or one emoji, adds to a text's score.
type Contribution struct {
	Span   corpus.Span
	Weight float64
}

// A Scorer gives texts a sentiment.
type Scorer interface {
	// ID names the scorer on the command line and in results.
	ID() string
	Score(text string) Score
	// Explain lists the words whose weight is not 0, in the order of the
	// text. Weights are on the scorer's own scale, before it is mapped to
	// [-1, 1]; their sum has the sign of the compound, punctuation aside.
	Explain(text string) []Contribution
}

// A ready scorer is one that needs no file. Opening it reads its lexicon or
// model.
type ready struct {
	id   string
	open func() Scorer
}

// readyScorers lists them, the default first.
func readyScorers() []ready {
	return []ready{{"vader", VADER}, {"afinn", AFINN}, {"news", News}}
}

// IDs names the scorers that need no file, the default first.
func IDs() []string {
	var ids []string
	for _, r := range readyScorers() {
		ids = append(ids, r.id)
	}
	return ids
}

// Scorers opens the scorers of IDs.
func Scorers() []Scorer {
	var list []Scorer
	for _, r := range readyScorers() {
		list = append(list, r.open())
	}
	return list
}

// ByID opens a scorer of IDs.
func ByID(id string) (Scorer, error) {
	for _, r := range readyScorers() {
		if r.id == id {
			return r.open(), nil
		}
	}
	return nil, fmt.Errorf("no sentiment scorer %q: there are %s", id, strings.Join(IDs(), ", "))
}

// normalise maps a sum of valences to [-1, 1]: s/√(s²+15), Hutto & Gilbert
// 2014.
func normalise(sum float64) float64 {
	const alpha = 15
	n := sum / math.Sqrt(float64(sum*sum)+alpha)
	return max(-1, min(1, n))
}

// round is x to so many decimals: the exact binary value, ties to even, as
// Python's round gives it.
func round(x float64, decimals int) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', decimals, 64), 64)
	if err != nil {
		return x // only NaN and infinities, which no score is
	}
	return r
}
