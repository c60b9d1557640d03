package attribution

import (
	"unicode/utf8"

	"parallax/corpus/attribution/crf"
)

// featureBits is the size of the table of features: 1<<featureBits rows.
const featureBits = 18

// place is what the model sees of an item.
type place struct {
	word, tag                                      uint32 // hashes
	verb                                           uint32 // hash of the base form of a reporting verb, 0 for other words
	stem                                           uint32 // hash of the stem of a verb, noun or adjective
	main                                           bool   // a verb that is no auxiliary
	mainLeft, mainLeftFar, mainRight, mainRightFar uint32 // the nearest such verbs, how far
	strength                                       uint32
	shape                                          uint32
	suffix                                         uint32
	phrase                                         uint32 // 0 outside, 1 starts, 2 inside, 3 ends a noun phrase
	rule                                           uint32 // what the rules say: 0 nothing, 1 content, 2 cue, 3 mention
	quoted                                         uint32 // 0 word, 1 inside short quotation marks, 2.. a quotation, by form
	boundary                                       uint32 // hash of the word where it bounds a clause, else 0
	finite                                         bool
	left                                           nearest // the reporting verb before it
	right                                          nearest // and behind it
	edge                                           uint32  // the boundary before it
	edgeRight                                      uint32  // the boundary behind it
	sinceEdge                                      uint32
	finiteLeft                                     uint32 // finite verbs since the boundary before it
}

// nearest describes the nearest reporting verb on one side.
type nearest struct {
	verb     uint32
	distance uint32 // bucket
	crossed  uint32 // marks and boundaries between: bits
}

// sequence gives the features of a line.
func (p *page) sequence(ps []place, l line, ctx context) crf.Sequence {
	s := crf.Sequence{Ends: make([]int32, 0, len(ps)), Features: make([]uint32, 0, len(ps)*72)}
	edge := place{word: 1, tag: 1}
	at := func(i int) *place {
		if i < 0 || i >= len(ps) {
			return &edge
		}
		return &ps[i]
	}
	for i := range ps {
		x := &ps[i]
		a, b, y, z := at(i-2), at(i-1), at(i+1), at(i+2)
		f := s.Features
		n := uint32(0)
		put := func(v ...uint32) {
			n++
			h := n * 0x9e3779b1
			for _, w := range v {
				h = (h ^ w) * 0x85ebca6b
				h ^= h >> 15
			}
			h *= 0xc2b2ae35
			f = append(f, h>>(32-featureBits))
		}
		put()
		put(x.word)
		put(b.word)
		put(y.word)
		put(a.word)
		put(z.word)
		put(x.word, b.word)
		put(x.word, y.word)
		put(x.tag)
		put(b.tag)
		put(y.tag)
		put(a.tag, b.tag)
		put(y.tag, z.tag)
		put(b.tag, x.tag)
		put(x.tag, y.tag)
		put(b.tag, x.tag, y.tag)
		put(a.tag, b.tag, x.tag, y.tag, z.tag)
		put(x.word, b.tag, y.tag)
		put(x.suffix, x.tag)
		put(x.shape, b.shape, y.shape)
		put(x.verb, x.tag)
		put(x.stem)
		put(b.stem)
		put(y.stem)
		put(x.stem, x.tag)
		put(x.stem, b.tag, y.tag)
		put(x.stem, b.phrase, y.word)
		put(x.stem, y.stem)
		put(b.stem, x.stem)
		put(x.mainLeft, x.mainLeftFar)
		put(x.mainRight, x.mainRightFar)
		put(x.mainLeft, x.edge)
		put(x.mainLeft, x.tag)
		put(x.mainRight, x.tag)
		put(x.mainLeft, x.word)
		put(x.mainLeft, x.edge, b.word)
		put(x.strength, b.strength, y.strength)
		put(x.verb, b.phrase, y.tag)
		put(x.verb, b.quoted, y.quoted)
		put(x.phrase, b.phrase, y.phrase)
		put(x.phrase, x.left.distance, x.right.distance)
		put(x.rule, b.rule, y.rule)
		put(x.rule, x.tag)
		put(x.rule, at(i-3).rule, at(i+3).rule)
		put(x.rule, x.word)
		put(x.quoted, b.word)
		put(x.quoted, y.word)
		put(x.quoted, x.left.verb)
		put(x.quoted, x.right.verb)
		put(x.quoted, b.tag, y.tag)
		put(x.left.verb)
		put(x.right.verb)
		put(x.left.verb, x.left.distance)
		put(x.right.verb, x.right.distance)
		put(x.left.verb, x.left.crossed, x.edge)
		put(x.right.verb, x.right.crossed, x.edgeRight)
		put(x.left.crossed, x.left.distance, x.tag)
		put(x.right.crossed, x.right.distance, x.tag)
		put(x.left.crossed, x.right.crossed)
		put(x.left.verb, x.word)
		put(x.right.verb, x.word)
		put(x.edge, x.edgeRight)
		put(x.edge, x.sinceEdge, x.tag)
		put(x.edge, x.left.verb, x.finiteLeft)
		put(x.edge, x.edgeRight, x.left.crossed, x.right.crossed)
		put(b.word, x.edge, x.left.verb)
		put(ctx.first, uint32(min(i, 3)), uint32(min(len(ps)-1-i, 3)))
		put(ctx.before, x.edge)
		put(ctx.shape, x.tag)
		put(ctx.shape, x.left.crossed, x.right.crossed)
		s.Features = f
		s.Ends = append(s.Ends, int32(len(f)))
	}
	return s
}

// context is what the model sees of a line as a whole.
type context struct {
	first  uint32 // 1: the first line of the document, 2: of its block
	before uint32 // how the line before ended: with a quotation, a colon …
	shape  uint32 // whether it has reporting verbs, quotations, an end mark
}

// hash is FNV-1a of a word.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// lastBytes is the end of a word, cut between characters.
func lastBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	k := len(s) - n
	for k < len(s) && !utf8.RuneStart(s[k]) {
		k++
	}
	return s[k:]
}
