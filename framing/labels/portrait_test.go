package labels

import (
	"fmt"
	"testing"

	"parallax/corpus"
	"parallax/framing/codebook"
)

// The text is invented; what each mention should show is read off by hand.
func TestObserve(t *testing.T) {
	c, err := codebook.Parse("c.yaml", []byte(`referents: {armed: {families: {rebel: ["rebel*"], terrorist: ["terrorist*"]}}}`))
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewPortrayer(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ sentence, want string }{
		{"The armed rebels attacked the port.", "rebels acts attacked [armed]"},
		{"Three rebels were killed.", "rebels acted upon killed deleted []"},
		{"Three rebels were killed by soldiers.", "rebels acted upon killed []"},
		{"The so-called rebels fled.", "rebels acts fled distanced []"},
		{"It fought what it calls terrorists.", "terrorists neither distanced []"},
		{"They met the “rebels” at noon.", "rebels acted upon met scare []"},
		{"The rebels may have left the town.", "rebels acts left hedged []"},
		{"These are not terrorists.", "terrorists neither negated []"},
		{"The rebel commander smiled.", "rebel neither [commander]"},
	} {
		d := &corpus.Document{ID: "d", Outlet: "A", Text: x.sentence}
		whole := []corpus.Span{{End: len(x.sentence)}}
		found := p.Observe(d, corpus.Reading{Sentences: whole, Statements: []corpus.Statement{{Spans: whole}}})
		got := ""
		for _, o := range found {
			got = o.Span.In(x.sentence) + " " + o.Part.String()
			if o.Part != NoPart {
				got += " " + o.Verb
			}
			for _, mark := range []struct {
				on   bool
				name string
			}{{o.Part == ActedOn && o.AgentDeleted, "deleted"}, {o.Distanced, "distanced"}, {o.Scare, "scare"}, {o.Hedged, "hedged"}, {o.Negated, "negated"}} {
				if mark.on {
					got += " " + mark.name
				}
			}
			got += " " + fmt.Sprint(o.Modifiers)
		}
		if got != x.want {
			t.Errorf("%s\n got %s\nwant %s", x.sentence, got, x.want)
		}
	}
}
