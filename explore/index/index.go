// Package index finds places in a corpus at once: it holds the order of all words
// as numbers, who says each, and no text.
//
//	store.Store ─ Load ─► Index ─ Parse ─► Query ─ Find ─► Hits ─ Sort, Groups ─► explore/server
//
// A word is one number of 4 bytes and one byte of what stands around it, so 100 MB of
// news (17 million words) take 90 MB, and a search reads all of them: a few
// milliseconds for each million, whatever is asked for.
package index

import (
	"context"
	"fmt"
	"slices"
	"sort"

	"parallax/corpus"
	"parallax/explore/store"
)

// A Document is what an index knows of a document.
type Document struct {
	ID, Outlet, Date, Title string
	Fields                  []corpus.Field
	Story                   int // −1 for none
	// First and End are its words in the index.
	First, End int
	// Said is how many of them each voice says.
	Said [corpus.VoiceCount]int
}

// An Index is the words of a corpus in their order. It never changes.
type Index struct {
	Documents []Document
	// Vocabulary is sorted, and a word's number is its place in it.
	Vocabulary []string
	// Sources are the names of the sources, by the number of their keys.
	Sources []string

	words []uint32
	marks []mark
	runs  []run
	count []int // occurrences by word, but those of the page
}

// A mark is what is kept beside a word: two bits for the voice, and whether
// white space alone parts it from the word before.
type mark uint8

const (
	voiceMask mark = 3
	plainMark mark = 4
)

// A run is words of one source.
type run struct {
	first  uint32
	source int32
}

// Load reads the index of a store.
func Load(ctx context.Context, s *store.Store) (*Index, error) {
	words, err := s.Words(ctx)
	if err != nil {
		return nil, err
	}
	x := &Index{Vocabulary: slices.Clone(words)}
	slices.Sort(x.Vocabulary)
	rank := make([]uint32, len(words))
	for n, w := range words {
		at, _ := slices.BinarySearch(x.Vocabulary, w)
		rank[n] = uint32(at)
	}
	if x.Sources, err = s.Sources(ctx); err != nil {
		return nil, err
	}
	x.count = make([]int, len(words))
	for e, err := range s.Entries(ctx) {
		if err != nil {
			return nil, err
		}
		if err := x.add(e, rank); err != nil {
			return nil, err
		}
	}
	return x, nil
}

func (x *Index) add(e *store.Entry, rank []uint32) error {
	d := Document{ID: e.ID, Outlet: e.Outlet, Date: e.Date, Title: e.Title, Fields: e.Fields, Story: e.Story, First: len(x.words)}
	broken := false
	err := e.Words(func(w store.Word) {
		if int(w.N) >= len(rank) {
			broken = true
			return
		}
		m := mark(0)
		if w.Plain {
			m = plainMark
		}
		x.words, x.marks = append(x.words, rank[w.N]), append(x.marks, m)
	})
	if err != nil || broken || len(x.words) > 1<<32-2 {
		return fmt.Errorf("document %s of the store cannot be read: build it anew with --rebuild", e.ID)
	}
	d.End = len(x.words)
	for i, r := range e.Runs {
		end := d.End
		if i+1 < len(e.Runs) {
			end = d.First + e.Runs[i+1].First
		}
		first := d.First + r.First
		if first > end || end > d.End || r.Source >= len(x.Sources) {
			return fmt.Errorf("document %s of the store cannot be read: build it anew with --rebuild", e.ID)
		}
		x.runs = append(x.runs, run{uint32(first), int32(r.Source)})
		d.Said[r.Voice] += end - first
		for k := first; k < end; k++ {
			x.marks[k] |= mark(r.Voice)
			if r.Voice != corpus.Page {
				x.count[x.words[k]]++
			}
		}
	}
	x.Documents = append(x.Documents, d)
	return nil
}

// Words is how many words the index holds.
func (x *Index) Words() int { return len(x.words) }

// voice is who says a word.
func (x *Index) voice(at int) corpus.Voice { return corpus.Voice(x.marks[at] & voiceMask) }

// source is the name of who says a word; "" in voices without one.
func (x *Index) source(at int) string {
	i := sort.Search(len(x.runs), func(i int) bool { return int(x.runs[i].first) > at }) - 1
	if i < 0 || x.runs[i].source < 0 {
		return ""
	}
	return x.Sources[x.runs[i].source]
}

// document is the number of the document that holds a word.
func (x *Index) document(at int) int {
	return sort.Search(len(x.Documents), func(i int) bool { return x.Documents[i].End > at })
}

// Text is a word of the vocabulary.
func (x *Index) text(at int) string { return x.Vocabulary[x.words[at]] }

// Count is how often a folded word stands in the articles.
func (x *Index) Count(word string) int {
	if at, ok := slices.BinarySearch(x.Vocabulary, word); ok {
		return x.count[at]
	}
	return 0
}
