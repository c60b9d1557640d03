package inference

import (
	"math"

	"parallax/framing/value"
)

// Significance is the largest p at which a test at a level calls a difference:
// .05 at the level of .95.
func Significance(level float64) float64 {
	return math.Round((1-level)*1e12) / 1e12 // 1 − .9 is a little less than .1
}

// Holds reports whether a p calls a difference at a level of confidence: it is
// at most 1 less the level. An undefined p calls none.
func Holds(p value.Value, level float64) bool {
	x, ok := p.Get()
	return ok && x <= Significance(level)
}
