package frames

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Frames",
		Question: "How often does a group speak in the terms of a frame?",
		Measures: []string{"frame_rate", "ratio_test"},
	}
}
