// Package counted counts documents of the tests' own notation and divides them
// by outlet, for the tests of the rooms.
package counted

import (
	"context"
	"testing"

	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/internal/marked"
	"parallax/framing/observation"
	"parallax/framing/sentiment"
	"parallax/framing/study"
	"parallax/framing/tally"
)

// Study counts documents in the notation of marked, and divides them by outlet.
func Study(t testing.TB, docs []corpus.Document) *compare.Study {
	t.Helper()
	o := study.DefaultOptions()
	o.Codebook, o.Toward = marked.Codebook(t), study.TowardNone
	x, err := tally.NewExaminer(marked.Reader{}, sentiment.VADER(), &o, false)
	if err != nil {
		t.Fatal(err)
	}
	watcher := observation.NewWatcher(observation.Choice{})
	l := tally.NewLines(&tally.Memory{})
	counted, err := tally.Count(context.Background(), watcher.Watch(marked.Sequence(docs)), x, 1, l, func(*tally.Examined) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := compare.New(context.Background(), o, counted, l, watcher, 1)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
