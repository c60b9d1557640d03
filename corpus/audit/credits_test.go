package audit

import (
	"strings"
	"testing"

	"parallax/corpus"
)

// said is an invented document in which each source says one quotation.
func said(id, outlet string, quotations ...string) (*corpus.Document, *corpus.Reading) {
	d := &corpus.Document{ID: id, Outlet: outlet}
	r := &corpus.Reading{}
	for _, q := range quotations {
		name, words, _ := strings.Cut(q, ": ")
		start := len(d.Text)
		d.Text += words + "\n"
		r.Statements = append(r.Statements, corpus.Statement{
			Voice: corpus.Quoted, Spans: []corpus.Span{{Start: start, End: start + len(words)}}, Source: &corpus.Source{Name: name, Type: corpus.TypePerson},
		})
	}
	return d, r
}

func TestCredits(t *testing.T) {
	gates := "the gates are open and nobody sleeps at the pumps tonight"
	a := New()
	for _, x := range [][]string{
		{"1", "A", "Lena Hart: " + gates, "Pavel Drum: we counted every boat on the river twice before noon"},
		{"2", "B", "Lena Hart: " + gates + " because we must stay awake until the water falls again"},
		{"3", "B", "Pavel Drum: " + gates + " or so the people of the lower town believe today", "Pavel Drum: " + prose(3)},
	} {
		a.AddRead(said(x[0], x[1], x[2:]...))
	}
	var found []Finding
	for _, f := range a.Findings() {
		if f.Code == "credited-differently" {
			found = append(found, f)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d findings", len(found))
	}
	f := found[0]
	if f.Documents != 3 || f.Of != 3 || !strings.Contains(f.Text, "of the 3 pairs of documents that print one, 33 % credit one source, 67 % two") {
		t.Errorf("%d of %d documents: %s", f.Documents, f.Of, f.Text)
	}
	if len(f.Places) != 2 || f.Places[0].Note != "credited to Lena Hart" || f.Places[1].Note != "credited to Pavel Drum" {
		t.Errorf("places %+v", f.Places)
	}
}

// Documents that nobody read for who speaks, and those that agree, give no finding.
func TestNoCredits(t *testing.T) {
	gates := "Lena Hart: the gates are open and nobody sleeps at the pumps tonight"
	a := New()
	a.AddRead(said("1", "A", gates))
	a.AddRead(said("2", "B", gates, "Pavel Drum: "+prose(1)))
	a.Add(&corpus.Document{ID: "3", Outlet: "C", Text: prose(2)})
	for _, f := range a.Findings() {
		if f.Code == "credited-differently" {
			t.Errorf("%+v", f)
		}
	}
}
