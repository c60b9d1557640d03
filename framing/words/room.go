package words

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Words",
		Question: "Which words and phrases set a group apart?",
		Measures: []string{"keyword_test", "g2", "log_ratio", "repeated_share"},
	}
}
