package words

import (
	"slices"
	"testing"

	"parallax/framing/measure"
)

// A plot takes the strongest that a group uses less, then the most frequent of
// the rest, and none twice: set by hand.
func TestPlotTakesLessAndFrequent(t *testing.T) {
	word := func(term uint32, effect float64, count int) *Keyword {
		return &Keyword{Term: term, effect: effect, Pair: measure.Pair{Target: count}}
	}
	candidates := []*Keyword{ // the strongest evidence first
		word(0, 2, 4), word(1, -3, 5), word(2, -1, 90), word(3, 0.1, 70), word(4, -0.2, 60), word(5, -0.1, 80),
	}
	var got []uint32
	for _, w := range (further{less: 2, frequent: 2}).plotted(candidates) {
		got = append(got, w.Term)
	}
	if want := []uint32{1, 2, 5, 3}; !slices.Equal(got, want) {
		t.Errorf("plotted %d, want %d", got, want)
	}
}
