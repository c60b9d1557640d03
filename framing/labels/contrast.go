package labels

import (
	"maps"
	"math"
	"slices"
)

// contrast says how much more outlets differ in which names they use than
// chance lets expect, from the number of documents of each outlet in which
// each name stands:
//
//	G² − df,  G² = 2 Σ O ln(O/E),  df = (names − 1)(outlets − 1)
//
// df is what G² comes to on average where all outlets choose alike (Wilks
// 1938). It ranks; it tests nothing, since the names of one document are not
// independent. One outlet, or one name, gives 0.
func contrast(names []map[string]int) float64 {
	outlets := make(map[string]int)
	total := 0
	for _, n := range names {
		for _, outlet := range slices.Sorted(maps.Keys(n)) {
			outlets[outlet] += n[outlet]
			total += n[outlet]
		}
	}
	g := 0.0
	for _, n := range names {
		row := 0
		for _, c := range n {
			row += c
		}
		for _, outlet := range slices.Sorted(maps.Keys(n)) {
			observed := float64(n[outlet])
			expected := float64(row) * float64(outlets[outlet]) / float64(total)
			g += float64(2 * observed * math.Log(observed/expected))
		}
	}
	return g - float64((len(names)-1)*(len(outlets)-1))
}
