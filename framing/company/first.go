package company

import (
	"cmp"
	"slices"
)

// How many words show the company of a referent at a glance, of those that hold and of those that may be chance.
const (
	firstThatHold = 6
	firstWeak     = 3
)

// first puts the referents whose company differs by most words first, and marks the first words of each list.
func first(rows []CollocateRow) {
	held := map[string]int{}
	for i := range rows {
		if rows[i].Holds {
			held[rows[i].Referent]++
		}
	}
	slices.SortStableFunc(rows, func(a, b CollocateRow) int { return cmp.Compare(held[b.Referent], held[a.Referent]) })
	marked := map[[3]string]int{}
	for i := range rows {
		row, most := &rows[i], firstWeak
		if row.Holds {
			most = firstThatHold
		}
		of := [3]string{row.Referent, row.Group, row.Voice}
		if ratio, ok := row.LogRatio.Value.Get(); ok && ratio > 0 && marked[of] < most {
			row.First = true
			marked[of]++
		}
	}
}
