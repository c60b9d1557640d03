// Package marked reads documents of the tests' own notation, so that a test can
// say who speaks without the reader of corpus/attribution.
package marked

import (
	"iter"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/codebook"
)

// Reader reads a text of our own notation: "|" ends a statement, and one that
// starts with "NAME:" is quoted from that source, with "~NAME:" reported.
type Reader struct{}

func (Reader) Read(d *corpus.Document) corpus.Reading {
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

func Codebook(t testing.TB) *codebook.Codebook {
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

func Sequence(docs []corpus.Document) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}
