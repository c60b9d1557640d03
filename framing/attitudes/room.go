package attitudes

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Attitudes",
		Question: "How do sentences stand to a referent?",
		Measures: []string{"attitude", "attitude_share"},
	}
}
