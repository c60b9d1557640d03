package portraits

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Portraits",
		Question: "Who acts, who is acted upon, whose name is kept at a distance?",
		Measures: []string{"acts", "agent_deleted", "distanced", "first_use"},
	}
}
