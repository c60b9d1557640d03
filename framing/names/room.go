package names

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Names",
		Question: "Who calls whom by which names, between whom does it differ, did it move?",
		Measures: []string{"label_share", "label_rate", "ratio_test", "label_omnibus", "label_difference", "label_change", "label_attitude", "label_connotation"},
	}
}
