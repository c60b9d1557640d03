package wordlist

import (
	"strings"

	"parallax/corpus"
	"parallax/framing/codebook"
)

// A labelFinder finds the labels of a codebook. It never changes; all counters
// use one.
type labelFinder struct {
	matcher *codebook.Matcher
	// names are the terms, by entry of the codebook; "" for an entry that is no
	// label of a referent.
	names []string
}

// LabelTerm is the term that an entry of a codebook is counted as:
// referent/family/label, as the label table names them.
func LabelTerm(e codebook.Entry) string {
	return strings.Join([]string{e.Referent, e.Family, e.Label}, "/")
}

func hasLabels(c *codebook.Codebook) bool {
	for _, e := range c.Entries() {
		if e.Kind == codebook.LabelEntry {
			return true
		}
	}
	return false
}

// newLabelFinder compiles a codebook; nil gives nil.
func newLabelFinder(c *codebook.Codebook) *labelFinder {
	if c == nil {
		return nil
	}
	f := &labelFinder{matcher: c.Matcher()}
	for _, e := range c.Entries() {
		name := ""
		if e.Kind == codebook.LabelEntry {
			name = LabelTerm(e)
		}
		f.names = append(f.names, name)
	}
	return f
}

// countsLabels has the counter count labels. Entries of one name are one term.
func (c *counter) countsLabels(f *labelFinder) {
	if f == nil {
		return
	}
	c.labels, c.labelOf = f, make([]uint32, len(f.names))
	number := make(map[string]uint32, len(f.names))
	for entry, name := range f.names {
		id, ok := number[name]
		if !ok {
			id = c.words.add(name)
			number[name] = id
			c.seen = append(c.seen, 0)
		}
		c.labelOf[entry] = id
	}
}

// findLabels finds the labels in spans of a text, each span by itself as the
// label table does, tells the token that each starts with and its term, and gives the number
// of words.
func (c *counter) findLabels(text string, spans []corpus.Span, tell func(at int, term uint32)) (words int) {
	var in []corpus.Span
	for _, s := range spans {
		in = in[:0]
		for w := range corpus.Words(s.In(text)) {
			in = append(in, corpus.Span{Start: s.Start + w.Start, End: s.Start + w.End})
		}
		at := 0
		for _, m := range c.labels.matcher.Find(text, in) {
			if c.labels.names[m.Entry] == "" {
				continue
			}
			for in[at].Start < m.Span.Start {
				at++
			}
			tell(words+at, c.labelOf[m.Entry])
		}
		words += len(in)
	}
	return words
}
