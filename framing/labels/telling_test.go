package labels

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"testing"

	"parallax/corpus"
)

func TestWhatIsNoName(t *testing.T) {
	for form, want := range map[string]bool{"i've": true, "we’ve": true, "let's": true, "they’re": true, "it's the war": true, "o'brien": false, "who": false, "theresa's": false, "d'artagnan": false} {
		if isContraction(form) != want {
			t.Errorf("%q: a contraction %v", form, !want)
		}
	}
	for surface, want := range map[string]bool{"Anton VerrickLena Orlova": true, "President Ada MarlowRep Jon Hale": true, "YouTube": false, "Ada Brown MacDonald": false, "Jon McAllister Hale": false, "Bank of Karsk": false} {
		if isGlued(surface) != want {
			t.Errorf("%q: glued %v", surface, !want)
		}
	}
}

func TestOneName(t *testing.T) {
	name := func(form string, n int) Label { return Label{Form: form, Name: true, Count: n} }
	for i, c := range []struct {
		labels []Label
		want   bool
	}{
		{[]Label{name("Orlov", 40), name("Anton Orlov", 12), name("President Orlov", 9)}, true},
		{[]Label{name("Orlov", 40), name("Anton Orlov", 12), {Form: "the chairman", Count: 3}}, true},
		{[]Label{name("Orlov", 40), {Form: "strongman", Count: 30}}, false},
		{[]Label{name("Karsk Post", 20), name("Karsk Times", 20)}, true},
		{[]Label{{Form: "rebels", Count: 20}, {Form: "armed rebels", Count: 20}}, false},
	} {
		if got := isOneName(c.labels); got != c.want {
			t.Errorf("%d: one name %v", i, got)
		}
	}
}

// Two outlets differ as much in what they call the fighters, the paper and the
// report: the fighters come first. The texts are invented.
func TestWhoActsComesFirst(t *testing.T) {
	docs := func(yield func(corpus.Document, error) bool) {
		for i := range 12 {
			who, said := "rebels", "report"
			outlet := "Herald"
			if i%2 == 1 {
				who, said, outlet = "terrorists", "survey", "Courier"
			}
			text := fmt.Sprintf("The %s attacked the town.\nThe %s showed the damage.\nThe soldiers fought the %s.\nThe %s blamed nobody.", who, said, who, said)
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: outlet, Text: text}, nil) {
				return
			}
		}
	}
	found, err := Run(context.Background(), iter.Seq2[corpus.Document, error](docs), lines{}, 1, Options{MinDocs: 2, Top: 10})
	if err != nil {
		t.Fatal(err)
	}
	place := func(form string) int {
		return slices.IndexFunc(found, func(r Referent) bool {
			return slices.ContainsFunc(r.Labels, func(l Label) bool { return l.Form == form || l.Plural == form })
		})
	}
	if rebels, report := place("rebels"), place("report"); rebels != 0 || report < 1 {
		t.Errorf("rebels at %d, report at %d of %d", rebels, report, len(found))
	}
}

// An office of one body is not that of another state: the Senate's leader is not "the
// Lorvian leader", and where two hold an office, its bare name is neither's.
func TestHolder(t *testing.T) {
	e := NewEvidence()
	add := func(doc int, name, state, office string, n int) {
		if e.offices["leader"] == nil {
			e.offices["leader"] = make(tally)
		}
		e.offices["leader"][tenure{name: name, state: state, office: office}] += n
	}
	add(0, "jon hale", "", "majority senate", 9)
	r := newResolver(e)
	for _, c := range []struct {
		state  string
		office []string
		want   string
	}{
		{"lorvia", nil, ""},
		{"", []string{"majority", "senate"}, "name:jon hale"},
		{"", []string{"senate"}, "name:jon hale"},
		{"", nil, "name:jon hale"},
	} {
		if got := r.holder(&Mention{Kind: Role, Role: "leader", State: c.state, Office: c.office, Doc: -1}); got != c.want {
			t.Errorf("leader of %q, %q: %q, want %q", c.state, c.office, got, c.want)
		}
	}
	add(0, "ada marlow", "", "house", 6)
	if got := newResolver(e).holder(&Mention{Kind: Role, Role: "leader", Doc: -1}); got != "" {
		t.Errorf("the leader, of two: %q", got)
	}
}
