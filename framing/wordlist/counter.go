package wordlist

import (
	"cmp"
	"slices"

	"parallax/corpus"
	"parallax/corpus/grouping"
	"parallax/corpus/identity"
)

// A counter is one worker's part of the list, with its own numbers for terms
// and groups.
type counter struct {
	o      *Options
	reader corpus.Reader
	found  []bool // fields of o.By that some document has

	words  *interner // and, after their words, the n-grams
	longer table     // an n-gram and the word after it → the longer n-gram
	groups map[string]int
	names  []string
	keys   [][]string // of each group
	census identity.Census

	forms   []uint32 // by word: 1 + the term that it is counted as, 0 where not yet known
	labels  *labelFinder
	labelOf []uint32 // by entry of the codebook: its term

	inOrder bool // keep the order of the terms as well

	totals bool // count by group alone, into sums
	near   *Near
	places []place
	sums   []sum
	rows   []row
	blocks [][]entry

	seen    []uint32 // by term: its occurrences in the part at hand
	touched []uint32
	run     [MaxN]uint32 // the n-grams that end at the last word, by length
	length  int          // words since the last break, at most MaxN
}

// A row is what one document says in one group: entries of a block.
type row struct {
	doc, group, tokens int
	entries            []entry
	sequence           []uint32 // 1 + the term at each token; nil where the order is not kept
}

// An entry is a term, in the upper half, and how often it occurs in a row.
type entry uint64

func newEntry(term, n uint32) entry { return entry(term)<<32 | entry(n) }
func (e entry) term() uint32        { return uint32(e >> 32) }
func (e entry) n() uint32           { return uint32(e) }

// blockEntries is the room of a block; a longer row has its own.
const blockEntries = 1 << 16

// room gives space for n entries that stay where they are.
func (c *counter) room(n int) []entry {
	last := len(c.blocks) - 1
	if last < 0 || cap(c.blocks[last])-len(c.blocks[last]) < n {
		c.blocks = append(c.blocks, make([]entry, 0, max(n, blockEntries)))
		last++
	}
	b := c.blocks[last]
	c.blocks[last] = b[:len(b)+n]
	return b[len(b) : len(b)+n : len(b)+n]
}

func newCounter(o *Options, r corpus.Reader) *counter {
	return &counter{o: o, reader: r, found: make([]bool, len(o.By)), words: newInterner(), longer: newTable(), groups: make(map[string]int)}
}

// document counts a document.
func (c *counter) document(n int, d *corpus.Document) {
	if !c.o.Speaks() {
		c.count(n, c.group(d, corpus.Own, ""), d.Text, d.Article())
		return
	}
	// What one group says in the document, in order; groups by name.
	spans := make(map[int][]corpus.Span)
	reading := c.reader.Read(d)
	sources := make([]string, len(reading.Statements))
	if c.o.joins() {
		roster := identity.RosterOf(d.Text, &reading)
		c.census.Add(roster)
		sources = roster.Keys
	}
	for i, s := range reading.Statements {
		if !s.Voice.Among(c.o.Voices) {
			continue
		}
		g := c.group(d, s.Voice, sources[i])
		spans[g] = append(spans[g], s.Spans...)
	}
	order := make([]int, 0, len(spans))
	for g := range spans {
		order = append(order, g)
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(c.names[a], c.names[b]) })
	for _, g := range order {
		c.count(n, g, d.Text, spans[g])
	}
}

// group is the counter's number of the group of a part of a document.
func (c *counter) group(d *corpus.Document, v corpus.Voice, source string) int {
	keys := make([]string, len(c.o.By))
	for k, field := range c.o.By {
		if _, ok := d.Field(field); ok {
			c.found[k] = true
		}
		keys[k] = grouping.Key(field, d, v, source)
	}
	name := grouping.Name(keys)
	g, ok := c.groups[name]
	if !ok {
		g = len(c.names)
		c.groups[name], c.names, c.keys = g, append(c.names, name), append(c.keys, keys)
	}
	return g
}

// count counts spans of a text as one row.
func (c *counter) count(n, group int, text string, spans []corpus.Span) {
	if c.near != nil {
		c.countNear(n, group, text, spans)
		return
	}
	if c.inOrder {
		c.countInOrder(n, group, text, spans)
		return
	}
	r := row{doc: n, group: group}
	if c.labels != nil {
		r.tokens = c.findLabels(text, spans, func(_ int, term uint32) { c.hit(term) })
		c.finish(r)
		return
	}
	for _, s := range spans {
		part := s.In(text)
		end := 0
		c.length = 0
		for w := range corpus.Words(part) {
			r.tokens++
			if c.o.MaxN > 1 && !corpus.Adjacent(part[end:w.Start]) {
				c.length = 0
			}
			c.word(part, w)
			end = w.End
		}
	}
	c.finish(r)
}

// finish adds the part at hand to what is counted.
func (c *counter) finish(r row) {
	if c.totals && !c.inRows() {
		c.addTo(r.group, r.tokens)
		return
	}
	c.keep(r)
}

// keep keeps the part at hand as a row.
func (c *counter) keep(r row) {
	r.entries = c.room(len(c.touched))
	for i, t := range c.touched {
		r.entries[i] = newEntry(t, c.seen[t])
		c.seen[t] = 0
	}
	c.touched = c.touched[:0]
	c.rows = append(c.rows, r)
}

// word counts a word, and the n-grams that end with it.
func (c *counter) word(text string, w corpus.Span) {
	id, isNew := c.words.word(text, w)
	if isNew {
		c.seen = append(c.seen, 0)
	}
	if c.o.Form != nil {
		id = c.formOf(id)
	}
	if c.o.MinN == 1 {
		c.hit(id)
	}
	for n := min(c.length+1, c.o.MaxN); n > 1; n-- {
		gram := c.extend(c.run[n-2], id)
		c.run[n-1] = gram
		if n >= c.o.MinN {
			c.hit(gram)
		}
	}
	c.run[0] = id
	c.length = min(c.length+1, MaxN)
}

// extend is the n-gram of a shorter one and the word after it.
func (c *counter) extend(gram, word uint32) uint32 {
	key := uint64(gram)<<32 | uint64(word)
	at := c.longer.find(key)
	for ; c.longer.slots[at].id != 0; at = c.longer.next(at) {
		if c.longer.slots[at].key == key {
			return c.longer.slots[at].id - 1
		}
	}
	id := c.words.number(form{gram, word})
	c.seen = append(c.seen, 0)
	c.longer.put(at, key, id)
	return id
}

func (c *counter) hit(id uint32) {
	if c.seen[id] == 0 {
		c.touched = append(c.touched, id)
	}
	c.seen[id]++
}
