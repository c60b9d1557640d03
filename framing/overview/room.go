package overview

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "The corpus",
		Question: "What was read, and in what do the groups differ that nobody grouped by?",
		Measures: []string{"voice_share", "document_likeness"},
	}
}
