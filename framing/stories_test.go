package framing

import (
	"fmt"
	"slices"
	"testing"

	"parallax/corpus"
	"parallax/framing/study"
)

// event is an invented event as two outlets tell it, among other news, so that its words are rare in the corpus.
func event() []corpus.Document {
	mill := "sugar mill Tarn fire chief Bren guards flames roof warehouse molasses"
	docs := []corpus.Document{
		{ID: "a", Outlet: "Anvil", Date: "2023-05-02", Title: "Thugs storm the mill", Text: "the thugs stormed the gate of the sugar mill in Tarn on Monday night|two guards were hurt in the fire at the mill|the owner had sold molasses to the harbour for years|" + mill},
		{ID: "b", Outlet: "Bell", Date: "2023-05-01", Text: "the strikers stormed the gate of the sugar mill in Tarn on Monday night|two guards were injured in the fire at the mill|" + mill},
	}
	return append(docs, append(many("Anvil", 6, "snow closed the pass"), many("Bell", 6, "rain fell on the lake")...)...)
}

// One event of two outlets is told with what is renamed first, and each outlet's own.
func TestStoriesAreTold(t *testing.T) {
	r := runMarked(t, event(), nil)
	if len(r.Stories.Rows) != 1 || r.Stories.Several != 1 {
		t.Fatalf("stories: %+v", r.Stories.Rows)
	}
	if row := r.Stories.Rows[0]; row.Outlets != 2 || row.Renamed != 1 || row.Claims < 2 {
		t.Errorf("the story is %+v", row)
	}
	first := r.Stories.Claims[0]
	if !first.Renamed || r.Passages[first.Passages[0].Passage].Text != first.Text {
		t.Errorf("first is %+v", first)
	}
	anvil := r.Stories.Tellings[slices.IndexFunc(r.Stories.Tellings, func(x StoryTellingRow) bool { return x.Outlet == "Anvil" })]
	if anvil.Headline != "Thugs storm the mill" || anvil.Only == 0 || len(anvil.OnlyShown) != anvil.Only {
		t.Errorf("Anvil tells %+v", anvil)
	}
	if !slices.ContainsFunc(r.Answer, func(f study.Finding) bool { return f.Kind == study.OneEvent && len(f.Groups) == 2 }) {
		t.Errorf("the answer lacks the event: %+v", r.Answer)
	}
}

// Bad input: one outlet alone, and nothing that two tell.
func TestNoStories(t *testing.T) {
	for name, docs := range map[string][]corpus.Document{"one outlet": many("Anvil", 6, "the strikers left"), "nothing shared": event()[1:]} {
		if r := runMarked(t, docs, nil); len(r.Stories.Rows) != 0 || len(r.Stories.Claims) != 0 {
			t.Errorf("%s: %+v", name, fmt.Sprint(r.Stories.Rows))
		}
	}
}
