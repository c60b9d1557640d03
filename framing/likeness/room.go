package likeness

import (
	"slices"

	"parallax/framing/study"
)

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Likeness",
		Question: "Which groups and which statements are near?",
		Measures: slices.Concat([]string{"centroid_cosine", "statement_cosine"}, shownDistances[:], []string{"group_map"}),
	}
}
