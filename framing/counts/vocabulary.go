// Package counts holds the sparse counts that every number is computed from:
// a vocabulary of terms, and matrices of units (documents, statements,
// groups) by terms. Nothing here sees text.
package counts

import (
	"slices"
	"strings"
)

// A Vocabulary gives terms numbers in the order in which they are first seen.
// The zero Vocabulary is empty and ready.
type Vocabulary struct {
	ids   map[string]uint32
	terms []string
}

// ID is the number of a term, which is added if it is new.
func (v *Vocabulary) ID(term string) uint32 {
	if id, ok := v.ids[term]; ok {
		return id
	}
	if v.ids == nil {
		v.ids = make(map[string]uint32)
	}
	id := uint32(len(v.terms))
	term = strings.Clone(term) // which may be a part of a document, and would keep all of it
	v.ids[term] = id
	v.terms = append(v.terms, term)
	return id
}

// Lookup is the number of a term; false where the vocabulary lacks it.
func (v *Vocabulary) Lookup(term string) (uint32, bool) {
	id, ok := v.ids[term]
	return id, ok
}

// Term is the term with a number.
func (v *Vocabulary) Term(id uint32) string { return v.terms[id] }

// Len is the number of terms.
func (v *Vocabulary) Len() int { return len(v.terms) }

// Terms is a copy of the terms in the order of their numbers.
func (v *Vocabulary) Terms() []string { return slices.Clone(v.terms) }

// Sorted is the vocabulary in the order of its terms, and for each old number
// the new one: what makes two tallies of one corpus equal, in whatever order
// its parts were counted.
func (v *Vocabulary) Sorted() (*Vocabulary, []uint32) {
	order := make([]uint32, len(v.terms))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		switch x, y := v.terms[a], v.terms[b]; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	sorted := &Vocabulary{ids: make(map[string]uint32, len(v.terms)), terms: make([]string, len(v.terms))}
	to := make([]uint32, len(v.terms))
	for n, old := range order {
		sorted.terms[n] = v.terms[old]
		sorted.ids[v.terms[old]] = uint32(n)
		to[old] = uint32(n)
	}
	return sorted, to
}
