package labels

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/inference"
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

func TestPortrayalCounts(t *testing.T) {
	p := NewPortrayal()
	entry := func(family, label string) codebook.Entry {
		return codebook.Entry{Referent: "armed", Family: family, Label: label, Weight: 1}
	}
	rebel, terrorist := entry("rebel", "rebel*"), entry("terrorist", "terrorist*")
	byOutlet := func(d *corpus.Document) func(Observation) string {
		return func(Observation) string { return d.Outlet }
	}
	a := &corpus.Document{ID: "a1", Outlet: "A", Date: "2023-03-05T10:00:00Z"}
	b := &corpus.Document{ID: "b1", Outlet: "B", Date: "2023-03-02"}
	p.Add(a, []Observation{
		{Entry: rebel, Deed: Deed{Part: Acts, Verb: "attacked"}, Modifiers: []string{"armed"}},
		{Entry: rebel, Deed: Deed{Part: ActedOn, Verb: "killed", AgentDeleted: true}},
		{Entry: terrorist, Voice: corpus.Quoted, Source: "Ministry", Scare: true},
	}, byOutlet(a))
	p.Add(b, []Observation{{Entry: rebel, Distanced: true}}, byOutlet(b))
	rows, err := p.Rows(inference.Options{Level: 0.95, Interval: inference.Defaults().Interval, Correction: inference.Defaults().Correction})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		if r.Family == "" {
			share, _ := r.ActsShare.Value.Get()
			got = append(got, fmt.Sprint(r.Group, " ", r.Voice, " ", r.Mentions, r.Docs, r.Acts, r.ActedOn, r.AgentDeleted, r.Distanced, r.Scare, " ", share))
		}
	}
	want := []string{"A all 3 1 1 1 1 0 1 0.5", "A own 2 1 1 1 1 0 0 0.5", "A quoted 1 1 0 0 0 0 1 0", "B all 1 1 0 0 0 1 0 0", "B own 1 1 0 0 0 1 0 0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	var uses []string
	for _, u := range p.FirstUse() {
		lag, _ := u.Lag.Get()
		uses = append(uses, fmt.Sprint(u.Label, " ", u.User, " ", u.Date, " ", lag))
	}
	want = []string{"rebel* B 2023-03-02 0", "rebel* A 2023-03-05 3", "terrorist* Ministry 2023-03-05 0"}
	if diff := cmp.Diff(want, uses); diff != "" {
		t.Errorf("first use (-want +got):\n%s", diff)
	}
	if c := p.Company(1); len(c) != 3 || c[0].Word != "killed" || c[0].Part != "acted upon" {
		t.Errorf("company %v", c)
	}
}
