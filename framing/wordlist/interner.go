package wordlist

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"

	"parallax/corpus"
)

// An interner numbers words by their folded form, in the order in which they
// are first seen. It is a Go map made for words of news: a word of up to eight
// ASCII bytes, as most are, is one 64-bit key that is folded, hashed and
// compared at once, and one of up to sixteen is two.
//
// N-grams are numbered after their words: one is a shorter one and a word.
type interner struct {
	words  []string
	forms  []form    // by number
	short  table     // by the folded bytes, least first, padded with zeros
	middle pairTable // the same, of nine to sixteen bytes
	long   table     // by the hash of the folded form; equal hashes stand side by side
	fold   []byte
}

// A form is what a number stands for: a word, or an n-gram.
type form struct {
	before uint32 // the n-gram before the last word; none where it is a word
	last   uint32 // the number of the last word; of a word its place in interner.words
}

const none = ^uint32(0)

// A table is an open-addressed hash table of keys to numbers above 0.
type table struct {
	slots []slot
	used  int
}

type slot struct {
	key uint64
	id  uint32 // number + 1; 0 where the slot is empty
}

func newInterner() *interner {
	return &interner{short: newTable(), middle: newPairTable(), long: newTable()}
}

func newTable() table { return table{slots: make([]slot, 1<<12)} }

// word gives the number of a word of text, and whether it is new.
func (in *interner) word(text string, s corpus.Span) (id uint32, isNew bool) {
	if n := s.Len(); n <= 8 {
		if key, ok := shortKey(text, s.Start, n); ok {
			at := in.short.find(key)
			for ; in.short.slots[at].id != 0; at = in.short.next(at) {
				if in.short.slots[at].key == key {
					return in.short.slots[at].id - 1, false
				}
			}
			id = in.add(strings.Clone(corpus.Fold(s.In(text)))) // or the term would keep its document
			in.short.put(at, key, id)
			return id, true
		}
	} else if n <= 16 {
		first, ok := shortKey(text, s.Start, 8)
		rest, ok2 := shortKey(text, s.Start+8, n-8)
		if ok && ok2 {
			return in.middle.word(pair{first, rest}, func() uint32 { return in.add(strings.Clone(corpus.Fold(s.In(text)))) })
		}
	}
	in.fold = corpus.AppendFold(in.fold[:0], s.In(text))
	key := hash(in.fold)
	at := in.long.find(key)
	for ; in.long.slots[at].id != 0; at = in.long.next(at) {
		if in.long.slots[at].key == key && in.text(in.long.slots[at].id-1) == string(in.fold) {
			return in.long.slots[at].id - 1, false
		}
	}
	// A folded form may be short though its word is not: it has one number.
	if len(in.fold) <= 16 {
		if folded := string(in.fold); ascii(folded) {
			id, isNew = in.word(folded, corpus.Span{End: len(folded)})
			in.long.put(at, key, id)
			return id, isNew
		}
	}
	id = in.add(string(in.fold))
	in.long.put(at, key, id)
	return id, true
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func (in *interner) add(word string) uint32 {
	in.words = append(in.words, word)
	return in.number(form{none, uint32(len(in.words) - 1)})
}

func (in *interner) number(f form) uint32 {
	in.forms = append(in.forms, f)
	return uint32(len(in.forms) - 1)
}

// text is the word of a number.
func (in *interner) text(word uint32) string { return in.words[in.forms[word].last] }

// shortKey is the folded form of the n ≤ 8 bytes at start as a number; false
// where a byte is not ASCII, or a line end.
func shortKey(text string, start, n int) (uint64, bool) {
	var x uint64
	if start+8 <= len(text) {
		x = uint64(text[start]) | uint64(text[start+1])<<8 | uint64(text[start+2])<<16 | uint64(text[start+3])<<24 |
			uint64(text[start+4])<<32 | uint64(text[start+5])<<40 | uint64(text[start+6])<<48 | uint64(text[start+7])<<56
		x &= 1<<(8*n) - 1
	} else {
		for i := n - 1; i >= 0; i-- {
			x = x<<8 | uint64(text[start+i])
		}
	}
	const high, low, ones, lineEnds = 0x8080808080808080, 0x7f7f7f7f7f7f7f7f, 0x0101010101010101, 0x0a0a0a0a0a0a0a0a
	if x&high != 0 || ((x^lineEnds)-ones)&^(x^lineEnds)&high != 0 {
		return 0, false // a line end divides the word, or may: Fold knows
	}
	// A byte is a capital where adding sets its high bit from A on, but not beyond Z.
	fromA, beyondZ := x+(low-0x4040404040404040), x+(low-0x5a5a5a5a5a5a5a5a)
	return x | (fromA&^beyondZ&high)>>2, true
}

const mix = 0x9e3779b97f4a7c15 // 2⁶⁴ over the golden ratio

// hash mixes bytes eight at a time.
func hash(b []byte) uint64 {
	h := uint64(len(b)) * mix
	for ; len(b) >= 8; b = b[8:] {
		hi, lo := bits.Mul64(h^binary.LittleEndian.Uint64(b), mix)
		h = hi ^ lo
	}
	var last uint64
	for i := len(b) - 1; i >= 0; i-- {
		last = last<<8 | uint64(b[i])
	}
	hi, lo := bits.Mul64(h^last, mix)
	return hi ^ lo
}

// find is where the search for a key starts.
func (t *table) find(key uint64) int {
	return int(key * mix >> (64 - uint(bits.Len(uint(len(t.slots)-1)))))
}

func (t *table) next(at int) int { return (at + 1) & (len(t.slots) - 1) }

// put takes a key in at an empty slot where its search ended.
func (t *table) put(at int, key uint64, id uint32) {
	t.slots[at] = slot{key, id + 1}
	if t.used++; 2*t.used <= len(t.slots) {
		return
	}
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.id == 0 {
			continue
		}
		at := t.find(s.key)
		for t.slots[at].id != 0 {
			at = t.next(at)
		}
		t.slots[at] = s
	}
}
