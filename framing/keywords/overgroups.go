package keywords

import (
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

// overGroups counts terms over all groups, and finds the groups of their
// highest and lowest rates; of equal rates the first by name.
func overGroups(l *wordlist.List, terms []uint32) []GroupRow {
	place := make(map[uint32]int, len(terms))
	rows := make([]GroupRow, len(terms))
	of := make([][]int, len(terms)) // a term's count in each group
	for k, j := range terms {
		place[j] = k
		rows[k].Term, of[k] = l.Terms[j], make([]int, len(l.Groups))
	}
	words := make([]int, len(l.Groups))
	for i, g := range l.Group {
		if g < 0 {
			continue
		}
		words[g] += l.Tokens[i]
		cols, ns := l.Rows.Row(i)
		for e, j := range cols {
			if k, ok := place[j]; ok {
				of[k][g] += int(ns[e])
				rows[k].Docs++
			}
		}
	}
	for k := range rows {
		rows[k].extremes(l.Groups, of[k], words)
	}
	return rows
}

// extremes sets the count and the groups of the highest and the lowest rate.
func (r *GroupRow) extremes(groups []string, counts, words []int) {
	r.HighestRate = value.Undefined("no group has words")
	r.LowestRate = r.HighestRate
	for g, n := range counts {
		r.Count += n
		if words[g] == 0 {
			continue
		}
		rate := float64(n) * 1000 / float64(words[g])
		if most, ok := r.HighestRate.Get(); !ok || rate > most {
			r.Highest, r.HighestRate = groups[g], value.Of(rate)
		}
		if least, ok := r.LowestRate.Get(); !ok || rate < least {
			r.Lowest, r.LowestRate = groups[g], value.Of(rate)
		}
	}
}
