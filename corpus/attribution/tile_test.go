package attribution

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"parallax/corpus"
)

// cuts reports whether a place stands within a word of a sentence: where a sentence of no end is cut, a word of no end is.
func cuts(words, sentences []corpus.Span, at int) bool {
	within := func(s corpus.Span) bool { return s.Start < at && at < s.End }
	return slices.ContainsFunc(words, within) && slices.ContainsFunc(sentences, within)
}

// checkTiles fails unless each byte that is not white space belongs to exactly
// one statement and to exactly one sentence.
func checkTiles(t interface {
	Errorf(string, ...any)
	Helper()
}, text string, r corpus.Reading) {
	t.Helper()
	owners := make([]int, len(text))
	words := slices.Collect(corpus.Words(text))
	last := -1
	for i, s := range r.Statements {
		if (s.Source == nil) != (s.Voice == corpus.Own) || s.Cue != nil && s.Voice == corpus.Own {
			t.Errorf("statement %d: voice %s with source %v, cue %v", i, s.Voice, s.Source, s.Cue)
		}
		if s.Source != nil && s.Source.Name == "" {
			t.Errorf("statement %d: source without a name", i)
		}
		if len(s.Spans) == 0 || s.Spans[0].Start < last {
			t.Errorf("statement %d: spans %v out of order", i, s.Spans)
			continue
		}
		last = s.Spans[0].Start
		end := 0
		for _, p := range s.Spans {
			if cuts(words, r.Sentences, p.Start) || cuts(words, r.Sentences, p.End) {
				t.Errorf("statement %d: span %v %q cuts a word", i, p, p.In(text))
			}
			v := p.In(text)
			if p.Start < end || v == "" || v != strings.TrimFunc(v, unicode.IsSpace) || !utf8.ValidString(v) {
				t.Errorf("statement %d: span %v %q", i, p, v)
			}
			end = p.End
			for k := p.Start; k < p.End; k++ {
				owners[k]++
			}
		}
		for _, q := range s.Scare {
			if !s.Hull().Contains(q) {
				t.Errorf("statement %d: scare quote %v outside of it", i, q)
			}
		}
	}
	inSentence := make([]int, len(text))
	for _, s := range r.Sentences {
		for k := s.Start; k < s.End; k++ {
			inSentence[k]++
		}
	}
	for i, c := range text {
		if space := unicode.IsSpace(c); owners[i] != 1 && !(space && owners[i] == 0) || inSentence[i] != 1 && !(space && inSentence[i] == 0) {
			t.Errorf("byte %d %q: in %d statements, %d sentences", i, c, owners[i], inSentence[i])
			return
		}
	}
}

func TestStatementsTileInventedArticle(t *testing.T) {
	r, _ := read(t, valley)
	checkTiles(t, valley, r)
}

// Text made of what statements are made of, in any order.
func TestStatementsTileAnyText(t *testing.T) {
	a := reader(t)
	part := rapid.SampledFrom([]string{" ", "  ", "\n", "\n\n", "“", "”", `"`, "'", "‘", "’", "«", "»", "„", "「", "」", ".", ",", ":", "!", "—", "said", "says", "according to",
		"that", "Anna Berg", "the Ministry", "he", "the minister", "red line", "so-called", "has", "denied", "claims", "rebels", "U.S.", "Mr.", "don’t", "5'10\"", "\u202e", "\u00a0", "é", "日本", "\U0001f600", "…", "(", ")"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(part, 0, 60).Draw(t, "parts"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		doc := &corpus.Document{Text: text}
		r := a.Read(doc)
		checkTiles(t, text, r)
		if again := a.Read(doc); !reflect.DeepEqual(r, again) {
			t.Errorf("read twice: %v and %v", r, again)
		}
	})
}

// Longer than any bound on blocks and sentences, so that the cuts show.
func TestStatementsTileHostileText(t *testing.T) {
	a := reader(t)
	for name, part := range hostile() {
		text := strings.Repeat(part, 17<<10/len(part))
		checkTiles(t, text, a.Read(&corpus.Document{Text: text}))
		if t.Failed() {
			t.Fatalf("in %q", name)
		}
	}
}

// Two goroutines read what one reads; the race detector looks on.
func TestReadsAtOnce(t *testing.T) {
	a := reader(t)
	want := a.Read(document(valley))
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if got := a.Read(document(valley)); !reflect.DeepEqual(got, want) {
				t.Errorf("read at once: %v, alone: %v", got, want)
			}
		})
	}
	wait.Wait()
}

func FuzzStatementsTile(f *testing.F) {
	a := reader(f)
	f.Add(valley)
	f.Add("“A,” he said. “B")
	f.Add("'tis the workers' right, 'n' so")
	f.Add("\u00a0“\u00a0”")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("ingest refuses invalid UTF-8")
		}
		checkTiles(t, text, a.Read(&corpus.Document{Text: text}))
	})
}

// What an attribution says ends with a word, however its clause was cut.
func TestNoWordIsCut(t *testing.T) {
	const text = "The fee is what’s known as the tithe, he’d say."
	a, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	at := func(s string) int { return strings.Index(text, s) }
	p := a.parse(text, nil)
	for _, c := range []struct {
		cut  corpus.Span
		want string
	}{
		{corpus.Span{Start: 0, End: at("’s known")}, "The fee is what’s"},
		{corpus.Span{Start: at("’d say"), End: len(text)}, "say."},
		{corpus.Span{Start: 0, End: at(" known")}, "The fee is what’s"},
	} {
		got := p.owned([]attribution{{content: []corpus.Span{c.cut}}})
		if len(got) != 1 || got[0].In(text) != c.want {
			t.Errorf("of %q is owned %v, want %q", c.cut.In(text), got, c.want)
		}
	}
}
