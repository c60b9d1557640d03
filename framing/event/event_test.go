package event

import (
	"slices"
	"testing"

	"parallax/corpus"
	"parallax/framing/meaning"
)

// told is an invented article: own statements, or quoted ones with their source.
func told(outlet, headline string, statements ...Statement) Document {
	return Document{ID: outlet, Outlet: outlet, Headline: headline, Statements: statements}
}

func own(text string, names ...Name) Statement { return Statement{Text: text, Names: names} }

func quoted(source, text string) Statement {
	return Statement{Text: text, Voice: corpus.Quoted, Source: source}
}

// One invented event of three outlets, in which who says what was planted.
func TestEvent(t *testing.T) {
	reader, err := meaning.Open()
	if err != nil {
		t.Fatal(err)
	}
	rioters, strikers := Name{"crowd", "rioter", "Rioters"}, Name{"crowd", "worker", "strikers"}
	e := Of(reader, []Document{
		told("Anvil", "Mob storms port",
			own("Rioters stormed the gate of the harbour on Monday night.", rioters),
			own("Three police officers were injured in the clashes at the harbour."),
			own("Ratepayers will have to pay for the broken windows of the customs house."),
			quoted("Captain Drasse", "We were attacked with bottles and iron bars.")),
		told("Bell", "Police clear the harbour",
			own("Three police officers were hurt in the clashes at the harbour."),
			own("Strikers stormed the gate of the harbour on Monday night.", strikers),
			own("A surgeon at the city hospital removed a rubber bullet from a docker's leg.")),
		told("Crier", "Night of clashes",
			own("A surgeon in the city hospital removed a rubber bullet from the leg of a docker."),
			own("The strike had begun a week earlier over the lease of a terminal.")),
	})
	text := func(c Claim) string {
		p := c.Places[0]
		return e.Documents[p.Document].Statements[p.Statement].Text
	}
	if !e.Claims[0].Renamed || len(e.Claims[0].Places) != 2 {
		t.Errorf("the claim in which rioters and strikers are the same is not the first: %+v", e.Claims[0])
	}
	joined := 0
	for _, c := range e.Claims {
		if len(c.Outlets) > 1 {
			joined++
			if c.Likeness < leastLikeness || c.Likeness > 1 {
				t.Errorf("likeness %v of %q", c.Likeness, text(c))
			}
		}
	}
	if joined != 3 {
		t.Errorf("%d claims of several outlets, planted were 3", joined)
	}
	anvil, bell, crier := e.Tellings[0], e.Tellings[1], e.Tellings[2]
	if !slices.Equal(anvil.Heard, []Heard{{"Captain Drasse", 1}}) || !slices.Equal(bell.Names, []Named{{"crowd", "strikers", 1}}) {
		t.Errorf("Anvil hears %v, Bell says %v", anvil.Heard, bell.Names)
	}
	only := func(x Telling) (texts []string) {
		for _, c := range x.Only {
			texts = append(texts, text(e.Claims[c]))
		}
		return texts
	}
	if got := only(anvil); len(got) != 2 || got[0] != "Ratepayers will have to pay for the broken windows of the customs house." {
		t.Errorf("only Anvil tells %q", got)
	}
	if len(only(bell)) != 0 || len(anvil.LeavesOut) != 1 || len(crier.LeavesOut) != 2 {
		t.Errorf("only Bell tells %q; Anvil leaves out %v, Crier %v", only(bell), anvil.LeavesOut, crier.LeavesOut)
	}
	// Bell tells of the officers first, of the gate second.
	if len(bell.Claims) != 3 || e.Claims[bell.Claims[1]].Renamed != true {
		t.Errorf("Bell's order is %v", bell.Claims)
	}
}

// Nothing, one document, one outlet: no claim of several, and nothing that anybody leaves out.
func TestEventsOfOne(t *testing.T) {
	reader, err := meaning.Open()
	if err != nil {
		t.Fatal(err)
	}
	if e := Of(reader, nil); len(e.Claims) != 0 || len(e.Tellings) != 0 {
		t.Errorf("of no document: %+v", e)
	}
	a := told("Bell", "", own("The strike ended on Monday after two weeks of talks."))
	b := a
	b.ID = "second"
	e := Of(reader, []Document{a, b})
	if len(e.Tellings) != 1 || len(e.Claims) != 1 || len(e.Tellings[0].LeavesOut) != 0 {
		t.Errorf("of one outlet: %+v", e)
	}
}
