package corrected

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Corrected by people's codes",
		Question: "What remains of the shares, and of what differs, once people have coded a sample?",
		Measures: []string{"corrected_share", "corrected_difference", "corrected_accuracy", "alpha", "learned_f1", "calibration_error"},
	}
}
