package framing

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/multiverse"
	"parallax/framing/sentiment"
	"parallax/framing/study"
)

// A question is one that every study decides in some way.
type question struct {
	text    string
	answers []way
}

// A way is an answer, and how it changes a study that is to be made so.
type way struct {
	text string
	set  func(*study.Options)
}

func (q question) choices() []multiverse.Choice {
	var out []multiverse.Choice
	for _, a := range q.answers {
		out = append(out, multiverse.Choice{Question: q.text, Answer: a.text})
	}
	return out
}

// choose makes a choice, where it is one of this question.
func (q question) choose(o *study.Options, c multiverse.Choice) {
	for _, a := range q.answers {
		if q.text == c.Question && a.text == c.Answer {
			a.set(o)
		}
	}
}

// questions are those of a study that was carried out. Where the user chose voices, that is no question.
func (r *Result) questions(o *study.Options) []question {
	whose := question{text: "whose words", answers: []way{{"all voices", func(*study.Options) {}}}}
	if len(o.Voices) == 0 {
		whose.answers = append(whose.answers, way{"the outlets' own", func(o *study.Options) { o.Voices = []corpus.Voice{corpus.Own} }})
	}
	scorer := question{text: "sentiment by"}
	for _, id := range sentiment.IDs() {
		scorer.answers = append(scorer.answers, way{id, func(o *study.Options) { o.Scorer = id }})
	}
	copies := question{text: "copies", answers: []way{
		{"one observation", func(o *study.Options) { o.CopiesApart = false }},
		{"each for itself", func(o *study.Options) { o.CopiesApart = true }},
	}}
	repeated := question{text: "repeated sentences", answers: []way{
		{"kept", func(o *study.Options) { o.DropRepeated = false }},
		{"left out", func(o *study.Options) { o.DropRepeated = true }},
	}}
	names := question{text: "names", answers: []way{{"all of the codebook", func(*study.Options) {}}}}
	if thin := multiverse.Thinned(o.Codebook, r.uses); thin != nil {
		names.answers = append(names.answers, way{"without the commonest of each family", func(o *study.Options) { o.Codebook = thin }})
	}
	return slices.DeleteFunc([]question{whose, scorer, copies, repeated, names}, func(q question) bool { return len(q.answers) < 2 })
}

// uses is how often a name was used, in all voices.
func (r *Result) uses(referent, family, label string) int {
	n := 0
	for i := range r.Labels {
		if x := &r.Labels[i]; x.Voice == AllVoices && x.Referent == referent && x.Family == family && x.Label == label {
			n += x.Count
		}
	}
	return n
}
