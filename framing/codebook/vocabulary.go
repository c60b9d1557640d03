package codebook

import (
	"slices"
	"strings"

	"parallax/corpus/inflection"
)

// A vocabulary tells which elements of patterns a word is: the word itself,
// words with "*" that it fits, lemmas of which it is a form.
//
// Every word of every text is looked up, so this decides the speed. One hash
// runs over the word's letters; it is looked up at the word's end for plain
// words and after each letter at which the fixed beginning of some "*" word
// ends. Words that begin with "*" are found by the same means from the end.
type vocabulary struct {
	elements int
	plain    table
	heads    table // by the letters before the first "*"
	tails    table // by the letters after the last one, read backwards
	inner    []glob
}

// A glob is a word of a pattern: text with "*", or plain.
type glob struct {
	text    string
	element int32
}

// lookup appends the elements that a folded word is.
func (v *vocabulary) lookup(word []byte, into []int32) []int32 {
	h := uint64(hashSeed)
	for i, c := range word {
		h = hashLetter(h, c)
		if v.heads.has(i + 1) {
			for _, g := range v.heads.find(h) {
				if globMatch(g.text, string(word)) {
					into = append(into, g.element)
				}
			}
		}
	}
	for _, g := range v.plain.find(h) {
		if g.text == string(word) {
			into = append(into, g.element)
		}
	}
	if v.tails.lengths != 0 {
		h = hashSeed
		for i := range word {
			h = hashLetter(h, word[len(word)-1-i])
			if v.tails.has(i + 1) {
				for _, g := range v.tails.find(h) {
					if globMatch(g.text, string(word)) {
						into = append(into, g.element)
					}
				}
			}
		}
	}
	for _, g := range v.inner {
		if globMatch(g.text, string(word)) {
			into = append(into, g.element)
		}
	}
	return into
}

// FNV-1a, 64 bits (Fowler, Noll, Vo). A clash of hashes costs time only: what
// the table gives is compared letter by letter.
const hashSeed = 14695981039346656037

func hashLetter(h uint64, c byte) uint64 { return (h ^ uint64(c)) * 1099511628211 }

// A table gives the globs by the hash of their fixed letters: open addressing,
// at most half full. Most lookups find nothing: maybe, a Bloom filter of one
// bit per key that stays in the processor's nearest cache, answers these.
type table struct {
	maybe   bits
	lengths uint64 // bit n: some key has n letters; bit 63: some has more than 62
	mask    uint64
	slots   []slot
}

type slot struct {
	hash  uint64
	globs []glob
}

func (t *table) has(length int) bool { return t.lengths>>min(length, 63)&1 != 0 }

func (t *table) find(hash uint64) []glob {
	if !t.maybe.has(hash) {
		return nil
	}
	return t.probe(hash)
}

func (t *table) probe(hash uint64) []glob {
	for i := mix(hash) >> 20 & t.mask; ; i = (i + 1) & t.mask {
		s := &t.slots[i]
		if s.globs == nil || s.hash == hash {
			return s.globs
		}
	}
}

// tableOf builds the table of globs by their keys.
func tableOf(keys []string, globs []glob) table {
	if len(keys) == 0 {
		return table{}
	}
	size := uint64(16)
	for size < 2*uint64(len(keys)) {
		size *= 2
	}
	t := table{mask: size - 1, slots: make([]slot, size)}
	for n, key := range keys {
		h := hashOf(key)
		t.maybe.set(h)
		t.lengths |= 1 << min(len(key), 63)
		i := mix(h) >> 20 & t.mask
		for t.slots[i].globs != nil && t.slots[i].hash != h {
			i = (i + 1) & t.mask
		}
		t.slots[i].hash = h
		t.slots[i].globs = append(t.slots[i].globs, globs[n])
	}
	return t
}

// A vocabularyBuilder numbers the elements as patterns name them.
type vocabularyBuilder struct {
	number              map[string]int32
	plain, heads, tails listing
	inner               []glob
}

type listing struct {
	keys  []string
	globs []glob
}

func (l *listing) add(key string, g glob) {
	l.keys = append(l.keys, key)
	l.globs = append(l.globs, g)
}

// element gives the number of a folded word of a pattern.
func (b *vocabularyBuilder) element(word string, lemma bool) int32 {
	lemma = lemma && !strings.Contains(word, "*")
	key := word
	if lemma {
		key = "\x00" + word
	}
	if e, ok := b.number[key]; ok {
		return e
	}
	e := int32(len(b.number))
	b.number[key] = e
	head, rest, wild := strings.Cut(word, "*")
	switch {
	case lemma:
		for _, form := range inflection.Forms(word) {
			b.plain.add(form, glob{form, e})
		}
	case !wild:
		b.plain.add(word, glob{word, e})
	case head != "":
		b.heads.add(head, glob{word, e})
	default:
		tail := []byte(rest[strings.LastIndexByte(rest, '*')+1:])
		if len(tail) == 0 {
			b.inner = append(b.inner, glob{word, e})
			break
		}
		slices.Reverse(tail)
		b.tails.add(string(tail), glob{word, e})
	}
	return e
}

func (b *vocabularyBuilder) build() vocabulary {
	return vocabulary{
		elements: len(b.number),
		plain:    tableOf(b.plain.keys, b.plain.globs),
		heads:    tableOf(b.heads.keys, b.heads.globs),
		tails:    tableOf(b.tails.keys, b.tails.globs),
		inner:    b.inner,
	}
}
