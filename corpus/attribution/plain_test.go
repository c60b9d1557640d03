package attribution

import (
	"testing"

	"parallax/corpus/attribution/score"
)

// A plain clause belongs to whom its speech tag names, in any combination of
// clause, speaker, verb and order.
func TestPlainClausesBelongToTheirSpeaker(t *testing.T) {
	a := reader(t)
	for _, inverted := range []bool{false, true} {
		right, all := 0, 0
		for _, c := range score.PlainClauses(inverted) {
			all++
			if c.Right(a.Read(document(c.Text))) {
				right++
			} else if all-right <= 12 {
				r := a.Read(document(c.Text))
				t.Logf("wrong: %s\n%+v", c.Text[61:], flat(c.Text, r))
			}
		}
		if float64(right) < .97*float64(all) {
			t.Errorf("inverted %v: %d of %d right, want 97 %%", inverted, right, all)
		}
		t.Logf("inverted %v: %d of %d", inverted, right, all)
	}
}

// Narration that looks like a speech tag stays the outlet's.
func TestNarrationStaysTheOutlets(t *testing.T) {
	for _, text := range []string{
		"On Monday, the minister told a story.",
		"After the vote, the mayor said nothing.",
		"In the evening, Lena Hart said her prayers.",
		"The town, said to be the oldest in Ostria, lies by the river.",
		"The firm, added to the list in May, makes rope.",
		"Pavel Drum, noted for his hats, came to the fair.",
		"The old man left the house, and the dog followed him.",
	} {
		r, all := read(t, text)
		given := 0
		for _, s := range r.Statements {
			if s.Source != nil {
				given += len(s.Text(text))
			}
		}
		if 2*given > len(text) {
			t.Errorf("%s\n\t%+v", text, all)
		}
	}
}

func TestPassivesTakeTheAgent(t *testing.T) {
	for _, c := range []struct{ text, part, name string }{
		{"The dockers were described as cowards by the harbour master.", "cowards", "harbour master"},
		{"The pilots were called traitors by Pavel Drum.", "traitors", "Pavel Drum"},
		{"The tax was denounced as theft by union leaders.", "theft", "union leaders"},
		{"The marchers, described by police as looters, left the square.", "looters", "police"},
		{"The sect is considered a criminal gang by the Ostrian government.", "criminal gang", "Ostrian government"},
		{"The strike was condemned by the governor as an act of war.", "act of war", "governor"},
	} {
		_, all := read(t, c.text)
		got := holding(all, c.part)
		if len(got) != 1 || got[0].name != c.name {
			t.Errorf("%s\n\tgot %+v, want %q", c.text, got, c.name)
		}
	}
}
