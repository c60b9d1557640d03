package index

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// Orders lists how hits may stand: as in the corpus, by the words before or after
// them, by what was found, by date, outlet or source.
func Orders() []string {
	return []string{"corpus", "left", "right", "match", "date", "outlet", "source"}
}

// reach is how many words of the context decide an order.
const reach = 6

// Sort puts hits in an order. Of equal ones the first of the corpus stands first.
// Where first is over 0, only so many of the first are put in their places, which
// takes far less time of many.
func (x *Index) Sort(hits []Hit, order string, first int) error {
	var by func(a, b Hit) int
	switch order {
	case "", "corpus":
		return nil
	case "left":
		by = x.byLeft
	case "right":
		by = x.byRight
	case "match":
		by = func(a, b Hit) int {
			return cmp.Or(slices.Compare(x.words[a.First:a.End], x.words[b.First:b.End]), x.byRight(a, b))
		}
	case "date":
		by = func(a, b Hit) int {
			return strings.Compare(x.Documents[a.Document].Date, x.Documents[b.Document].Date)
		}
	case "outlet":
		by = func(a, b Hit) int {
			return strings.Compare(x.Documents[a.Document].Outlet, x.Documents[b.Document].Outlet)
		}
	case "source":
		names := make(map[int]string, len(hits))
		for _, h := range hits {
			names[h.First] = x.source(h.First)
		}
		by = func(a, b Hit) int { return strings.Compare(names[a.First], names[b.First]) }
	default:
		return fmt.Errorf("order %q: there are %s", order, strings.Join(Orders(), ", "))
	}
	before := func(a, b Hit) int {
		if c := by(a, b); c != 0 {
			return c
		}
		return cmp.Compare(a.First, b.First)
	}
	if first > 0 && first < len(hits)/8 {
		gather(hits, first, before)
		hits = hits[:first]
	}
	slices.SortFunc(hits, before)
	return nil
}

// gather brings the n first hits to the front, in any order (Hoare's selection).
func gather(hits []Hit, n int, before func(a, b Hit) int) {
	for low, high := 0, len(hits)-1; low < high; {
		pivot, i, k := hits[(low+high)/2], low, high
		for i <= k {
			for before(hits[i], pivot) < 0 {
				i++
			}
			for before(hits[k], pivot) > 0 {
				k--
			}
			if i <= k {
				hits[i], hits[k] = hits[k], hits[i]
				i++
				k--
			}
		}
		switch {
		case n-1 <= k:
			high = k
		case n-1 >= i:
			low = i
		default:
			return
		}
	}
}

// byRight compares the words after two hits, which are numbered by the alphabet.
func (x *Index) byRight(a, b Hit) int {
	m, n := min(reach, x.Documents[a.Document].End-a.End), min(reach, x.Documents[b.Document].End-b.End)
	return slices.Compare(x.words[a.End:a.End+m], x.words[b.End:b.End+n])
}

// byLeft compares the words before two hits, the nearest first.
func (x *Index) byLeft(a, b Hit) int {
	m, n := min(reach, a.First-x.Documents[a.Document].First), min(reach, b.First-x.Documents[b.Document].First)
	for k := 1; k <= min(m, n); k++ {
		if c := cmp.Compare(x.words[a.First-k], x.words[b.First-k]); c != 0 {
			return c
		}
	}
	return cmp.Compare(m, n)
}

// Thin keeps n hits, drawn by chance with a seed, in their order: those with
// the smallest hash of seed, document and place.
func (x *Index) Thin(hits []Hit, n int, seed uint64) []Hit {
	if n <= 0 || len(hits) <= n {
		return hits
	}
	type drawn struct {
		ticket uint64
		place  int
	}
	all := make([]drawn, len(hits))
	for i, h := range hits {
		d := xxhash.NewWithSeed(seed)
		_, _ = d.WriteString(x.Documents[h.Document].ID) // a hash takes every write
		_, _ = d.Write(binary.LittleEndian.AppendUint64(nil, uint64(h.First-x.Documents[h.Document].First)))
		all[i] = drawn{d.Sum64(), i}
	}
	slices.SortFunc(all, func(a, b drawn) int { return cmp.Or(cmp.Compare(a.ticket, b.ticket), cmp.Compare(a.place, b.place)) })
	all = all[:n]
	slices.SortFunc(all, func(a, b drawn) int { return cmp.Compare(a.place, b.place) })
	out := make([]Hit, n)
	for i, d := range all {
		out[i] = hits[d.place]
	}
	return out
}
