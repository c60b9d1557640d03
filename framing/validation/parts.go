package validation

import "parallax/corpus"

// A Part of a group is what its statements are drawn from by their own number of places, so
// that what is rare in a corpus is not in its sample.
type Part string

// The parts of a group, and how many of ten of its places each takes while it lasts. No part goes without a
// place as long as there are places: every statement can be drawn.
const (
	// Naming are the statements in which the tool finds a referent or a frame of the codebook.
	Naming Part = "naming"
	// Plain are the others.
	Plain Part = "plain"
	// Pieces only tell who speaks ("according to the ministry"), or are shorter than 12 bytes.
	Pieces Part = "pieces"
)

func (p Part) tenths() int {
	switch p {
	case Naming:
		return 5
	case Plain:
		return 4
	}
	return 1
}

// pieceBytes is the length below which a statement is a piece.
const pieceBytes = 12

// part of its group that a statement is drawn from.
func (t *Coder) part(d *corpus.Document, st *corpus.Statement) Part {
	switch {
	case st.Frame || st.Hull().Len() < pieceBytes:
		return Pieces
	case len(t.found(d, st)) > 0:
		return Naming
	}
	return Plain
}

// divide gives n places to strata that have so many statements: to each group as many, to each of
// its parts one and the rest by their tenths, as far as they last.
func divide(n int, strata []stratum, could func(stratum) int) map[stratum]int {
	var groups []string
	of := map[string][]stratum{}
	sizes := map[string]int{}
	for _, x := range strata {
		if of[x.group] == nil {
			groups = append(groups, x.group)
		}
		of[x.group] = append(of[x.group], x)
		sizes[x.group] += could(x)
	}
	places := map[stratum]int{}
	for group, n := range fill(n, groups, func(string) int { return 1 }, func(g string) int { return sizes[g] }) {
		for x, n := range fill(n, of[group], func(x stratum) int { return x.part.tenths() }, could) {
			places[x] = n
		}
	}
	return places
}

// fill gives n places one after the other, each to whom has none yet, and then to whom has the fewest for its
// share, of equals to the first.
func fill[K comparable](n int, to []K, share, could func(K) int) map[K]int {
	places := map[K]int{}
	for range n {
		best := -1
		for i, k := range to {
			if places[k] >= could(k) {
				continue
			}
			if best < 0 || before(places[k], share(k), places[to[best]], share(to[best])) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		places[to[best]]++
	}
	return places
}

// before reports whether x places of a share a are fewer than y of a share b.
func before(x, a, y, b int) bool {
	if (x == 0) != (y == 0) {
		return x == 0
	}
	return x*b < y*a
}
