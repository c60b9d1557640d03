package furniture

import "strings"

// What a reader knows of a word: its class in the low bits, and these.
const (
	classMask = 0x1f
	isSaying  = 0x20
	isVerb    = 0x40
	isMonth   = 0x80
)

// readerBits is the size of a reader's table, several times what is in it.
const readerBits = 12

// A reader knows the words of the lists by their hashes. It is made once and
// never changes.
type reader struct {
	keys [1 << readerBits]uint32
	what [1 << readerBits]uint8
}

func newReader() *reader {
	r := new(reader)
	for w, c := range classWords() {
		r.know(w, uint8(c))
	}
	for w := range sayingWords() {
		r.know(w, isSaying)
	}
	for w := range verbWords() {
		r.know(w, isVerb)
	}
	for _, m := range strings.Fields("january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec") {
		r.know(m, isMonth)
	}
	return r
}

func (r *reader) know(word string, what uint8) {
	h := hashWord(word)
	at := h >> (32 - readerBits)
	for r.what[at] != 0 && r.keys[at] != h {
		at = (at + 1) % (1 << readerBits)
	}
	r.keys[at] = h
	r.what[at] |= what
}

// find gives what is known of a word, 0 for nothing.
func (r *reader) find(h uint32) uint8 {
	at := h >> (32 - readerBits)
	for r.what[at] != 0 {
		if r.keys[at] == h {
			return r.what[at]
		}
		at = (at + 1) % (1 << readerBits)
	}
	return 0
}
