package tally

import (
	"context"
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parallax/corpus"
	"parallax/framing/internal/marked"
	"parallax/framing/sentiment"
	"parallax/framing/study"
)

func testExaminer(t testing.TB) *examiner {
	o := study.DefaultOptions()
	o.Codebook, o.Toward = marked.Codebook(t), study.TowardNone
	x, err := NewExaminer(marked.Reader{}, sentiment.VADER(), &o, false)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func countAll(t testing.TB, docs []corpus.Document, workers int) *Tally {
	t.Helper()
	tally, err := Count(context.Background(), marked.Sequence(docs), testExaminer(t), workers, NewLines(&Memory{}), func(*Examined) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	return tally
}

func tallyDiff(a, b *Tally) string {
	return cmp.Diff(a, b, cmp.Exporter(func(reflect.Type) bool { return true }))
}

// The parts of a corpus, counted apart and merged in order, are the tally of
// the whole, however the corpus is parted.
func TestMergedPartsAreTheWhole(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		docs := marked.Documents().Draw(rt, "corpus")
		whole := countAll(t, docs, 1)
		merged := NewTally()
		for len(docs) > 0 {
			n := rapid.IntRange(1, len(docs)).Draw(rt, "part")
			merged.Merge(countAll(t, docs[:n], 1))
			docs = docs[n:]
		}
		if diff := tallyDiff(whole, merged); diff != "" {
			rt.Fatalf("the merged parts differ from the whole:\n%s", diff)
		}
	})
}

// A tally does not depend on how many workers counted.
func TestWorkersCountTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		docs := marked.Documents().Draw(rt, "corpus")
		if diff := tallyDiff(countAll(t, docs, 1), countAll(t, docs, 8)); diff != "" {
			rt.Fatalf("8 workers differ from 1:\n%s", diff)
		}
	})
}

// An error of the input ends the count, whichever worker is busy.
func TestCountEndsOnError(t *testing.T) {
	broken := func(yield func(corpus.Document, error) bool) {
		for i := range 50 {
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: "A", Text: "words"}, nil) {
				return
			}
		}
		yield(corpus.Document{}, fmt.Errorf("record 51: broken"))
	}
	_, err := Count(context.Background(), broken, testExaminer(t), 4, NewLines(&Memory{}), func(*Examined) error { return nil })
	if err == nil || err.Error() != "record 51: broken" {
		t.Errorf("count = %v, want the input's error", err)
	}
}
