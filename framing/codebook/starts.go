package codebook

import (
	"strings"

	"parallax/corpus/inflection"
)

// starts says quickly of most words that no pattern begins with them. Most
// words of a text are such, and this is all that matching costs for them: one
// hash over the word and some bits that stay in the processor's nearest cache.
type starts struct {
	plain, heads bits
	lengths      uint64 // bit n: some beginning before a "*" has n letters; bit 63: more than 62
	any          bool   // some pattern begins with "*": every word may begin it
}

// bits is a Bloom filter with one bit for a key, of 2^17.
type bits [1 << 11]uint64

func (b *bits) set(hash uint64) {
	x := mix(hash)
	b[x>>53] |= 1 << (x >> 47 & 63)
}

func (b *bits) has(hash uint64) bool {
	x := mix(hash)
	return b[x>>53]>>(x>>47&63)&1 != 0
}

// mix spreads over the high bits what FNV leaves of the last letters in the
// low ones (Fibonacci hashing, Knuth 1998, §6.4).
func mix(hash uint64) uint64 { return (hash ^ hash>>32) * 0x9e3779b97f4a7c15 }

// add notes a first word of a pattern, folded.
func (s *starts) add(word string, lemma bool) {
	head, _, wild := strings.Cut(word, "*")
	switch {
	case wild && head == "":
		s.any = true
	case wild:
		s.heads.set(hashOf(head))
		s.lengths |= 1 << min(len(head), 63)
	case lemma:
		for _, form := range inflection.Forms(word) {
			s.plain.set(hashOf(form))
		}
	default:
		s.plain.set(hashOf(word))
	}
}

// may reports whether a word of a text, as it stands, may begin a pattern.
func (s *starts) may(word string) bool {
	if s.any {
		return true
	}
	h := uint64(hashSeed)
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c >= 0x80, c == '\n':
			return true // folded with care elsewhere
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case c == '\'' && i == len(word)-2 && s.plain.has(h):
			return true // a possessive
		}
		h = hashLetter(h, c)
		if s.lengths>>min(i+1, 63)&1 != 0 && s.heads.has(h) {
			return true
		}
	}
	return s.plain.has(h)
}

func hashOf(word string) uint64 {
	h := uint64(hashSeed)
	for i := range len(word) {
		h = hashLetter(h, word[i])
	}
	return h
}
