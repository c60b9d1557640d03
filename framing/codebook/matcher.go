package codebook

import (
	"slices"

	"parallax/corpus"
	"parallax/corpus/wordclass"
)

// A Match is one place where a pattern of the codebook stands in a text.
type Match struct {
	// Entry is the place in Codebook.Entries of what the match counts for.
	Entry int
	// Span holds the words that matched, without a possessive "'s".
	Span corpus.Span
	// Negated reports whether a negating word stands just before (see Negators).
	Negated bool
}

// A Matcher finds the patterns of a codebook in texts. It never changes, and
// may be used by any number of goroutines at once.
//
// Rules:
//   - A pattern matches whole words, as corpus.Words divides them. Words that
//     a hyphen joins are one word: "regime" does not match in "anti-regime";
//     "*-regime" and "*regime" do. "*" stands for any number of letters (also
//     none), digits, apostrophes and hyphens of one word.
//   - The last word of a pattern also matches with a possessive "'s", which
//     stays outside the match: "regime" in "the regime's".
//   - A phrase runs over any white space and over quotation marks ("so-called
//     'rebels'"), not over marks that end or divide a sentence, unless the
//     pattern has the same mark in the same place ("U.S. officials").
//   - From left to right the longest match wins and its words are used up, in
//     each layer by itself: all labels are one layer, each outermost frame is
//     one. Of two patterns that match the same words, the one that fixes more
//     letters wins, then the one with more conditions, then the earlier one.
//   - Nothing matches where a pattern of stop matches.
type Matcher struct {
	vocabulary vocabulary
	starts     starts
	patterns   []compiled
	layers     int
	// first leads from the root of the trie over an element, a dense copy of
	// the root's edges: most words of a text end here.
	first    []int32
	nodes    []node
	negators map[string]bool
	// tagger is nil where no pattern asks for a word class.
	tagger *wordclass.Tagger
}

// A node of the trie: the patterns that end here, and where the elements of a
// next word lead.
type node struct {
	ends []int32
	next []edge
}

type edge struct{ element, to int32 }

// over gives the node that an element leads to; 0 for none.
func (n *node) over(element int32) int32 {
	for _, e := range n.next {
		if e.element == element {
			return e.to
		}
	}
	return 0
}

// A compiled pattern and what a match of it means.
type compiled struct {
	pattern
	target
	gapped bool // some gap is not plain
	must   *Matcher
	not    *Matcher
}

// Matcher compiles the codebook's patterns.
func (c *Codebook) Matcher() *Matcher {
	_, targets := c.compileList()
	return compile(targets)
}

func compile(targets []target) *Matcher {
	m := &Matcher{nodes: make([]node, 1), negators: negatorSet(), tagger: taggerFor(targets)}
	names := vocabularyBuilder{number: make(map[string]int32)}
	made := make(map[[2]int32]int32) // node and element → next node
	for _, t := range targets {
		p := compiled{pattern: split(t.label.Pattern), target: t}
		p.gapped = slices.ContainsFunc(p.gaps, func(g string) bool { return g != "" })
		p.must, p.not = contextMatcher(t.label.Must), contextMatcher(t.label.Not)
		m.layers = max(m.layers, t.layer+1)
		at := int32(0)
		m.starts.add(corpus.Fold(p.words[0]), t.label.Lemma)
		for _, w := range p.words {
			element := names.element(corpus.Fold(w), t.label.Lemma)
			next, ok := made[[2]int32{at, element}]
			if !ok {
				next = int32(len(m.nodes))
				made[[2]int32{at, element}] = next
				m.nodes = append(m.nodes, node{})
				m.nodes[at].next = append(m.nodes[at].next, edge{element, next})
			}
			at = next
		}
		m.nodes[at].ends = append(m.nodes[at].ends, int32(len(m.patterns)))
		m.patterns = append(m.patterns, p)
	}
	m.vocabulary = names.build()
	m.first = make([]int32, m.vocabulary.elements)
	for _, e := range m.nodes[0].next {
		m.first[e.element] = e.to
	}
	return m
}

// contextMatcher compiles the patterns of a condition; nil for none.
func contextMatcher(patterns []string) *Matcher {
	if len(patterns) == 0 {
		return nil
	}
	targets := make([]target, len(patterns))
	for i, p := range patterns {
		targets[i] = target{label: Label{Pattern: p}, entry: i, layer: labelLayer}
	}
	return compile(targets)
}

// Find gives the matches in a text whose words are given, in the order of
// their first byte; matches of one place in the order of their layers.
func (m *Matcher) Find(text string, words []corpus.Span) []Match {
	stopped, labelled := m.scan(text, words)
	if len(labelled) == 0 {
		return nil
	}
	out := make([]Match, 0, len(labelled))
	for _, h := range labelled {
		for len(stopped) > 0 && stopped[0].end <= h.start {
			stopped = stopped[1:]
		}
		if len(stopped) > 0 && stopped[0].start < h.end {
			continue
		}
		out = append(out, Match{
			Entry:   m.patterns[h.pattern].entry,
			Span:    h.span,
			Negated: m.negated(text, words, h.start),
		})
	}
	return out
}

// Stops gives the spans that patterns of stop match, so that other measures
// can leave them out too.
func (m *Matcher) Stops(text string, words []corpus.Span) []corpus.Span {
	stopped, _ := m.scan(text, words)
	out := make([]corpus.Span, len(stopped))
	for i, h := range stopped {
		out[i] = h.span
	}
	return out
}

// A hit is a pattern that matches words[start:end].
type hit struct {
	pattern    int32
	start, end int
	span       corpus.Span
}

func (m *Matcher) scan(text string, words []corpus.Span) (stopped, labelled []hit) {
	free := make([]int, m.layers) // by layer, the first word not used up
	best := make([]hit, m.layers) // by layer, the best hit from this word on
	var layers []int              // those that have one
	w := walker{m: m, text: text, words: words}
	for i := range words {
		if !m.starts.may(words[i].In(text)) {
			continue
		}
		w.from(i)
		if len(w.hits) == 0 {
			continue
		}
		layers = layers[:0]
		for _, h := range w.hits {
			layer := m.patterns[h.pattern].layer
			switch {
			case i < free[layer]:
			case !slices.Contains(layers, layer):
				layers = append(layers, layer)
				best[layer] = h
			case m.better(h, best[layer]):
				best[layer] = h
			}
		}
		slices.Sort(layers)
		for _, layer := range layers {
			free[layer] = best[layer].end
			if layer == stopLayer {
				stopped = append(stopped, best[layer])
			} else {
				labelled = append(labelled, best[layer])
			}
		}
	}
	return stopped, labelled
}

// better reports whether hit a wins over b, which starts at the same word.
func (m *Matcher) better(a, b hit) bool {
	if a.end != b.end {
		return a.end > b.end
	}
	p, q := &m.patterns[a.pattern], &m.patterns[b.pattern]
	if p.letters != q.letters {
		return p.letters > q.letters
	}
	if c, d := p.label.conditions(), q.label.conditions(); c != d {
		return c > d
	}
	return a.pattern < b.pattern
}

func (l Label) conditions() int {
	n := len(l.Must) + len(l.Not)
	if l.Case {
		n++
	}
	if l.POS != "" {
		n++
	}
	if !l.Lemma {
		n++ // exactly these letters
	}
	return n
}
