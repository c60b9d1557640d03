package likeness

import "slices"

// Measures lists the measures that this room shows; framing/measure declares them.
func Measures() []string {
	return slices.Concat([]string{"centroid_cosine", "statement_cosine"}, shownDistances[:], []string{"group_map"})
}
