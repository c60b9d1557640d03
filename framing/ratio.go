package framing

import (
	"parallax/corpus"
)

// ratio is a numerator and a denominator for each document of a group: the
// form of every share, rate and mean, with documents as its units. Documents
// are ascending; one that adds nothing to either is left out.
type ratio struct {
	docs     []int
	num, den []float64
}

// add counts toward a document, which must not lie before the last one.
func (r *ratio) add(doc int, num, den float64) {
	if n := len(r.docs); n == 0 || r.docs[n-1] != doc {
		r.docs = append(r.docs, doc)
		r.num = append(r.num, 0)
		r.den = append(r.den, 0)
	}
	r.num[len(r.num)-1] += num
	r.den[len(r.den)-1] += den
}

// sums are the whole's numerator and denominator.
func (r *ratio) sums() (num, den float64) {
	for i := range r.docs {
		num += r.num[i]
		den += r.den[i]
	}
	return num, den
}

// voiceNames are the voices of a table: all, and each.
func voiceNames() []string {
	names := []string{AllVoices}
	for _, v := range corpus.Voices() {
		names = append(names, v.String())
	}
	return names
}

// slots of a statement in a table by voice: all, and its own voice's. The
// page's voice, where it is asked for, has no rows beside all.
func slots(v corpus.Voice) []int {
	if v == corpus.Page {
		return []int{0}
	}
	return []int{0, 1 + int(v)}
}

// grid is a list of cells for each group and voice of a table.
func grid[T any](groups, perGroup int) [][]T {
	g := make([][]T, groups)
	for i := range g {
		g[i] = make([]T, perGroup)
	}
	return g
}

// cellIndex is the place of a voice's cell for an item among items.
func cellIndex(slot, item, items int) int { return slot*items + item }
