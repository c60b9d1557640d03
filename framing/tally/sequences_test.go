package tally

import (
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
)

// A tally keeps the words of a statement in their order, and what stands
// between them: read off the text by hand.
func TestSequencesKeepOrderAndGaps(t *testing.T) {
	doc := corpus.Document{ID: "1", Outlet: "A", Text: "The port, the dock|Mayor: dock workers"}
	tally := countAll(t, []corpus.Document{doc}, 1)
	var got []string
	for i := range tally.Statements {
		var b strings.Builder
		for _, w := range tally.Words.Row(i) {
			b.WriteString(tally.Vocabulary.Term(w.ID()) + []string{"_", ",", "."}[w.Gap()])
		}
		got = append(got, b.String())
	}
	want := []string{"the_port,the_dock.", "mayor,dock_workers."}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("words and gaps = %q, want %q", got, want)
	}
	m := tally.Mentions[0] // "dock workers"
	if m.Statement != 1 || m.Word != 1 || m.Length != 2 {
		t.Errorf("mention at word %d of statement %d, %d long; want word 1 of statement 1, 2 long", m.Word, m.Statement, m.Length)
	}
}

// Words of two sentences of one statement are parted, and so are those of two
// parts of an interrupted one.
func TestGapsOfSentences(t *testing.T) {
	text := "We won. He left"
	spans := []corpus.Span{{Start: 0, End: 7}, {Start: 8, End: 15}}
	words := wordsIn(text, corpus.Span{Start: 0, End: len(text)})
	if got, want := fmt.Sprint(gaps(text, words, spans)), fmt.Sprint([]gap{NoGap, SentenceEnd, NoGap, SentenceEnd}); got != want {
		t.Errorf("gaps = %s, want %s", got, want)
	}
}
