package codebook

import (
	"strings"

	"parallax/corpus"
)

// A walker follows the trie from one word of a text on and gathers the
// patterns that end on its way.
type walker struct {
	m     *Matcher
	text  string
	words []corpus.Span
	start int
	hits  []hit
	form  []byte // room for one folded word
	// seen keeps what the words looked at last are: a phrase looks ahead at
	// words that are then looked at for their own sake. It holds more words
	// than a pattern can have.
	seen [2 * maxPatternWords]reading
}

// A reading is which elements word number word-1 is: as it stands, and, from
// bare on, without the possessive of cut bytes at its end.
type reading struct {
	word, bare, cut int
	elements        []int32
}

// from gathers every pattern that matches from word i on.
func (w *walker) from(i int) {
	w.start = i
	w.hits = w.hits[:0]
	r := w.read(i)
	for n, e := range r.elements {
		if next := w.m.first[e]; next != 0 {
			w.step(next, i, r, n)
		}
	}
}

// step arrives at a node with element n of word i.
func (w *walker) step(at int32, i int, r *reading, n int) {
	node := &w.m.nodes[at]
	if n >= r.bare {
		w.ends(node, i, w.words[i].End-r.cut)
		return
	}
	w.ends(node, i, w.words[i].End)
	if len(node.next) == 0 || i+1 >= len(w.words) {
		return
	}
	r = w.read(i + 1)
	for n, e := range r.elements {
		if next := node.over(e); next != 0 {
			w.step(next, i+1, r, n)
		}
	}
}

// read looks a word up.
func (w *walker) read(i int) *reading {
	r := &w.seen[i%len(w.seen)]
	if r.word == i+1 {
		return r
	}
	word := w.words[i].In(w.text)
	bare := w.fold(word)
	r.word = i + 1
	r.elements = w.m.vocabulary.lookup(w.form, r.elements[:0])
	r.bare = len(r.elements)
	if bare < len(w.form) {
		r.elements = w.m.vocabulary.lookup(w.form[:bare], r.elements)
		r.cut = possessive(word)
	}
	return r
}

// ends takes up the patterns that end at a node, where their conditions hold.
func (w *walker) ends(at *node, last, end int) {
	for _, id := range at.ends {
		p := &w.m.patterns[id]
		if !w.gaps(p) || p.label.Case && !w.cases(p) {
			continue
		}
		h := hit{pattern: id, start: w.start, end: last + 1, span: corpus.Span{Start: w.words[w.start].Start, End: end}}
		if p.label.POS != "" && !w.hasClass(last, p.label.POS) {
			continue
		}
		if p.must != nil && !w.near(p, p.must, h) || p.not != nil && w.near(p, p.not, h) {
			continue
		}
		// A word that a wildcard takes with its possessive also matches
		// without; the shorter span is the label.
		for n := range w.hits {
			if w.hits[n].pattern == id && w.hits[n].end == h.end {
				w.hits[n].span.End = min(w.hits[n].span.End, end)
				h.pattern = -1
			}
		}
		if h.pattern >= 0 {
			w.hits = append(w.hits, h)
		}
	}
}

// gaps reports whether what stands between the words is what the pattern allows.
func (w *walker) gaps(p *compiled) bool {
	for n, want := range p.gaps {
		i := w.start + n
		gap := w.text[w.words[i].End:w.words[i+1].Start]
		if plainGap(gap) {
			if want != "" {
				return false
			}
			continue
		}
		if want == "" || gapOf(gap) != want {
			return false
		}
	}
	return true
}

// cases reports whether the words have the pattern's case.
func (w *walker) cases(p *compiled) bool {
	for n, want := range p.words {
		word := plainMarks(w.words[w.start+n].In(w.text))
		if globMatch(want, word) {
			continue
		}
		if n < len(p.words)-1 || !globMatch(want, word[:len(word)-possessive(word)]) {
			return false
		}
	}
	return true
}

// near reports whether a pattern of a condition stands within its reach.
func (w *walker) near(p *compiled, condition *Matcher, h hit) bool {
	from := max(0, h.start-p.label.Within)
	to := min(len(w.words), h.end+p.label.Within)
	return len(condition.Find(w.text, w.words[from:h.start])) > 0 ||
		len(condition.Find(w.text, w.words[h.end:to])) > 0
}

// fold puts the folded word into the walker's room and gives the length of
// its part before a possessive "'s".
func (w *walker) fold(word string) (bare int) {
	w.form = w.form[:0]
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= 0x80 || c == '\n' {
			w.form = append(w.form[:0], corpus.Fold(word)...)
			break
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		w.form = append(w.form, c)
	}
	n := len(w.form)
	if n > 2 && w.form[n-1] == 's' && w.form[n-2] == '\'' {
		return n - 2
	}
	return n
}

// possessive is the length in bytes of the "'s" that a word ends with.
func possessive(word string) int {
	if len(word) < 3 || word[len(word)-1]|0x20 != 's' {
		return 0
	}
	for _, mark := range []string{"'", "’", "‘", "ʼ"} {
		if strings.HasSuffix(word[:len(word)-1], mark) {
			return len(mark) + 1
		}
	}
	return 0
}

// plainMarks is a word as a reader sees it, in its case.
func plainMarks(word string) string { return corpus.Clean(word) }
