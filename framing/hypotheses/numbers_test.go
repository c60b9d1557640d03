package hypotheses

import (
	"slices"
	"testing"

	"parallax/framing/study"
)

// What a hypothesis may be written about is what this room has, and no more.
func TestNumbersAreThoseOfHypotheses(t *testing.T) {
	var has []string
	for _, n := range numbers() {
		has = append(has, n.id)
	}
	if want := study.HypothesisNumbers(); !slices.Equal(has, want) {
		t.Errorf("the room has %v, hypotheses speak of %v", has, want)
	}
}
