package attribution

import (
	"testing"

	"parallax/corpus"
)

// Invented. A plain attribution and plain narration are sure; "recalled" with what may be the outlet's own is less so. Doubts are probabilities,
// one for each statement.
func TestDoubts(t *testing.T) {
	a, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := &corpus.Document{ID: "a", Text: "The bridge was closed on Monday. “We will open it again within a year,” the mayor, Lena Hart, said. " +
		"The council saw the works begin late, in what many there felt was a bad year for the town."}
	r := a.Read(d)
	doubts := a.Doubts(d, r.Statements)
	if len(doubts) != len(r.Statements) {
		t.Fatalf("%d doubts of %d statements", len(doubts), len(r.Statements))
	}
	least, most := 1.0, 0.0
	for i, x := range doubts {
		if x.Voice < 0 || x.Voice > 1 || x.Source < 0 || x.Source > 1 || !r.Statements[i].Voice.Sourced() && x.Source != 0 {
			t.Errorf("%q: %+v", r.Statements[i].Text(d.Text), x)
		}
		if r.Statements[i].Voice == corpus.Quoted && x.Voice > .2 {
			t.Errorf("a plain quotation is doubted: %+v", x)
		}
		least, most = min(least, x.Voice), max(most, x.Voice)
	}
	if least == most {
		t.Errorf("all are doubted alike: %g", least)
	}
}
