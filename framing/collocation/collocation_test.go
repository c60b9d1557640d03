package collocation

import (
	"context"
	"iter"
	"testing"

	"parallax/corpus"
	"parallax/framing/concordance"
	"parallax/framing/wordlist"
)

func docs(texts ...string) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for _, t := range texts {
			if !yield(corpus.Document{ID: t, Outlet: "Herald", Text: t}, nil) {
				return
			}
		}
	}
}

// TestOfNode: the table of a pair by hand, on an invented text. Windows of one word on
// either side of "rebels" hold, in the first text: armed, attacked, the (again before rebels);
// in the second: The alone, for a new sentence starts after it.
func TestOfNode(t *testing.T) {
	p, err := concordance.ParsePattern("rebel*")
	if err != nil {
		t.Fatal(err)
	}
	near := wordlist.Near{Find: p.Find, Left: 1, Right: 1, Sentence: true}
	windows, all, err := wordlist.CountNear(context.Background(), docs("The armed rebels attacked the rebels", "The rebels. Armed men left U.S. soil"), nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: 1}, near)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := OfNode("rebel*", windows, all, Options{Measures: []string{"mi"}, MinTogether: 1})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][4]int{ // together, positions near, of the collocate, all outside the node
		"armed": {1, 4, 2, 10}, "attacked": {1, 4, 1, 10}, "the": {2, 4, 3, 10},
	}
	for _, r := range rows {
		c := r.Counts
		if got := [4]int{c.Together, c.Node, c.Collocate, c.Positions}; got != want[r.Collocate] {
			t.Errorf("%s: %v, want %v", r.Collocate, got, want[r.Collocate])
		}
		delete(want, r.Collocate)
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}

// TestAdjacent: margins over pairs, by hand.
func TestAdjacent(t *testing.T) {
	all, err := wordlist.CountTotals(context.Background(), docs("the armed men, the armed women"), nil, wordlist.Options{MinN: 2, MaxN: 2, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := Adjacent(all, Options{Measures: []string{"log_dice", "mi"}, MinTogether: 1, Top: 1})
	if err != nil {
		t.Fatal(err)
	}
	if r := rows[0]; len(rows) != 1 || r.Node != "the" || r.Collocate != "armed" || r.Counts.Together != 2 || r.Counts.Node != 2 || r.Counts.Collocate != 2 || r.Counts.Positions != 4 {
		t.Errorf("%+v", rows)
	}
}

// TestValidate names what is wrong.
func TestValidate(t *testing.T) {
	for _, o := range []Options{{MinTogether: 1}, {Measures: []string{"nope"}, MinTogether: 1}, {Measures: []string{"mi"}}, {Measures: []string{"mi"}, MinTogether: 1, Top: -1}} {
		if o.Validate() == nil {
			t.Errorf("%+v is taken", o)
		}
	}
}
