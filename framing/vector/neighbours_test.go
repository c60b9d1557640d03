package vector

import (
	"cmp"
	"context"
	"math"
	"reflect"
	"slices"
	"testing"
)

// The oracle is the search of all pairs.
func TestNeighboursEqualAllPairs(t *testing.T) {
	w, _ := TFIDF(zipfian(700, 60, 7))
	group := make([]int, w.Len())
	for i := range group {
		group[i] = i%4 - 1
	}
	for _, least := range []float64{0.05, 0.4, 0.8, 1} {
		got, err := Neighbours(context.Background(), w, group, least, w.Len(), 2)
		if err != nil {
			t.Fatal(err)
		}
		if got.Cut != 0 {
			t.Fatalf("%d searches were cut", got.Cut)
		}
		pairs := 0
		for i := range w.Len() {
			cosines := map[int]float64{}
			for _, n := range got.Of[i] {
				cosines[n.Index] = n.Cosine
			}
			dense := make([]float64, w.Dims())
			w.AddTo(dense, 1, i)
			for j := range w.Len() {
				cos := w.Dot(j, dense)
				if group[i] < 0 || group[j] < 0 || group[i] == group[j] || cos < least-1e-12 {
					if _, ok := cosines[j]; ok && cos < least-1e-12 {
						t.Errorf("%d and %d are given as neighbours at %v", i, j, cos)
					}
					continue
				}
				pairs++
				if got, ok := cosines[j]; !ok && cos > least+1e-12 || ok && math.Abs(got-cos) > 1e-12 {
					t.Errorf("at least %v: %d and %d have %v, found %v %v", least, i, j, cos, ok, got)
				}
			}
			for j := range cosines {
				if group[i] == group[j] {
					t.Errorf("%d and %d are of one group", i, j)
				}
			}
		}
		if pairs == 0 {
			t.Errorf("no pair reaches %v: this tests nothing", least)
		}
	}
}

func TestNeighboursSameForAnyWorkers(t *testing.T) {
	w, _ := TFIDF(zipfian(5000, 300, 6))
	group := make([]int, w.Len())
	for i := range group {
		group[i] = i % 3
	}
	one, err := Neighbours(context.Background(), w, group, 0.6, 3, 1)
	if err != nil {
		t.Fatal(err)
	}
	eight, _ := Neighbours(context.Background(), w, group, 0.6, 3, 8)
	if !reflect.DeepEqual(one, eight) {
		t.Error("one worker and eight find different neighbours")
	}
}

func TestNeighboursOrderAndCut(t *testing.T) {
	// Row 0 against equal rows 1 and 3 and the farther row 2 of the other group.
	w, _ := TFIDF(rowsOf(3, []uint32{0, 1}, []uint32{0, 1}, []uint32{0, 2}, []uint32{0, 1}, nil))
	got, err := Neighbours(context.Background(), w, []int{0, 1, 1, 1, 1}, 0.1, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	if near := got.Of[0]; len(near) != 2 || near[0].Index != 1 || near[1].Index != 3 || math.Abs(near[0].Cosine-1) > 1e-12 {
		t.Errorf("neighbours of row 0: %+v", near)
	}
	if len(got.Of[4]) != 0 {
		t.Errorf("a row without a term has the neighbours %+v", got.Of[4])
	}
}

func TestNeighboursErrors(t *testing.T) {
	w := plane()
	group := []int{0, 1, 0, 1}
	for _, least := range []float64{0, -1, 1.5, math.NaN()} {
		if _, err := Neighbours(context.Background(), w, group, least, 1, 1); err == nil {
			t.Errorf("least cosine %v, and no error", least)
		}
	}
	if _, err := Neighbours(context.Background(), w, group, 0.5, 0, 1); err == nil {
		t.Error("no neighbours asked for, and no error")
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if _, err := Neighbours(ended, w, group, 0.5, 1, 1); err == nil {
		t.Error("an ended context, and no error")
	}
}

// TestNeighboursOfCopies has rows that are the same as others, of the same and
// of other groups: they are found as if each were searched alone, without its
// searches growing with them.
func TestNeighboursOfCopies(t *testing.T) {
	counts := zipfian(60, 20, 5)
	var rows [][]uint32
	for i := range 600 {
		terms, _ := counts.Row(i * i % 60)
		rows = append(rows, terms)
	}
	w, _ := TFIDF(rowsOf(20, rows...))
	group := make([]int, w.Len())
	for i := range group {
		group[i] = i*7%5 - 1
	}
	const k = 4
	got, err := Neighbours(context.Background(), w, group, 0.3, k, 2)
	if err != nil || got.Cut != 0 {
		t.Fatal(got, err)
	}
	for i := range w.Len() {
		var want []Neighbour
		dense := make([]float64, w.Dims())
		w.AddTo(dense, 1, i)
		for j := range w.Len() {
			if cos := w.Dot(j, dense); group[i] >= 0 && group[j] >= 0 && group[i] != group[j] && cos >= 0.3 {
				want = append(want, Neighbour{j, cos})
			}
		}
		slices.SortStableFunc(want, func(a, b Neighbour) int {
			if math.Abs(a.Cosine-b.Cosine) < 1e-12 {
				return 0
			}
			return cmp.Compare(b.Cosine, a.Cosine)
		})
		want = want[:min(k, len(want))]
		if len(got.Of[i]) != len(want) {
			t.Fatalf("row %d: %v, want %v", i, got.Of[i], want)
		}
		for p, n := range got.Of[i] {
			if math.Abs(n.Cosine-want[p].Cosine) > 1e-12 {
				t.Errorf("row %d: %v, want %v", i, got.Of[i], want)
			}
		}
	}
}
