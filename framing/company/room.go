package company

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Company",
		Question: "Which words stand near a referent, more here than there?",
		Measures: []string{"collocate_shift"},
	}
}
