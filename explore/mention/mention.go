// Package mention finds where the patterns of a codebook stand in a corpus, again
// and again while the codebook is edited:
//
//	Codebook, store.Store, index.Index ─ Find ─► Mentions ─► explore/server
//
// Only documents in which a pattern that has changed may stand are read again. What
// is found is what every count of labels finds: statement by statement, by
// codebook.Matcher.
package mention

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"parallax/corpus"
	"parallax/explore/index"
	"parallax/explore/store"
	"parallax/framing/codebook"
	"parallax/internal/inorder"
)

// A Mention is a place where a pattern stands: words of the index.
type Mention struct {
	// Entry is the place in Mentions.Entries.
	Entry, First, End int
	// Start and Stop are its bytes in the document.
	Start, Stop int
	Voice       corpus.Voice
}

// Mentions are the places of all patterns of a codebook.
type Mentions struct {
	Entries []codebook.Entry
	// Of are the mentions in each document, by their first word.
	Of [][]Mention

	patterns map[string]index.Pattern // by all that matching follows from
	order    []string                 // of these: of two that match the same words the earlier wins
}

// Find finds a codebook's mentions. What was found before, of another edition of
// it, may be nil.
func Find(ctx context.Context, s *store.Store, x *index.Index, c *codebook.Codebook, before *Mentions) (*Mentions, error) {
	m := &Mentions{Entries: c.Entries(), Of: make([][]Mention, len(x.Documents))}
	m.patterns, m.order = patternsOf(c)
	if before != nil && m.moved(before) {
		before = nil
	}
	again, err := x.Beginning(m.changed(before))
	if err != nil {
		return nil, err
	}
	if before != nil {
		m.take(before, again)
	}
	matcher := c.Matcher()
	work := func(d **store.Document) ([]Mention, error) { return matched(*d, x, matcher) }
	n := 0
	for found, err := range inorder.Each(ctx, s.Some(ctx, again), runtime.GOMAXPROCS(0), work) {
		if err != nil {
			return nil, err
		}
		m.Of[again[n]] = found
		n++
	}
	return m, nil
}

// changed are the patterns that only one of two editions has.
func (m *Mentions) changed(before *Mentions) (out []index.Pattern) {
	add := func(a, b map[string]index.Pattern) {
		for key, p := range a {
			if _, ok := b[key]; !ok {
				out = append(out, p)
			}
		}
	}
	if before == nil {
		before = new(Mentions)
	}
	add(m.patterns, before.patterns)
	add(before.patterns, m.patterns)
	return out
}

// moved reports whether patterns that both editions have stand in another order.
func (m *Mentions) moved(before *Mentions) bool {
	both := func(order []string, other map[string]index.Pattern) []string {
		return slices.DeleteFunc(slices.Clone(order), func(key string) bool { _, ok := other[key]; return !ok })
	}
	return !slices.Equal(both(m.order, before.patterns), both(before.order, m.patterns))
}

// take keeps what was found before in documents that are not read again.
func (m *Mentions) take(before *Mentions, again []int) {
	number := map[codebook.Entry]int{}
	for n, e := range m.Entries {
		number[e] = n
	}
	for d, list := range before.Of {
		if _, read := slices.BinarySearch(again, d); read || len(list) == 0 {
			continue
		}
		m.Of[d] = slices.Clone(list)
		for i := range m.Of[d] {
			m.Of[d][i].Entry = number[before.Entries[list[i].Entry]]
		}
	}
}

// matched finds the patterns in a document, each part of a statement by itself.
func matched(d *store.Document, x *index.Index, matcher *codebook.Matcher) ([]Mention, error) {
	words := slices.Collect(corpus.Words(d.Text))
	first := x.Documents[d.N].First
	if x.Documents[d.N].End-first != len(words) {
		return nil, fmt.Errorf("document %s of the store has other words than its index: build it anew with --rebuild", d.ID)
	}
	from := func(at int) int {
		n, _ := slices.BinarySearchFunc(words, at, func(w corpus.Span, at int) int { return w.Start - at })
		return n
	}
	var out []Mention
	for _, st := range d.Reading.Statements {
		for _, span := range st.Spans {
			in := words[from(span.Start):from(span.End)]
			for _, f := range matcher.Find(d.Text, in) {
				out = append(out, Mention{Entry: f.Entry, First: first + from(f.Span.Start), End: first + from(f.Span.End), Start: f.Span.Start, Stop: f.Span.End, Voice: st.Voice})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Mention) int { return a.First - b.First })
	return out, nil
}

// patternsOf are the patterns of a codebook, by all that their matches follow from,
// and their order.
func patternsOf(c *codebook.Codebook) (out map[string]index.Pattern, order []string) {
	out = map[string]index.Pattern{}
	add := func(where string, l codebook.Label) {
		key := fmt.Sprintf("%s|%q|%q|%g|%v|%v|%s|%q|%q|%d", where, l.Pattern, l.Name, l.Weight, l.Case, l.Lemma, l.POS, l.Must, l.Not, l.Within)
		order = append(order, key)
		out[key] = index.Pattern{Text: l.Pattern, Lemma: l.Lemma}
	}
	for _, l := range c.Stop {
		add("stop", l)
	}
	for _, r := range c.Referents {
		for _, f := range r.Families {
			for _, l := range f.Labels {
				add(fmt.Sprintf("%q%q", r.Name, f.Name), l)
			}
		}
	}
	var walk func(path string, f codebook.Frame)
	walk = func(path string, f codebook.Frame) {
		path += fmt.Sprintf("%q", f.Name)
		for _, l := range f.Patterns {
			add("frame"+path, l)
		}
		for _, inner := range f.Frames {
			walk(path, inner)
		}
	}
	for _, f := range c.Frames {
		walk("", f)
	}
	return out, order
}

// Hits are the mentions of a referent, and of a family of it where one is named, in
// the documents that are taken.
func (m *Mentions) Hits(referent, family string, take func(document int) bool) (out []index.Hit) {
	wanted := make([]bool, len(m.Entries))
	for n, e := range m.Entries {
		wanted[n] = e.Kind == codebook.LabelEntry && e.Referent == referent && (family == "" || e.Family == family)
	}
	for d, list := range m.Of {
		if len(list) == 0 || !take(d) {
			continue
		}
		for _, x := range list {
			if wanted[x.Entry] {
				out = append(out, index.Hit{Document: d, First: x.First, End: x.End})
			}
		}
	}
	return out
}
