package furniture

import (
	"parallax/corpus"
	"parallax/corpus/attribution/crf"
)

// featureBits is the size of the table of features: 1<<featureBits rows.
const featureBits = 16

// The labels of a piece.
const (
	labelArticle = iota
	labelPage
	labelCount
)

// sequence describes the pieces of a document for the model.
// Without words it sees what they are about and how they are written, not
// which they are.
func (f *Finder) sequence(pieces []piece, looks []look, words bool) crf.Sequence {
	s := crf.Sequence{Ends: make([]int32, 0, len(pieces)), Features: make([]uint32, 0, 96*len(pieces))}
	w := writer{features: s.Features}
	blocks := pieces[len(pieces)-1].block + 1
	for i := range pieces {
		w.begin()
		if words {
			w.words(&looks[i])
		}
		w.form(&looks[i])
		w.place(i, pieces, blocks)
		for _, side := range [...]struct{ at, by int }{{0, i - 1}, {1, i + 1}} {
			if side.by < 0 || side.by >= len(pieces) {
				w.add(kindBeside, uint32(side.at), 0)
				continue
			}
			same := uint32(0)
			if pieces[side.by].block == pieces[i].block {
				same = 1
			}
			w.beside(uint32(side.at)<<1|same, &looks[side.by])
		}
		s.Ends = append(s.Ends, int32(len(w.features)))
	}
	s.Features = w.features
	return s
}

// looks reads the pieces, and counts what the document and its outlet repeat.
func (f *Finder) looks(d *corpus.Document, pieces []piece) []look {
	r := f.reader
	var outlet []uint32
	if len(d.Outlet) > 2 { // "A" is a word of every text
		outlet = r.look(d.Outlet, corpus.Span{End: len(d.Outlet)}, nil).words
	}
	salt := saltOf(d.Outlet)
	looks := make([]look, len(pieces))
	again, openings := map[uint64]int{}, map[uint64]int{}
	for i, p := range pieces {
		l := r.look(d.Text, p.Span, outlet)
		if l.count > 0 {
			whole, opening, closing := l.keys(salt)
			again[whole]++
			openings[opening]++
			if f.repeated != nil {
				l.repeated = f.repeated.level(d.Outlet, whole)
				if l.count > keyWords {
					l.opening, l.closing = f.repeated.level(d.Outlet, opening), f.repeated.level(d.Outlet, closing)
				}
			}
		}
		looks[i] = l
	}
	for i := range looks {
		if l := &looks[i]; l.count > 0 {
			whole, opening, _ := l.keys(salt)
			l.again, l.openingAgain = again[whole], openings[opening]
		}
	}
	return looks
}

// Kinds of features.
const (
	kindBias = iota
	kindWord
	kindPair
	kindEdge
	kindClass
	kindClassLength
	kindForm
	kindShape
	kindPlace
	kindBeside
	kindRepeat
	kindOutlet
	kindAt // the classes of the first and the last words
)

// maxPieceFeatures keeps the features of a piece within what the model sums.
const maxPieceFeatures = crf.MaxFeatures - 4

// A writer appends the features of pieces.
type writer struct {
	features []uint32
	start    int // of the piece at hand
}

func (w *writer) begin() {
	w.start = len(w.features)
	w.add(kindBias, 0, 0)
}

func (w *writer) add(kind, a, b uint32) {
	if len(w.features)-w.start >= maxPieceFeatures {
		return
	}
	h := kind*0x9e3779b1 ^ a*0x85ebca77
	h = mix(h) ^ b*0xc2b2ae3d
	w.features = append(w.features, mix(h)>>(32-featureBits))
}

func bucket(n int) uint32 {
	for i, edge := range [...]int{0, 1, 2, 3, 5, 8, 12, 18, 26, 40} {
		if n <= edge {
			return uint32(i)
		}
	}
	return 10
}

