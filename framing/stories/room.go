// Package stories is the room of stories: one event as several outlets tell it, statement beside statement.
package stories

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "The same event, side by side",
		Question: "Of one event, what does each outlet say, through whom, by which words, and what does it alone tell or leave out?",
		Measures: []string{"claim_likeness"},
	}
}
