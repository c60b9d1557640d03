package vector

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"sync/atomic"
)

// A Neighbour is a statement near another.
type Neighbour struct {
	Index  int
	Cosine float64 // in [the least asked for, 1]
}

// A Neighbourhood gives for every statement its nearest in other groups.
type Neighbourhood struct {
	// Of holds each statement's neighbours, nearest first, equals in the order
	// of the rows; none for a statement in no group or without a counted term.
	// Statements of the same words and group share one list.
	Of [][]Neighbour
	// Cut is how many statements met visitLimit, so that a neighbour may have
	// been missed. For all others the neighbours are exact.
	Cut int
}

// visitLimit is how many entries of the index one statement may visit. It
// bounds the time on corpora in which the same line stands thousands of times;
// news at the size of 90,000 statements stays far below it.
const visitLimit = 1 << 18

// Neighbours finds for every row the k rows of other groups with the largest
// cosine, of at least least (over 0, at most 1). group is as in NewCentroids.
//
// It is not a search of all pairs, and is exact all the same: terms are
// ordered from the most widespread to the rarest, each row leaves out of the
// index as many leading terms as can together not reach least, and by the
// inequality of Cauchy and Schwarz every pair that reaches it still meets in
// the index (prefix filtering: Bayardo, Ma & Srikant 2007,
// doi:10.1145/1242572.1242591; with the bound on lengths of Anastasiu & Karypis
// 2014, doi:10.1109/ICDE.2014.6816700). The larger least, the faster.
func Neighbours(ctx context.Context, w *Weighted, group []int, least float64, k, workers int) (*Neighbourhood, error) {
	if !(least > 0 && least <= 1) {
		return nil, fmt.Errorf("neighbours: the least cosine is %v, must be over 0 and at most 1", least)
	}
	if k < 1 {
		return nil, fmt.Errorf("neighbours: %d asked for, at least 1 needed", k)
	}
	highest := slices.Max(append([]int{-1}, group...))
	if err := checkGroups(w, group, highest+1); err != nil {
		return nil, err
	}
	same := rowsAlike(w, group, k)
	ix := newPrefixIndex(w, same.searched(), least)
	found := &Neighbourhood{Of: make([][]Neighbour, w.Len())}
	var cut atomic.Int64
	chunks(w.Len(), workers, func(_, start, end int) {
		s := newSearch(ix)
		for i := start; i < end && ctx.Err() == nil; i++ {
			if same.first[i] != int32(i) {
				continue
			}
			near, whole := s.of(i)
			slices.SortFunc(near, func(a, b Neighbour) int { return cmp.Compare(b.Cosine, a.Cosine) })
			ofGroup := map[int][]Neighbour{}
			same.each(i, func(j int) {
				nearest, ok := ofGroup[group[j]]
				if !ok {
					nearest = same.nearest(near, group[j], k)
					ofGroup[group[j]] = nearest
				}
				found.Of[j] = nearest
				if !whole {
					cut.Add(1)
				}
			})
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, errors.Join(errors.New("neighbours: stopped before the end"), err)
	}
	found.Cut = int(cut.Load())
	return found, nil
}

// A search finds the rows near to one row after another.
type search struct {
	ix      *prefixIndex
	dense   []float64 // the row's weights by rank of the term
	partial []float64 // by row: inner product over its indexed terms so far
	touched []int32
	lengths []float64 // of the row's first terms: of none, of one, …
}

func newSearch(ix *prefixIndex) *search {
	return &search{ix: ix, dense: make([]float64, ix.terms), partial: make([]float64, len(ix.prefix))}
}

// of gives the rows with at least ix.least, itself among them, in no order, and
// whether every row that could be near was looked at.
func (s *search) of(i int) (near []Neighbour, whole bool) {
	ix := s.ix
	row := ix.row(i)
	square := 0.0
	s.lengths = append(s.lengths[:0], 0)
	for _, e := range row {
		s.dense[e.at] = e.weight
		square += float64(e.weight * e.weight)
		s.lengths = append(s.lengths, math.Sqrt(square))
	}
	visits := 0
	for p := len(row) - 1; p >= 0 && visits < visitLimit; p-- {
		e := row[p]
		open := s.lengths[p+1] >= ix.bound // a row first met here can still be near
		list := ix.lists[e.at]
		visits += len(list)
		for _, y := range list {
			switch {
			case s.partial[y.at] != 0:
				s.partial[y.at] += float64(e.weight * y.weight)
			case open:
				s.partial[y.at] = float64(e.weight * y.weight)
				s.touched = append(s.touched, y.at)
			}
		}
	}
	for _, y := range s.touched {
		if s.partial[y]+s.leftOut(row, y) >= ix.bound {
			if cos := ix.dot(int(y), s.dense); cos >= ix.least {
				near = append(near, Neighbour{Index: int(y), Cosine: min(1, cos)})
			}
		}
		s.partial[y] = 0
	}
	s.touched = s.touched[:0]
	for _, e := range row {
		s.dense[e.at] = 0
	}
	return near, visits < visitLimit
}

// leftOut bounds the inner product of the row over the terms that row y leaves
// out of the index, by the lengths of both there.
func (s *search) leftOut(row []entry, y int32) float64 {
	edge, p := s.ix.edge[y], 0
	for n := len(row); p < n; {
		if mid := (p + n) / 2; row[mid].at < edge {
			p = mid + 1
		} else {
			n = mid
		}
	}
	return s.ix.prefix[y] * s.lengths[p]
}