// words are the words of the piece, each once, its first and its last ones.
func (w *writer) words(l *look) {
	for i, h := range l.words {
		w.add(kindWord, h, 0)
		if i > 0 && l.count <= 25 {
			w.add(kindPair, l.words[i-1], h)
		}
	}
	n := len(l.words)
	for i := range min(2, n) {
		w.add(kindEdge, uint32(i), l.words[i])
		w.add(kindEdge, uint32(4+i), l.words[n-1-i])
	}
}

// form is how the piece is written, whatever its words.
func (w *writer) form(l *look) {
	length := bucket(l.count)
	end := endOf(l.last)
	w.add(kindForm, 0, length)
	w.add(kindForm, 1, end)
	w.add(kindForm, 2, startOf(l))
	w.add(kindForm, 3, length<<4|end)
	w.add(kindForm, 4, share(l.capital, l.count)<<4|min(length, 9))
	w.add(kindForm, 5, share(l.saying, l.count)<<4|min(length, 9))
	w.add(kindForm, 6, uint32(min(l.verbs, 2))<<4|end<<1|bit(l.past > 0))
	w.add(kindForm, 7, uint32(min(l.verbs, 2))<<5|share(l.saying, l.count)<<1|bit(l.past > 0))
	w.add(kindForm, 8, share(l.upper, l.count)<<4|min(length, 5))
	w.add(kindForm, 9, bit(l.restCapital)<<4|min(length, 9))
	w.add(kindForm, 10, bit(l.dateAtEnd))
	w.add(kindForm, 11, bit(l.imperative)<<4|min(length, 9))
	w.add(kindForm, 12, uint32(min(l.runs, 2)))
	w.add(kindForm, 13, uint32(min(l.digits, 3))<<4|min(length, 9))
	for b := range 16 {
		if l.marks>>b&1 != 0 {
			w.add(kindShape, uint32(b), 0)
			w.add(kindShape, uint32(b), 16+min(length, 9))
		}
	}
	distinct, classed := uint32(0), 0
	for c, n := range l.classes {
		if n == 0 {
			continue
		}
		distinct++
		classed += int(n)
		w.add(kindClass, uint32(c), uint32(min(n, 3)))
		w.add(kindClassLength, uint32(c), min(length, 10))
		w.add(kindClassLength, uint32(c), 16+share(int(n), l.count))
		w.add(kindClassLength, uint32(c), 32+uint32(min(l.verbs, 1))<<4+end)
	}
	w.add(kindForm, 14, min(distinct, 5)<<4|min(length, 9))
	w.add(kindForm, 15, share(classed, l.count)<<4|min(length, 9))
	w.add(kindForm, 16, share(classed, l.count)<<4|end<<1|bit(l.verbs > 0))
	w.edges(l, end)
	w.add(kindOutlet, bit(l.named)<<2|bit(l.startsNamed)<<1|bit(l.onlyNamed), min(length, 9))
	w.add(kindRepeat, 0, uint32(l.repeated))
	w.add(kindRepeat, 1, uint32(l.opening))
	w.add(kindRepeat, 2, uint32(l.closing))
	w.add(kindRepeat, 3, uint32(min(l.again, 3))<<4|min(length, 9))
	w.add(kindRepeat, 5, uint32(l.repeated)<<8|min(distinct, 3)<<4|uint32(min(l.verbs, 1)))
	w.add(kindRepeat, 6, uint32(l.opening)<<8|min(distinct, 3)<<4|end)
	w.add(kindRepeat, 7, uint32(l.closing)<<8|min(distinct, 3)<<4|end)
	w.add(kindRepeat, 4, uint32(min(l.openingAgain, 3))<<1|bit(l.verbs > 0))
}

