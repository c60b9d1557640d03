package words

import (
	"slices"
	"testing"

	"parallax/framing/measure"
)

// A plot takes the strongest that a group uses less, then the most frequent of
// the rest, and none twice: set by hand.
func TestPlotTakesLessAndFrequent(t *testing.T) {
	word := func(term uint32, target, reference int) *Keyword {
		return &Keyword{Term: term, Pair: measure.Pair{Target: target, Reference: reference, TargetTokens: 1000, ReferenceTokens: 1000}}
	}
	candidates := []*Keyword{ // the strongest evidence first
		word(0, 3, 1), word(1, 1, 4), word(2, 40, 50), word(3, 36, 34), word(4, 29, 31), word(5, 39, 41),
	}
	var got []uint32
	for _, w := range (further{less: 2, frequent: 2}).plotted(candidates) {
		got = append(got, w.Term)
	}
	if want := []uint32{1, 2, 5, 3}; !slices.Equal(got, want) {
		t.Errorf("plotted %d, want %d", got, want)
	}
}
