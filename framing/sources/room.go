package sources

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Sources",
		Question: "Whom does each outlet hear, how much, with which verbs?",
		Measures: []string{"source_share", "verb_share", "ratio_test"},
	}
}
