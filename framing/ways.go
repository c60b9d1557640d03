package framing

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/multiverse"
	"parallax/framing/sentiment"
	"parallax/framing/study"
	"parallax/framing/tally"
)

// otherwise is how a study is made again.
type otherwise struct {
	options   study.Options
	variation compare.Variation
}

// A question is one that every study decides in some way.
type question struct {
	text    string
	answers []way
}

// A way is an answer, and how it changes a study that is to be made so.
type way struct {
	text string
	set  func(*otherwise)
}

func (q question) choices() []multiverse.Choice {
	var out []multiverse.Choice
	for _, a := range q.answers {
		out = append(out, multiverse.Choice{Question: q.text, Answer: a.text})
	}
	return out
}

// choose makes a choice, where it is one of this question.
func (q question) choose(made *otherwise, c multiverse.Choice) {
	for _, a := range q.answers {
		if q.text == c.Question && a.text == c.Answer {
			a.set(made)
		}
	}
}

// questionsOf are those of a study that was counted. Where the user chose voices, that is no question.
func questionsOf(s *compare.Study) []question {
	whose := question{text: "whose words", answers: []way{{"all voices", func(*otherwise) {}}}}
	if len(s.Options.Voices) == 0 {
		whose.answers = append(whose.answers, way{"the outlets' own", func(m *otherwise) { m.options.Voices = []corpus.Voice{corpus.Own} }})
	}
	scorer := question{text: "sentiment by"}
	for _, id := range sentiment.IDs() {
		scorer.answers = append(scorer.answers, way{id, func(m *otherwise) { m.options.Scorer = id }})
	}
	copies := question{text: "copies", answers: []way{
		{"one observation", func(m *otherwise) { m.options.CopiesApart = false }},
		{"each for itself", func(m *otherwise) { m.options.CopiesApart = true }},
	}}
	repeated := question{text: "repeated sentences", answers: []way{
		{"kept", func(m *otherwise) { m.options.DropRepeated = false }},
		{"left out", func(m *otherwise) { m.options.DropRepeated = true }},
	}}
	names := question{text: "names", answers: []way{{"all of the codebook", func(*otherwise) {}}}}
	if common := commonest(s); len(common) > 0 {
		names.answers = append(names.answers, way{"without the commonest of each family", func(m *otherwise) {
			m.variation.Name = func(_ int, x *tally.Mention) (int, bool) { return x.Entry, !slices.Contains(common, x.Entry) }
		}})
	}
	return slices.DeleteFunc([]question{whose, scorer, copies, repeated, names}, func(q question) bool { return len(q.answers) < 2 })
}

// commonest are the codebook's entries for the commonest name of every family of two names or more, without
// which a finding on a family does not hang on one word.
func commonest(s *compare.Study) []int {
	if s.Options.Codebook == nil {
		return nil
	}
	entries := s.Options.Codebook.Entries()
	uses := make([]int, len(entries))
	for _, m := range s.Tally.Mentions {
		uses[m.Entry]++
	}
	families := map[[2]string][]int{}
	var order [][2]string
	for i, e := range entries {
		family := [2]string{e.Referent, e.Family}
		if e.Kind != codebook.LabelEntry {
			continue
		}
		if families[family] == nil {
			order = append(order, family)
		}
		families[family] = append(families[family], i)
	}
	var out []int
	for _, family := range order {
		most := families[family][0]
		for _, i := range families[family] {
			if uses[i] > uses[most] {
				most = i
			}
		}
		if len(families[family]) > 1 && uses[most] > 0 {
			out = append(out, most)
		}
	}
	return out
}
