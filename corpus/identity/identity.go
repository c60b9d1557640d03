// Package identity gives each source of a corpus one name, whatever the
// documents call it: "Donald J. Hart", "Mr. Hart" and "Hart" are one person
// where nothing speaks against it, and two persons never get one name on a
// guess. It stands between corpus/attribution, which settles who is who within
// a document, and everything that counts by source:
//
//	Reading ─ RosterOf ─► Roster (of one document) ─ Census.Add ─► Census ─ Names ─► one name for each source
//
// A census adds up and forgets the order, so any order of the documents, and
// any number of workers, gives the same names.
//
// # What becomes one
//
//   - Spellings: forms of a name that differ in case, article, punctuation,
//     accents, titles or British spelling.
//   - Persons: forms of one given and family name whose middle names do not
//     contradict each other; a nickname and the one given name of the corpus
//     that it can stand for.
//   - Bodies: forms that differ in "Inc.", in "Ministry of Defence" for
//     "Defence Ministry", in "Russia's" for "Russian"; names of one state.
//   - Short forms (a family name alone, an acronym, "Defence Ministry"): only
//     where documents that give the short form and a full one agree on whose it
//     is, and no other bearer of the name is heard nearly as often.
//
// Names of a codebook win over all of these.
package identity

import (
	"maps"
	"slices"

	"parallax/corpus"
)

// A Census adds up who speaks in the documents of a corpus. The zero Census is
// of no document.
type Census struct {
	heard map[string]*heard // by key
	ties  map[tie]int       // documents in which the one stands for the other
	apart map[[2]string]int // documents that name two bearers of a family name, in order
}

// heard is how often a name is heard.
type heard struct {
	statements, documents int
	types                 map[corpus.SourceType]int
}

// A tie is a short form of a name and the full name that a document gives for
// it, both as keys.
type tie struct{ short, full string }

// Add counts one document's sources.
func (c *Census) Add(of Roster) {
	c.make()
	for key, n := range of.statements {
		h := c.of(key)
		h.documents++
		h.statements += n
		h.types[of.types[key]] += n
	}
	for t := range of.ties {
		c.ties[t]++
	}
	for pair := range of.apart {
		c.apart[pair]++
	}
}

// Merge adds what another census has counted of other documents; the other
// stays as it is.
func (c *Census) Merge(other *Census) {
	c.make()
	for key, o := range other.heard {
		h := c.of(key)
		h.documents += o.documents
		h.statements += o.statements
		for t, n := range o.types {
			h.types[t] += n
		}
	}
	for t, n := range other.ties {
		c.ties[t] += n
	}
	for pair, n := range other.apart {
		c.apart[pair] += n
	}
}

func (c *Census) make() {
	if c.heard == nil {
		c.heard, c.ties, c.apart = map[string]*heard{}, map[tie]int{}, map[[2]string]int{}
	}
}

func (c *Census) of(key string) *heard {
	h := c.heard[key]
	if h == nil {
		h = &heard{types: map[corpus.SourceType]int{}}
		c.heard[key] = h
	}
	return h
}

// usual is the type that most of a source's statements show, of equals the
// first in the order of corpus.SourceTypes; unknown where none shows any.
func (h *heard) usual() corpus.SourceType {
	best, most := corpus.TypeUnknown, 0
	for _, t := range slices.Sorted(maps.Keys(h.types)) {
		if n := h.types[t]; t != corpus.TypeUnknown && n > most {
			best, most = t, n
		}
	}
	return best
}
