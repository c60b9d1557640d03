package compare

import (
	"slices"

	"parallax/framing/inference"
	"parallax/framing/study"
	"parallax/framing/tally"
)

// A Variation is how a study of a corpus that was counted is made again in another way. The zero
// Variation changes nothing.
type Variation struct {
	// Outlet gives each document the outlet that it goes by; nil leaves it its own.
	Outlet func(doc int) string
	// Leave leaves statements out of every comparison; nil leaves out none.
	Leave func(statement int) bool
	// Name gives a use of a name the codebook's entry that it counts for, or leaves it out; nil leaves each its own.
	Name func(mention int, m *tally.Mention) (entry int, ok bool)
	// Mood gives each statement the mood that it has; nil leaves it its own.
	Mood func(statement int) tally.Mood
}

// Again makes a study of the same counted corpus with other options, and the groups that follow
// from them: nothing is read again. What was decided when the documents were read stays: their
// codebook, who speaks, which documents are one observation, but for copies where the options take those apart.
func (s *Study) Again(o study.Options, v Variation) (*Study, []study.Warning, error) {
	t := *s.Tally
	again := *s
	again.Tally, again.Options, again.leave, again.draws = &t, o, v.Leave, inference.NewDraws()
	if v.Outlet != nil {
		t.Docs = slices.Clone(t.Docs)
		for i := range t.Docs {
			t.Docs[i].Outlet = v.Outlet(i)
		}
		again.Openings, again.stories = findOpenings(&t, s.Prints), nil
	}
	if o.CopiesApart != s.Options.CopiesApart {
		again.Observations = s.Observations.Copies(o.CopiesApart)
	}
	if v.Name != nil {
		t.Mentions, t.Companions = s.Tally.Named(v.Name)
	}
	if v.Mood != nil {
		t.Statements = slices.Clone(t.Statements)
		for i := range t.Statements {
			t.Statements[i].Mood = v.Mood(i)
		}
	}
	sides, warnings, err := divide(&t, &again.Options, s.Names, again.Drops)
	if err != nil {
		return nil, nil, err
	}
	again.Sides, again.Options.By = sides, sides.By
	again.Evidence = newEvidence(&t, s.lines, s.Names, &again.Options)
	return &again, warnings, nil
}
