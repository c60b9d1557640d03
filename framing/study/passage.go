package study

import (
	"parallax/corpus"
)

// A Passage is a statement that a number rests on, or the part of it around
// the words that were counted.
type Passage struct {
	Doc    string       `json:"doc"`
	Outlet string       `json:"outlet"`
	Date   string       `json:"date,omitempty"`
	Title  string       `json:"title,omitempty"`
	URL    string       `json:"url,omitempty"`
	Voice  corpus.Voice `json:"voice"`
	Source string       `json:"source,omitempty"`
	Cue    string       `json:"cue,omitempty"`
	// Start and End are the statement's bytes in the document.
	Start int `json:"start"`
	End   int `json:"end"`
	// Text is the statement's text; where it is long, Cut says so.
	Text string `json:"text"`
	Cut  bool   `json:"cut,omitempty"`
}

// A PassageRef points to a passage and marks the words in it that count.
type PassageRef struct {
	Passage int `json:"passage"` // place in Result.Passages
	// Marks are spans of the passage's Text, in bytes.
	Marks []corpus.Span `json:"marks,omitempty"`
	// Weights of the marks, where they make the passage darker (below 0) or
	// brighter; absent otherwise.
	Weights []float64 `json:"weights,omitempty"`
}

// AllVoices is the name of the three voices taken together.
const AllVoices = "all"
