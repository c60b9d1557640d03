package credits

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "One quotation, one source",
		Question: "Do documents that print one quotation credit one source?",
		Measures: nil,
	}
}
