package inference

import (
	"math"

	"parallax/framing/value"
)

// AtEdge reports whether a corrected p is so near to what decides at a level that another seed may decide otherwise: within two
// standard errors of it. p is counted among so many permutations that it has the relative error √((1 − p)/(p·deals)), and
// its correction has the same; of p under a tenth the deals are nearLevel as many, and go on until the error is that of
// enoughBeyond values (Besag & Clifford 1991). An undefined p is at no edge.
func AtEdge(p, corrected value.Value, level float64, permutations int) bool {
	raw, ok := p.Get()
	c, ok2 := corrected.Get()
	if !ok || !ok2 || raw <= 0 || permutations <= 0 {
		return false
	}
	deals := float64(permutations)
	if raw < 0.1 {
		deals *= nearLevel
	}
	spread := math.Min(math.Sqrt((1-raw)/(raw*deals)), 1/math.Sqrt(enoughBeyond))
	return math.Abs(c-Significance(level)) <= 2*spread*c
}

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
