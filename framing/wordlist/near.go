package wordlist

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// Near asks for the words around the places where a node stands.
type Near struct {
	// Find calls yield for each place of the node in a text, from left to right.
	Find func(text string, yield func(corpus.Span) bool)
	// Left and Right are how many words before and after it are taken.
	Left, Right int
	// Sentence keeps to the node's sentence, by a rule of punctuation; else to its paragraph.
	Sentence bool
}

// Span is how many words on each side of a node are near it, where nobody says
// otherwise.
const Span = 5

// MaxSpan is the most words on one side of a node.
const MaxSpan = 100

// Validate names the first option that cannot be carried out.
func (n *Near) Validate() error {
	if n.Left < 0 || n.Right < 0 || n.Left > MaxSpan || n.Right > MaxSpan || n.Left+n.Right == 0 {
		return fmt.Errorf("a span of %d words left and %d right: must be 0 to %d, and one word at least", n.Left, n.Right, MaxSpan)
	}
	return nil
}

// CountNear counts the words near a node. The list's rows are the words in the
// windows of a document, each position once however many nodes are near, and its tokens
// these positions; the totals count every word outside the node. Both have
// the same terms and groups.
func CountNear(ctx context.Context, docs iter.Seq2[corpus.Document, error], r corpus.Reader, o Options, near Near) (*List, *Totals, error) {
	if err := near.Validate(); err != nil {
		return nil, nil, err
	}
	docs, watcher := o.watched(docs)
	counters, n, err := count(ctx, docs, r, o, func(c *counter) { c.near = &near })
	if err != nil {
		return nil, nil, err
	}
	to := make([][]uint32, len(counters))
	terms := numberTerms(counters, to)
	t := mergeSums(counters, terms, to)
	l := mergeRows(counters, terms, to)
	l.Documents, t.Documents = n, n
	if o.joins() {
		names, err := newNames(counters, &o)
		if err != nil {
			return nil, nil, err
		}
		l.regroup(names)
		t.regroup(names)
	}
	return l, t, l.observe(ctx, watcher, o.Workers)
}

// A place is a word of the part at hand.
type place struct {
	term       uint32
	node, near bool
}

// countNear counts spans of a text as one row of the windows in them.
func (c *counter) countNear(n, group int, text string, spans []corpus.Span) {
	r := row{doc: n, group: group}
	c.places = c.places[:0]
	for _, s := range spans {
		c.readPlaces(s.In(text))
	}
	outside := 0
	for _, p := range c.places {
		if !p.node {
			outside++
			c.hit(p.term)
		}
	}
	c.addTo(group, outside)
	for _, p := range c.places {
		if p.near && !p.node {
			r.tokens++
			c.hit(p.term)
		}
	}
	c.keep(r)
}

// readPlaces lists the words of a text, and marks nodes and what is near them.
func (c *counter) readPlaces(text string) {
	var nodes []corpus.Span
	c.near.Find(text, func(s corpus.Span) bool { nodes = append(nodes, s); return true })
	first := len(c.places) // of the sentence at hand
	end, next := 0, 0
	for w := range corpus.Words(text) {
		if end > 0 && c.near.breaks(text, end, w.Start) {
			c.mark(first)
			first = len(c.places)
		}
		for next < len(nodes) && nodes[next].End <= w.Start {
			next++
		}
		id, isNew := c.words.word(text, w)
		if isNew {
			c.seen = append(c.seen, 0)
		}
		if c.o.Form != nil {
			id = c.formOf(id)
		}
		c.places = append(c.places, place{term: id, node: next < len(nodes) && nodes[next].Contains(w)})
		end = w.End
	}
	c.mark(first)
}

// mark marks the places near the nodes of one sentence.
func (c *counter) mark(first int) {
	sentence := c.places[first:]
	for i, p := range sentence {
		if !p.node {
			continue
		}
		for k := max(0, i-c.near.Left); k < min(len(sentence), i+c.near.Right+1); k++ {
			sentence[k].near = true
		}
	}
}

// breaks reports whether a new sentence (or paragraph) starts at the word at start,
// after the word that ends at end.
func (n *Near) breaks(text string, end, start int) bool {
	gap := text[end:start]
	if len(gap) == 1 && gap[0] == ' ' {
		return false
	}
	if strings.Count(gap, "\n") > 1 {
		return true
	}
	i := strings.IndexAny(gap, ".!?…")
	if !n.Sentence || i < 0 || !strings.ContainsAny(gap[i:], " \n\t”\"’") && i+1 < len(gap) {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(text[start:]); unicode.IsLower(r) {
		return false
	}
	return gap[i] != '.' || !abbreviated(text[:end])
}

// abbreviated reports whether a text ends with a word that a full stop seldom ends a
// sentence after: a title, a month, an initial, or letters with stops ("U.S").
func abbreviated(text string) bool {
	word := text[strings.LastIndexAny(text, " \n\t(“\"")+1:]
	if len(word) <= 1 || strings.Contains(word, ".") {
		return true
	}
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Gov", "Sen", "Rep", "Col", "Capt", "Lt", "Sgt", "Rev", "St", "Jr", "Sr", "No", "vs",
		"Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Inc", "Corp", "Co", "Ltd":
		return true
	}
	return false
}
