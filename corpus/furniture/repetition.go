package furniture

import (
	"slices"

	"parallax/corpus"
)

const (
	// keyWords is how many words an opening or a closing has.
	keyWords = 3
	// enoughDocuments is how many documents an outlet must have before what
	// they repeat tells anything, and repeatedIn in how many a piece stands.
	enoughDocuments, repeatedIn = 10, 3
	// repeatedShare is the least share of the outlet's documents.
	repeatedShare = 0.02
	// seenBits is the size of the table of keys that one document has, which keeps
	// them out of the count: with three million keys it takes a tenth of them
	// for known, and counts those once too often.
	seenBits = 25
	// maxKeys bounds the count; later keys are then unknown.
	maxKeys = 1 << 20
	// copied is the share of a document's pieces, known already, from which it
	// is a copy of others and adds nothing.
	copied = 0.5
)

// A Repetition is how many documents of each outlet print the same pieces, the
// same first and the same last words. It is learned from all documents before
// the first is read for its page.
type Repetition struct {
	documents map[string]int   // of each outlet
	seen      []uint64         // bits of keys that one document has, while learning
	count     map[uint64]int32 // documents of keys that several have
	reader    *reader
}

// NewRepetition knows of no document.
func NewRepetition() *Repetition {
	return &Repetition{documents: map[string]int{}, seen: make([]uint64, 1<<(seenBits-6)), count: map[uint64]int32{}, reader: newReader()}
}

// Keys are what one document adds to a Repetition. They may be made by several
// goroutines at once, and are added in the order of the documents.
type Keys struct {
	outlet      string
	whole, ends []uint64 // of pieces; of their first and last words
}

// Keys reads what a document may repeat.
func (r *Repetition) Keys(d *corpus.Document) Keys {
	k := Keys{outlet: d.Outlet}
	salt := saltOf(d.Outlet)
	var l look
	for _, p := range cut(d.AsRead()) {
		r.reader.read(&l, d.Text, p.Span, nil)
		if l.count == 0 {
			continue
		}
		whole, opening, closing := l.keys(salt)
		k.whole = append(k.whole, whole)
		if l.count > keyWords {
			k.ends = append(k.ends, opening, closing)
		}
	}
	for _, list := range []*[]uint64{&k.whole, &k.ends} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return k
}

// Add counts a document.
func (r *Repetition) Add(k Keys) {
	known := 0
	for _, key := range k.whole {
		if r.isSeen(key) {
			known++
		}
	}
	if len(k.whole) == 0 || len(k.whole) > 3 && float64(known) >= copied*float64(len(k.whole)) {
		return
	}
	r.documents[k.outlet]++
	for _, list := range [][]uint64{k.whole, k.ends} {
		for _, key := range list {
			n, counted := r.count[key]
			switch {
			case counted:
				r.count[key] = n + 1
			case !r.isSeen(key):
				r.see(key)
			case len(r.count) < maxKeys:
				r.count[key] = 2
			}
		}
	}
}

func (r *Repetition) isSeen(key uint64) bool {
	bit := key * 0x9e3779b97f4a7c15 >> (64 - seenBits)
	return r.seen[bit/64]>>(bit%64)&1 != 0
}

func (r *Repetition) see(key uint64) {
	bit := key * 0x9e3779b97f4a7c15 >> (64 - seenBits)
	r.seen[bit/64] |= 1 << (bit % 64)
}

// Settle ends the learning, and keeps what repeats alone.
func (r *Repetition) Settle() {
	r.seen = nil
	for key, n := range r.count {
		if n < repeatedIn {
			delete(r.count, key)
		}
	}
}

// level is how often a key stands in documents of an outlet: 0 seldom.
func (r *Repetition) level(outlet string, key uint64) uint8 {
	n, of := r.count[key], r.documents[outlet]
	switch {
	case of < enoughDocuments || n < repeatedIn || float64(n) < repeatedShare*float64(of):
		return 0
	case n < 5:
		return 1
	case n < 10:
		return 2
	}
	return 3
}

// keys names a look's whole, its opening and its closing in an outlet.
func (l *look) keys(salt uint64) (whole, opening, closing uint64) {
	whole = l.hash ^ salt
	h, g := salt+1, salt+2
	for i, n := 0, min(keyWords, len(l.words)); i < n; i++ {
		h = h*0x9e3779b97f4a7c15 + uint64(l.words[i])
		g = g*0x9e3779b97f4a7c15 + uint64(l.words[len(l.words)-1-i])
	}
	return whole, h, g
}

func saltOf(outlet string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(outlet); i++ {
		h = (h ^ uint64(outlet[i])) * 1099511628211
	}
	return h
}
