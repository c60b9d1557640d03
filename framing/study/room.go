package study

// A Room is one question of a study: a folder below framing, with its rows, its
// numbers and its sentences of the answer.
type Room struct {
	Title    string
	Question string
	// Measures are the IDs of the measures that it shows.
	Measures []string
}
