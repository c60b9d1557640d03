package compare

import (
	"math"

	"parallax/framing/value"
)

// Scaled is an estimate in another unit.
func Scaled(e value.Estimate, times float64) value.Estimate {
	f := func(v float64) float64 { return times * v }
	e.Value, e.Low, e.High = e.Value.Map(f), e.Low.Map(f), e.High.Map(f)
	return e
}

// similarityDigits is how many decimals of a similarity are kept: processors
// differ in the last bits of long sums, and a result must not.
const similarityDigits = 1e9

func Similarity(v float64) float64 { return math.Round(v*similarityDigits) / similarityDigits }

func Rounded(m [][]value.Value) [][]value.Value {
	for i := range m {
		for j := range m[i] {
			m[i][j] = m[i][j].Map(Similarity)
		}
	}
	return m
}
