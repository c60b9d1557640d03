package index_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/explore/index"
	"parallax/explore/store"
	"parallax/framing/concordance"
	"parallax/framing/inference"
	"parallax/framing/wordlist"
)

// texts are invented.
func texts() []corpus.Document {
	return []corpus.Document{
		{ID: "a", Outlet: "Herald", Date: "2021-03-01", Text: "The mob left the port. “We saw no mob,” the mayor said. U.S. officials left."},
		{ID: "b", Outlet: "Post", Date: "2021-03-02", Text: "Strikers stood on the left side. The mayor says the strikers' union will meet. Armed\ngroups; armed, groups."},
		{ID: "c", Outlet: "Post", Date: "2021-04-02", Text: "Police met the strikers near the port, and the mob saw police. See the sea."},
	}
}

func sequence(docs []corpus.Document) func(func(corpus.Document, error) bool) {
	return func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

func reader(t testing.TB) corpus.Reader {
	r, err := attribution.New(attribution.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func load(t testing.TB, docs []corpus.Document) (*index.Index, *store.Store) {
	t.Helper()
	ctx, file := context.Background(), filepath.Join(t.TempDir(), "x.store")
	id := store.Identity{Build: "b", Version: "1", Input: "i"}
	if _, err := store.Build(ctx, file, sequence(docs), reader(t), store.Options{Identity: id}); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, file, id)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	x, err := index.Load(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	return x, s
}

func textsOf(s *store.Store) index.Reader {
	return func(ctx context.Context, n int) (*index.Text, error) {
		d, err := s.Document(ctx, n)
		if err != nil {
			return nil, err
		}
		return &index.Text{Text: d.Text, Words: slices.Collect(corpus.Words(d.Text)), Sentences: d.Reading.Sentences}, nil
	}
}

// places are the hits as "document:bytes".
func places(t testing.TB, x *index.Index, docs []corpus.Document, hits []index.Hit) (out []string) {
	t.Helper()
	for _, h := range hits {
		words := slices.Collect(corpus.Words(docs[h.Document].Text))
		first := x.Documents[h.Document].First
		out = append(out, fmt.Sprintf("%s:%d-%d", docs[h.Document].ID, words[h.First-first].Start, words[h.End-1-first].End))
	}
	return out
}

func find(t testing.TB, x *index.Index, s *store.Store, query string, f index.Filter) []index.Hit {
	t.Helper()
	q, err := x.Parse(query, nil)
	if err != nil {
		t.Fatal(query, err)
	}
	hits, err := x.Find(context.Background(), q, &f, textsOf(s), nil)
	if err != nil {
		t.Fatal(query, err)
	}
	return hits
}

func TestFind(t *testing.T) {
	docs := texts()
	x, s := load(t, docs)
	for query, want := range map[string][]string{
		"mob":                    {"a:4-7", "a:36-39", "c:47-50"},
		"MOB|strikers":           {"a:4-7", "a:36-39", "b:0-8", "b:52-60", "c:15-23", "c:47-50"},
		"armed groups":           {"b:79-91"},
		"U.S. officials":         {"a:60-74"},
		"us officials":           nil,
		"left_verb":              {"a:8-12", "a:75-79"},
		"left_adjective":         {"b:22-26"},
		"{see}":                  {"a:29-32", "c:51-54", "c:63-66"},
		"{say}":                  {"a:54-58", "b:43-47"},
		"police NEAR/3 strikers": {"c:0-6"},
		"mob NEAR/2 police":      {"c:47-50"},
		"mob NEAR/1 police":      nil,
		"nowhere":                nil,
	} {
		if got := places(t, x, docs, find(t, x, s, query, index.Filter{})); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	for _, wrong := range []string{"", "*", "NEAR/5 a", "a NEAR/5", "a NEAR/x b", "a NEAR/101 b", "{say", "@port", "–"} {
		if _, err := x.Parse(wrong, nil); err == nil {
			t.Errorf("%q was taken", wrong)
		}
	}
}

func TestFilters(t *testing.T) {
	docs := texts()
	x, s := load(t, docs)
	for _, c := range []struct {
		filter index.Filter
		want   int
	}{
		{index.Filter{}, 3},
		{index.Filter{Outlets: []string{"Post"}}, 1},
		{index.Filter{From: "2021-04"}, 1},
		{index.Filter{To: "2021-03"}, 2},
		{index.Filter{Voices: []corpus.Voice{corpus.Quoted}}, 1},
		{index.Filter{Document: "a"}, 2},
		{index.Filter{Begin: 50, End: 100}, 2},
	} {
		if got := len(find(t, x, s, "mob", c.filter)); got != c.want {
			t.Errorf("%+v: %d hits, want %d", c.filter, got, c.want)
		}
	}
}

// The hits are those of 'parallax kwic', which reads the texts themselves.
func TestSameAsConcordance(t *testing.T) {
	pieces := []string{"mob", "Mob’s", "the", "U.S.", "a-b", "well-known", ", ", ". ", " ", "\n", "\n\n", " “", "” ", "mobs", "don't", "é"}
	drawn := rand.New(rand.NewPCG(1, 2))
	var docs []corpus.Document
	for i := range 1500 {
		text := ""
		for range 1 + drawn.IntN(30) {
			if text += pieces[drawn.IntN(len(pieces))]; drawn.IntN(2) == 0 {
				text += " "
			}
		}
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Outlet: "A", Text: text})
	}
	x, s := load(t, docs)
	for _, query := range []string{"mob", "mob*", "the mob", "*ob the", "u.s. mob", "a-b", "don't", "mob, the", "*e* mob", "mob mob"} {
		p, err := concordance.ParsePattern(query)
		if err != nil {
			t.Fatal(err)
		}
		c, err := concordance.Collect(context.Background(), sequence(docs), p, nil, concordance.Options{Workers: 1})
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, l := range c.Lines {
			want = append(want, fmt.Sprintf("%s:%d-%d", l.Doc, l.Start, l.End))
		}
		if len(want) == 0 {
			t.Errorf("%s: stands nowhere", query)
		}
		if got := places(t, x, docs, find(t, x, s, query, index.Filter{})); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
}

// Counts of groups are those that the commands count.
func TestSameAsWordlist(t *testing.T) {
	docs := texts()
	x, s := load(t, docs)
	for _, by := range []string{"outlet", "voice", "source"} {
		counted, err := wordlist.CountTotals(context.Background(), sequence(docs), reader(t), wordlist.Options{By: []string{by}, MinN: 1, MaxN: 1, Workers: 1})
		if err != nil {
			t.Fatal(err)
		}
		term, ok := slices.BinarySearch(counted.Terms, "mob")
		if !ok {
			t.Fatal("no mob")
		}
		groups, err := x.Groups(find(t, x, s, "mob", index.Filter{}), &index.Filter{}, by, inference.Defaults())
		if err != nil {
			t.Fatal(err)
		}
		if len(groups) != len(counted.Groups) {
			t.Errorf("by %s: %d groups, want %q", by, len(groups), counted.Groups)
		}
		for _, g := range groups {
			at, ok := slices.BinarySearch(counted.Groups, g.Name)
			if !ok {
				t.Errorf("by %s: group %q, want one of %q", by, g.Name, counted.Groups)
				continue
			}
			n := 0
			terms, ns := counted.Counts.Row(at)
			if k, ok := slices.BinarySearch(terms, uint32(term)); ok {
				n = int(ns[k])
			}
			if g.Hits != n || g.Words != counted.Tokens[at] {
				t.Errorf("by %s, %s: %d of %d, want %d of %d", by, g.Name, g.Hits, g.Words, n, counted.Tokens[at])
			}
		}
	}
}

func TestOrder(t *testing.T) {
	docs := texts()
	x, s := load(t, docs)
	hits := find(t, x, s, "the", index.Filter{})
	for order, want := range map[string]string{
		"right": "left mayor mayor mob mob port port sea strikers strikers", "date": "mob port mayor left mayor strikers strikers port mob sea",
	} {
		list := slices.Clone(hits)
		if err := x.Sort(list, order, 0); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, h := range list {
			words := slices.Collect(corpus.Words(docs[h.Document].Text))
			got += " " + words[h.End-x.Documents[h.Document].First].In(docs[h.Document].Text)
		}
		if got != " "+want {
			t.Errorf("%s: %s", order, got)
		}
	}
	if err := x.Sort(hits, "sideways", 0); err == nil {
		t.Error("an order that is none was taken")
	}
	one, again := x.Thin(hits, 4, 7), x.Thin(hits, 4, 7)
	if len(one) != 4 || !slices.Equal(one, again) || slices.Equal(one, x.Thin(hits, 4, 8)) {
		t.Errorf("thinned: %v, %v", one, again)
	}
}

// The first hits of many are the first of all.
func TestFirstOfMany(t *testing.T) {
	var docs []corpus.Document
	drawn := rand.New(rand.NewPCG(5, 6))
	for i := range 200 {
		text := ""
		for range 30 {
			text += fmt.Sprintf("the w%d ", drawn.IntN(50))
		}
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Outlet: "A", Text: text})
	}
	x, s := load(t, docs)
	hits := find(t, x, s, "the", index.Filter{})
	for _, order := range index.Orders() {
		whole, part := slices.Clone(hits), slices.Clone(hits)
		if err := errors.Join(x.Sort(whole, order, 0), x.Sort(part, order, 100)); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(whole[:100], part[:100]) {
			t.Errorf("%s: the first 100 are others", order)
		}
	}
}
