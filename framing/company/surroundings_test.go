package company

import (
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/internal/counted"
)

// What is near a mention, counted by hand: five words on each side, not over
// the end of a statement, each once, and not the mention's own.
func TestWordsNearAReferent(t *testing.T) {
	docs := []corpus.Document{{ID: "1", Outlet: "A", Text: "one two three four five six strikers seven dock workers eight|Mayor: strikers win"}}
	s := counted.Study(t, docs)
	around := surround(s, "strikers")
	var got []string
	for i := range s.Tally.Statements {
		var near []string
		row := s.Tally.Words.Row(i)
		for _, k := range around[i].near {
			near = append(near, s.Tally.Vocabulary.Term(row[k].ID()))
		}
		got = append(got, strings.Join(near, " "))
	}
	want := []string{"two three four five six seven eight", "mayor win"}
	if !slices.Equal(got, want) {
		t.Errorf("near the strikers: %q, want %q", got, want)
	}
}