// edges are the classes of the first words, of the last, and of those before an
// early colon ("More:", "See also:").
func (w *writer) edges(l *look, end uint32) {
	n := len(l.kinds)
	head, tail := 0, 0
	for i := range min(6, n) {
		if l.kinds[i] != classNone {
			head++
			if i < 3 {
				w.add(kindAt, uint32(i), uint32(l.kinds[i]))
			}
			w.add(kindAt, 8, uint32(l.kinds[i]))
		}
	}
	for i := range min(4, n) {
		if c := l.kinds[n-1-i]; c != classNone && l.count <= maxLooked {
			tail++
			if i < 2 {
				w.add(kindAt, uint32(4+i), uint32(c)<<4|end)
			}
			w.add(kindAt, 9, uint32(c))
		}
	}
	w.add(kindAt, 10, uint32(head)<<4|end)
	w.add(kindAt, 11, uint32(tail)<<4|end)
	w.add(kindAt, 12, uint32(head)<<8|uint32(tail)<<4|uint32(min(l.verbs, 1)))
	if colon := l.colon; colon > 0 && colon < 4 {
		inHead := uint32(0)
		for i := range min(colon, n) {
			if l.kinds[i] != classNone {
				inHead++
			}
		}
		w.add(kindAt, 13, uint32(colon)<<8|inHead<<4|end)
		w.add(kindAt, 14, inHead<<1|bit(l.count > colon))
	}
}

// place is where the piece stands in the document and in its block.
func (w *writer) place(i int, pieces []piece, blocks int) {
	p := &pieces[i]
	front, back := uint32(min(p.block, 3)), uint32(min(blocks-1-p.block, 3))
	size := p.at
	for k := i; k < len(pieces) && pieces[k].block == p.block; k++ {
		size++
	}
	w.add(kindPlace, 0, front)
	w.add(kindPlace, 1, back)
	w.add(kindPlace, 2, uint32(min(p.at, 3))<<2|uint32(min(size-1, 3)))
	w.add(kindPlace, 3, uint32(min(blocks, 3)))
	w.add(kindPlace, 4, front<<4|uint32(min(p.at, 2))<<2|uint32(min(size-1, 2)))
}

// beside is what a neighbour looks like.
func (w *writer) beside(side uint32, l *look) {
	length := bucket(l.count)
	w.add(kindBeside, side, 16+length<<4|endOf(l.last))
	w.add(kindBeside, side, 512+startOf(l))
	for c, n := range l.classes {
		if n > 0 {
			w.add(kindBeside, side, 1024+uint32(c)<<4|min(length, 9))
		}
	}
	w.add(kindBeside, side, 2048+uint32(l.marks&(markSlash|markCopyright|markBar|markBracket))<<4|min(length, 9))
	w.add(kindBeside, side, 1<<20+uint32(l.repeated)<<2|bit(l.again > 1))
}

func startOf(l *look) uint32 {
	switch r := l.first; {
	case l.startsUpper:
		return 1
	case r == '"' || r == '“' || r == '\'' || r == '‘':
		return 2
	case r == '(' || r == '[':
		return 3
	case r == '-' || r == '—' || r == '–' || r == '•' || r == '*' || r == '·':
		return 4
	case r == '©' || r == '_' || r == '|' || r == '@' || r == '#' || r == '>':
		return 5
	case '0' <= r && r <= '9':
		return 6
	}
	return 7
}

// How a piece ends.
const (
	endNone = iota
	endStop
	endAsked
	endColon
	endQuote
	endBracket
	endCut
	endOpen // goes on
)

func endOf(r rune) uint32 {
	switch r {
	case '.':
		return endStop
	case '?', '!':
		return endAsked
	case ':':
		return endColon
	case '"', '”', '’', '\'':
		return endQuote
	case ')', ']':
		return endBracket
	case '…':
		return endCut
	case ',', ';', '-', '—':
		return endOpen
	}
	return endNone
}

// share is part of whole in eighths.
func share(part, whole int) uint32 {
	if whole == 0 {
		return 9
	}
	return uint32(8 * part / whole)
}

func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
