package inference

import (
	"cmp"
	"math"
	"slices"

	"parallax/framing/value"
)

// AdjustPairs corrects the p of every two of so many groups, once a test of all of them has called
// a difference: Holm's steps with the number of pairs that can still be alike. If the groups are not all
// alike, one of four differs from three at least, so three of the six pairs can be alike and not six. Holds the probability of any
// false call. Shaffer (1986), Modified Sequentially Rejective Multiple Test Procedures, JASA 81(395),
// 826–831, doi:10.1080/01621459.1986.10478341, with the protection of its section 4.
func AdjustPairs(p []value.Value, groups int) []value.Value {
	type at struct {
		i int
		p float64
	}
	var order []at
	for i, v := range p {
		if x, ok := v.Get(); ok {
			order = append(order, at{i, x})
		}
	}
	slices.SortStableFunc(order, func(a, b at) int { return cmp.Compare(a.p, b.p) })
	alike := alikePairs(groups)
	out := slices.Clone(p)
	most := 0.0
	for k, o := range order {
		left := len(order) - k
		// At least one pair differs, and so do those before this one.
		differ := max(1, k)
		possible := 0
		for n, can := range alike {
			if can && n <= len(alike)-1-differ {
				possible = n
			}
		}
		most = math.Max(most, math.Min(1, o.p*float64(max(1, min(left, possible)))))
		out[o.i] = value.Of(most)
	}
	return out
}

// alikePairs says of each number whether so many pairs of groups can be alike, where the
// others are not: the groups fall into sets, and the pairs inside them are.
func alikePairs(groups int) []bool {
	can := make([][]bool, groups+1)
	for g := range can {
		can[g] = make([]bool, groups*(groups-1)/2+1)
	}
	can[0][0] = true
	for g := 1; g <= groups; g++ {
		for set := 1; set <= g; set++ {
			inside := set * (set - 1) / 2
			for n, ok := range can[g-set] {
				if ok && n+inside < len(can[g]) {
					can[g][n+inside] = true
				}
			}
		}
	}
	return can[groups]
}
