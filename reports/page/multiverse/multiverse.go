// Package multiverse shows in how many ways to carry a study out its sentences hold.
package multiverse

import (
	"embed"

	"parallax/framing"
	"parallax/reports/page/part"
	"parallax/reports/table"
)

// shown is the sentences, each with a bar for each choice.
type shown struct {
	Ways      int
	Sentences []sentence
}

type sentence struct {
	Text        []part.Run
	Holds, Ways int
	Questions   []question
}

// A question is one that the ways decide differently.
type question struct {
	Name    string
	Answers []answer
}

type answer struct {
	Name        string
	Holds, Ways int
}

//go:embed *.html *.css
var files embed.FS

// Section is the section on other ways to carry the study out.
func Section() part.Section {
	return part.Section{
		ID: "multiverse", Nav: "Robustness", Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.MultiverseChoices},
	}
}

func view(r *framing.Result, _ *part.Pool) any {
	if r.Multiverse == nil || len(r.Multiverse.Sentences) == 0 {
		return nil
	}
	v := shown{Ways: r.Multiverse.Ways}
	for _, s := range r.Multiverse.Sentences {
		x := sentence{Text: part.Runs(s.Text), Holds: s.Holds, Ways: s.Ways}
		for _, c := range r.Multiverse.Choices {
			if c.Number != s.Number {
				continue
			}
			if n := len(x.Questions); n == 0 || x.Questions[n-1].Name != c.Question {
				x.Questions = append(x.Questions, question{Name: c.Question})
			}
			q := &x.Questions[len(x.Questions)-1]
			q.Answers = append(q.Answers, answer{c.Answer, c.Holds, c.Ways})
		}
		v.Sentences = append(v.Sentences, x)
	}
	return v
}
