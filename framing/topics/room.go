// Package topics is the room of topics: what the corpus writes about, and which group gives how many of its documents to it.
// Coverage comes before wording: who writes of other things has other words.
package topics

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Topics",
		Question: "What is written about, and how much of its coverage does a group give to it?",
		Measures: []string{"topic_share", "topic_found", "ratio_test"},
	}
}
