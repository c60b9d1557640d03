package framing

import (
	"context"
	"fmt"
	"iter"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/sentiment"
)

// marked reads a text of our own notation: "|" ends a statement, and one that
// starts with "NAME:" is quoted from that source, with "~NAME:" reported.
type marked struct{}

func (marked) Read(d *corpus.Document) corpus.Reading {
	var r corpus.Reading
	at := 0
	for part := range strings.SplitSeq(d.Text, "|") {
		span := corpus.Span{Start: at, End: at + len(part)}
		at += len(part) + 1
		if part == "" {
			continue
		}
		s := corpus.Statement{Spans: []corpus.Span{span}}
		if name, _, ok := strings.Cut(part, ":"); ok {
			s.Voice = corpus.Quoted
			s.Source = &corpus.Source{Name: strings.TrimPrefix(name, "~"), Mention: corpus.Span{Start: span.Start, End: span.Start + len(name)}}
			cue := corpus.Span{Start: span.Start + len(name), End: span.Start + len(name) + 1}
			s.Cue = &cue
			if strings.HasPrefix(name, "~") {
				s.Voice = corpus.Reported
			}
		}
		r.Sentences = append(r.Sentences, span)
		r.Statements = append(r.Statements, s)
	}
	return r
}

func testCodebook(t testing.TB) *codebook.Codebook {
	t.Helper()
	c, err := codebook.Parse("test.yaml", []byte(`
referents:
  strikers:
    families:
      worker: {labels: ["striker*", "dock worker*"]}
      rioter: {labels: ["rioter*", "thug*"]}
`))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func testExaminer(t testing.TB) *examiner {
	return &examiner{reader: marked{}, scorer: sentiment.VADER(), matcher: testCodebook(t).Matcher()}
}

func sequence(docs []corpus.Document) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

func countAll(t testing.TB, docs []corpus.Document, workers int) *Tally {
	t.Helper()
	tally, err := count(context.Background(), sequence(docs), testExaminer(t), workers, newLines(&Memory{}), func(*examined) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	return tally
}

// documents draws small documents of three outlets from a few words, so that
// words, sources and labels repeat between them.
func documents() *rapid.Generator[[]corpus.Document] {
	word := rapid.SampledFrom([]string{"strikers", "thugs", "the", "dock", "workers", "port", "good", "terrible", "Port"})
	voice := rapid.SampledFrom([]string{"", "", "Mayor: ", "~Union: ", "~Mayor: "})
	return rapid.Custom(func(t *rapid.T) []corpus.Document {
		n := rapid.IntRange(1, 8).Draw(t, "documents")
		docs := make([]corpus.Document, n)
		for i := range docs {
			var text []string
			for range rapid.IntRange(1, 4).Draw(t, "statements") {
				text = append(text, voice.Draw(t, "voice")+strings.Join(rapid.SliceOfN(word, 1, 6).Draw(t, "words"), " "))
			}
			docs[i] = corpus.Document{
				ID: fmt.Sprint(i), Outlet: rapid.SampledFrom([]string{"A", "B", "C"}).Draw(t, "outlet"),
				Text: strings.Join(text, "|"),
			}
		}
		return docs
	})
}

func tallyDiff(a, b *Tally) string {
	return cmp.Diff(a, b, cmp.Exporter(func(reflect.Type) bool { return true }))
}

// The parts of a corpus, counted apart and merged in order, are the tally of
// the whole, however the corpus is parted.
func TestMergedPartsAreTheWhole(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		docs := documents().Draw(rt, "corpus")
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
		docs := documents().Draw(rt, "corpus")
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
	_, err := count(context.Background(), broken, testExaminer(t), 4, newLines(&Memory{}), func(*examined) error { return nil })
	if err == nil || err.Error() != "record 51: broken" {
		t.Errorf("count = %v, want the input's error", err)
	}
}
