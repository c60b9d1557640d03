package score

import (
	"math"
	"testing"

	"parallax/corpus"
	"parallax/corpus/attribution/gold"
)

// An invented article, counted by hand. Characters without white space:
//
//	"No," he said.      the quotation is 5, of he
//	Cy hopes for rain.  "for rain" is 7, of Cy
func article() (*gold.Article, []corpus.Span) {
	a := &gold.Article{Text: `"No," he said. Cy hopes for rain.`}
	a.Attributions = []gold.Attribution{
		{Source: []corpus.Span{{Start: 6, End: 8}}, Cue: []corpus.Span{{Start: 9, End: 13}}, Content: []corpus.Span{{Start: 0, End: 5}}},
		{Source: []corpus.Span{{Start: 15, End: 17}}, Cue: []corpus.Span{{Start: 18, End: 23}}, Content: []corpus.Span{{Start: 24, End: 32}}},
	}
	return a, []corpus.Span{{Start: 0, End: 5}}
}

func statement(v corpus.Voice, mention, cue corpus.Span, parts ...corpus.Span) corpus.Statement {
	s := corpus.Statement{Voice: v, Spans: parts}
	if v != corpus.Own {
		s.Source = &corpus.Source{Name: "x", Mention: mention}
		s.Cue = &cue
	}
	return s
}

func figure(t *testing.T, c *Counts, name string, k Kind) float64 {
	t.Helper()
	for _, f := range Figures() {
		if f.Name == name {
			v, ok := f.Of(c, k)
			if !ok {
				t.Fatalf("%s, %s: no value", name, k)
			}
			return v
		}
	}
	t.Fatalf("no figure %q", name)
	return 0
}

func TestPerfectReading(t *testing.T) {
	a, quoted := article()
	r := corpus.Reading{Statements: []corpus.Statement{
		statement(corpus.Quoted, a.Attributions[0].Source[0], a.Attributions[0].Cue[0], a.Attributions[0].Content...),
		statement(corpus.Own, corpus.Span{}, corpus.Span{}, corpus.Span{Start: 6, End: 23}),
		statement(corpus.Reported, a.Attributions[1].Source[0], a.Attributions[1].Cue[0], a.Attributions[1].Content...),
	}}
	c := Article(a, r, quoted)
	for _, f := range Figures() {
		for _, k := range []Kind{Direct, Reported, Kinds} {
			if v, ok := f.Of(c, k); !ok || v != 1 {
				t.Errorf("%s, %s: %v, %v", f.Name, k, v, ok)
			}
		}
		if _, ok := f.Of(c, Mixed); ok {
			t.Errorf("%s: a value without any mixed attribution", f.Name)
		}
	}
	if c.Voice[corpus.Quoted][corpus.Quoted] != 5 || c.Voice[corpus.Reported][corpus.Reported] != 7 {
		t.Errorf("voices %v", c.Voice)
	}
}

// Read: the quotation with the wrong source, "Cy hopes for" (10 characters, 3
// of them gold) as reported, no cue for it.
func TestPartlyRightReading(t *testing.T) {
	a, quoted := article()
	second := statement(corpus.Reported, corpus.Span{}, corpus.Span{}, corpus.Span{Start: 15, End: 27})
	second.Cue = nil
	r := corpus.Reading{Statements: []corpus.Statement{
		statement(corpus.Quoted, corpus.Span{Start: 15, End: 17}, corpus.Span{Start: 9, End: 13}, corpus.Span{Start: 0, End: 5}),
		second,
	}}
	c := Article(a, r, quoted)
	for _, want := range []struct {
		name  string
		kind  Kind
		value float64
	}{
		{"content precision", Kinds, 8. / 15},
		{"content recall", Kinds, 8. / 12},
		{"content character-F1", Kinds, 2 * 8. / 15 * 8 / 12 / (8./15 + 8./12)},
		{"content recall", Reported, 3. / 7},
		{"content precision", Reported, 3. / 10},
		{"found (half or more)", Kinds, .5},
		{"source accuracy", Kinds, 0},
		{"cue precision", Kinds, 1},
		{"cue recall", Kinds, .5},
	} {
		if got := figure(t, c, want.name, want.kind); math.Abs(got-want.value) > 1e-12 {
			t.Errorf("%s, %s: %v, want %v", want.name, want.kind, got, want.value)
		}
	}
}

func TestIntervalHoldsTheFigureAndRepeats(t *testing.T) {
	a, quoted := article()
	good := Article(a, corpus.Reading{Statements: []corpus.Statement{
		statement(corpus.Quoted, a.Attributions[0].Source[0], a.Attributions[0].Cue[0], a.Attributions[0].Content...)}}, quoted)
	bad := Article(a, corpus.Reading{}, quoted)
	var all []*Counts
	for range 10 {
		all = append(all, good, bad)
	}
	f := Figures()[2] // content recall: 5 of 12 characters in every second article
	low, high, ok := Interval(all, f, Kinds, 500, 1)
	if v, _ := f.Of(Sum(all), Kinds); !ok || !(low < v && v < high) || math.Abs(v-5./24) > 1e-12 {
		t.Errorf("%v in [%v, %v], %v", v, low, high, ok)
	}
	if l, h, _ := Interval(all, f, Kinds, 500, 1); l != low || h != high {
		t.Error("the same seed gives another interval")
	}
	if _, _, ok := Interval(all[:9], f, Kinds, 500, 1); ok {
		t.Error("an interval from nine articles")
	}
}
