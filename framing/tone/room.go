package tone

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Tone",
		Question: "How dark or bright, by which words, and how is it said?",
		Measures: []string{"sentiment_mean", "sentiment_share", "word_shift", "word_valence", "certain", "hedged", "intensified", "scare_quotes", "sentence_length", "subjective"},
	}
}
