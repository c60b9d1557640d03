package concordance

import (
	"context"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallax/corpus"
)

func matches(t rapid.TB, pattern, text string) []string {
	p, err := ParsePattern(pattern)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	p.Find(text, func(s corpus.Span) bool { out = append(out, s.In(text)); return true })
	return out
}

// TestFind: what a pattern matches, on invented text.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		want          []string
	}{
		{"rebel*", "Rebels, a rebel’s rebellion; corebel", []string{"Rebels", "rebel’s", "rebellion"}},
		{"*ist", "terrorists, terrorist, ist", []string{"terrorist", "ist"}},
		{"t*r*r", "terror tir trr tar-r", []string{"terror", "trr", "tar-r"}},
		{"armed group*", "Armed\n groups; armed, groups and armed group", []string{"Armed\n groups", "armed group"}},
		{"al-nusra front", "the Al-Nusra Front", []string{"Al-Nusra Front"}},
		{"U.S. officials", "U.S. officials, US officials, U.S officials", []string{"U.S. officials"}},
		{"no no", "no no no", []string{"no no"}},
		{"don't", "don’t DON'T dont", []string{"don’t", "DON'T"}},
		{"été", "Été ete", []string{"Été"}},
		{"war * peace", "war and peace, war peace", []string{"war and peace"}},
	} {
		if got := matches(t, c.pattern, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q in %q: %q, want %q", c.pattern, c.text, got, c.want)
		}
	}
	for _, bad := range []string{"", " – ", "*", "* *", "a\xff", strings.Repeat("a ", 33)} {
		if _, err := ParsePattern(bad); err == nil {
			t.Errorf("pattern %q was taken", bad)
		}
	}
}

// TestFindOneWord: a word without "*" is found exactly where a word folds to it.
func TestFindOneWord(t *testing.T) {
	letters := []string{"a", "A", "k", "K", "’", "'", "-", "‐", "é", "É", " ", ".", "ı", "İ", "ſ", "s"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(letters), 0, 20).Draw(t, "text"), "")
		words := slices.Collect(corpus.Words(text))
		if len(words) == 0 {
			return
		}
		w := rapid.SampledFrom(words).Draw(t, "word").In(text)
		var want []string
		for _, s := range words {
			if corpus.Fold(s.In(text)) == corpus.Fold(w) {
				want = append(want, s.In(text))
			}
		}
		if got := matches(t, w, text); !slices.Equal(got, want) {
			t.Fatalf("%q in %q: %q, want %q", w, text, got, want)
		}
	})
}

func feed(n int, text string, fail error) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for i := range n {
			if !yield(corpus.Document{ID: string(rune('a' + i%26)), Outlet: "Herald", Text: text}, nil) {
				return
			}
		}
		if fail != nil {
			yield(corpus.Document{}, fail)
		}
	}
}

// quoting reads everything after a colon as quoted from Smith.
type quoting struct{}

func (quoting) Read(d *corpus.Document) corpus.Reading {
	i := strings.Index(d.Text, ":")
	return corpus.Reading{Statements: []corpus.Statement{
		{Voice: corpus.Own, Spans: []corpus.Span{{Start: 0, End: i + 1}}},
		{Voice: corpus.Quoted, Spans: []corpus.Span{{Start: i + 2, End: len(d.Text)}}, Source: &corpus.Source{Name: "Smith"}},
	}}
}

// TestCollect: lines, limit, voices; the same with any number of workers.
func TestCollect(t *testing.T) {
	p, err := ParsePattern("rebel*")
	if err != nil {
		t.Fatal(err)
	}
	const text = "The rebels spoke: we are no rebels"
	var first *Concordance
	for _, workers := range []int{1, 4} {
		c, err := Collect(context.Background(), feed(100, text, nil), p, quoting{}, Options{Speakers: true, Limit: 3, Width: 4, Workers: workers})
		if err != nil {
			t.Fatal(err)
		}
		if c.Hits != 200 || c.Docs != 100 || c.Documents != 100 || len(c.Lines) != 3 {
			t.Fatalf("%+v", c)
		}
		if l := c.Lines[1]; l.Voice != "quoted" || l.Source != "Smith" || l.Left != " no " || l.Match != "rebels" || l.Right != "" || l.Start != 28 {
			t.Errorf("second line %+v", l)
		}
		if first == nil {
			first = c
		} else if !slices.Equal(first.Lines, c.Lines) {
			t.Error("lines differ with the number of workers")
		}
	}
	c, err := Collect(context.Background(), feed(10, text, nil), p, quoting{}, Options{Voices: []corpus.Voice{corpus.Own}, Width: 4, Workers: 2})
	if err != nil || c.Hits != 10 || c.Lines[0].Voice != "own" {
		t.Errorf("own voice: %+v, %v", c, err)
	}
	broken := errors.New("broken record")
	if _, err = Collect(context.Background(), feed(50, text, broken), p, nil, Options{Workers: 2}); !errors.Is(err, broken) {
		t.Errorf("error of the documents: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err = Collect(ctx, feed(5000, text, nil), p, nil, Options{Workers: 2}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
