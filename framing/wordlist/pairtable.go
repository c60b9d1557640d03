package wordlist

import "math/bits"

// A pairTable is a table whose keys are two numbers.
type pairTable struct {
	slots []pairSlot
	used  int
}

type pair struct{ first, rest uint64 }

type pairSlot struct {
	key pair
	id  uint32 // number + 1; 0 where the slot is empty
}

func newPairTable() pairTable { return pairTable{slots: make([]pairSlot, 1<<12)} }

// word gives the number of a key, and whether it is new: then add makes it.
func (t *pairTable) word(key pair, add func() uint32) (id uint32, isNew bool) {
	at := t.find(key)
	for ; t.slots[at].id != 0; at = (at + 1) & (len(t.slots) - 1) {
		if t.slots[at].key == key {
			return t.slots[at].id - 1, false
		}
	}
	id = add()
	t.slots[at] = pairSlot{key, id + 1}
	if t.used++; 2*t.used > len(t.slots) {
		t.grow()
	}
	return id, true
}

// find is where the search for a key starts.
func (t *pairTable) find(key pair) int {
	hi, lo := bits.Mul64(key.first^key.rest<<1, mix)
	return int((hi ^ lo) * mix >> (64 - uint(bits.Len(uint(len(t.slots)-1)))))
}

func (t *pairTable) grow() {
	old := t.slots
	t.slots = make([]pairSlot, 2*len(old))
	for _, s := range old {
		if s.id == 0 {
			continue
		}
		at := t.find(s.key)
		for t.slots[at].id != 0 {
			at = (at + 1) & (len(t.slots) - 1)
		}
		t.slots[at] = s
	}
}
