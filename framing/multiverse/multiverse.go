// Package multiverse tells how far a study's sentences hang on choices that could as well have been
// made otherwise: in how many of the ways to carry the same study out each of them holds. It lists the
// ways and counts; package framing carries them out.
package multiverse

import (
	"slices"

	"parallax/framing/value"
)

// A Choice is one way to decide a question that a study has to decide.
type Choice struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
}

// A Way is one choice for each question, in the order of the questions.
type Way []Choice

// Ways are all combinations of the answers to each question; questions of one answer are no choice,
// and stand in no way.
func Ways(questions [][]Choice) []Way {
	ways := []Way{nil}
	for _, answers := range questions {
		if len(answers) < 2 {
			continue
		}
		var next []Way
		for _, w := range ways {
			for _, a := range answers {
				next = append(next, append(slices.Clone(w), a))
			}
		}
		ways = next
	}
	return ways
}

// A Table is what came of all ways.
type Table struct {
	// Ways is how often the study was carried out.
	Ways      int        `json:"ways"`
	Sentences []Sentence `json:"sentences"`
	Choices   []Part     `json:"choices"`
}

// A Sentence is one of the answer, and in how many ways it holds.
type Sentence struct {
	// Number is its place in the answer, from 1.
	Number int         `json:"number" title:"Sentence" column:"sentence" print:"yes"`
	Text   string      `json:"text" title:"Text" print:"yes"`
	Holds  int         `json:"holds" title:"Holds in" print:"yes"`
	Ways   int         `json:"ways" title:"Of" print:"yes"`
	Share  value.Value `json:"share" title:"Share" measure:"multiverse_share" kind:"share" print:"yes"`
}

// A Part is the same for the ways of one choice.
type Part struct {
	Number   int         `json:"number" title:"Sentence" column:"sentence" print:"yes"`
	Question string      `json:"question" title:"Choice" print:"yes"`
	Answer   string      `json:"answer" title:"As" print:"yes"`
	Holds    int         `json:"holds" title:"Holds in" print:"yes"`
	Ways     int         `json:"ways" title:"Of" print:"yes"`
	Share    value.Value `json:"share" title:"Share" measure:"multiverse_share" kind:"share" print:"yes"`
}

// Count makes the table: holds tells of each way, by sentence, whether the sentence holds in it.
func Count(sentences []string, questions [][]Choice, ways []Way, holds [][]bool) *Table {
	t := &Table{Ways: len(ways), Sentences: []Sentence{}, Choices: []Part{}}
	for n, text := range sentences {
		row := Sentence{Number: n + 1, Text: text, Ways: len(ways)}
		for w := range ways {
			if holds[w][n] {
				row.Holds++
			}
		}
		row.Share = share(row.Holds, row.Ways)
		t.Sentences = append(t.Sentences, row)
		for _, answers := range questions {
			if len(answers) < 2 {
				continue
			}
			for _, a := range answers {
				part := Part{Number: n + 1, Question: a.Question, Answer: a.Answer}
				for w, way := range ways {
					if !slices.Contains(way, a) {
						continue
					}
					if part.Ways++; holds[w][n] {
						part.Holds++
					}
				}
				part.Share = share(part.Holds, part.Ways)
				t.Choices = append(t.Choices, part)
			}
		}
	}
	return t
}

func share(n, of int) value.Value {
	if of == 0 {
		return value.Undefined("the study was carried out in no such way")
	}
	return value.Of(float64(n) / float64(of))
}
