// Package position is the room of positions: what a group says in its headlines,
// what in its leads, and what in the rest. Names, tone and voices are measured in
// each, with the measures of their own rooms.
package position

import "parallax/framing/study"

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Headline, lead and body",
		Question: "What does a group say in its headlines, what in its leads, what in the rest?",
		Measures: []string{"position_difference"},
	}
}
