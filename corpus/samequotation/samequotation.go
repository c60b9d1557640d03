// Package samequotation finds quotations that several documents print, and says
// whether they credit one source. Somebody said those words once, so two
// documents that print them must name the same speaker: where they do not, a
// document is wrong about it or the reading is. It stands behind corpus/identity,
// which gives a speaker one name, and needs no hand-coded data:
//
//	statements ─ Finder.Add ─► Quotations ─ Credit (by name) ─► Agreement
//
// Two quotations are the same where they share runs of Least words that make up at
// least half of the shorter one, or Surely words: many people say "my thoughts and
// prayers are with the victims" and then go on differently. Those that a third one
// ties together are the same too: the third has one speaker.
package samequotation

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// Least is the fewest words in a row that make two quotations the same. A run of
// words soon becomes one that nobody else has used (Coulthard 2004, Author
// identification, idiolect, and linguistic uniqueness, doi:10.1093/applin/25.4.431).
const Least = 8

// Surely is so many words in common that nobody else says them.
const Surely = 16

// A Printing is a statement that prints a quotation.
type Printing struct {
	// Unit is the document, or one number for documents that copy each other: what
	// they share says nothing.
	Unit int
	// Statement is the caller's number for the statement.
	Statement int
}

// A Finder takes quoted statements in. The zero Finder is empty.
type Finder struct {
	printings []Printing
	words     []int32 // of each printing
	runs      []run
}

// A run is Least words of a printing.
type run struct {
	hash     uint64
	printing int32
}

// Add takes in a quoted statement as its words in order, one number for each
// different word. Its time is linear in the words.
func (f *Finder) Add(p Printing, words []uint64) {
	if len(words) < Least {
		return
	}
	n := int32(len(f.printings))
	f.printings = append(f.printings, p)
	f.words = append(f.words, int32(len(words)))
	var b [8 * Least]byte
	for i := range len(words) - Least + 1 {
		for k, w := range words[i : i+Least] {
			binary.LittleEndian.PutUint64(b[8*k:], w)
		}
		f.runs = append(f.runs, run{xxhash.Sum64(b[:]), n})
	}
}

// A Quotation is a quotation that at least two units print, with all its
// printings, ascending.
type Quotation []Printing

// Quotations lists them in the order of their first printing. The order in which
// statements were added makes no difference.
func (f *Finder) Quotations() []Quotation {
	slices.SortFunc(f.runs, func(a, b run) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.printing, b.printing))
	})
	// How many runs each printing shares with the first that has them.
	type pair struct{ first, other int32 }
	shared := map[pair]int{}
	for from := 0; from < len(f.runs); {
		to := from + 1
		for to < len(f.runs) && f.runs[to].hash == f.runs[from].hash {
			if p := (pair{f.runs[from].printing, f.runs[to].printing}); p.first != p.other {
				shared[p]++
			}
			to++
		}
		from = to
	}
	sets := newSets(len(f.printings))
	for p, runs := range shared {
		if words := runs + Least - 1; words >= Surely || 2*words >= int(min(f.words[p.first], f.words[p.other])) {
			sets.join(p.first, p.other)
		}
	}
	of := map[int32]Quotation{}
	for i, p := range f.printings {
		root := sets.root(int32(i))
		of[root] = append(of[root], p)
	}
	var all []Quotation
	for _, q := range of {
		if slices.ContainsFunc(q, func(p Printing) bool { return p.Unit != q[0].Unit }) {
			slices.SortFunc(q, func(a, b Printing) int { return cmp.Compare(a.Statement, b.Statement) })
			all = append(all, q)
		}
	}
	slices.SortFunc(all, func(a, b Quotation) int { return cmp.Compare(a[0].Statement, b[0].Statement) })
	return all
}

// sets are disjoint sets of printings (Tarjan 1975, doi:10.1145/321879.321884).
type sets []int32

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = int32(i)
	}
	return s
}

func (s sets) root(i int32) int32 {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// join gives both sets the smaller root.
func (s sets) join(a, b int32) {
	a, b = s.root(a), s.root(b)
	s[max(a, b)] = min(a, b)
}
