package wordlist

import (
	"cmp"
	"slices"
	"sync"

	"parallax/framing/counts"
)

// merge makes one list of the workers' parts. Terms and groups are numbered
// in sorted order and rows stand in the order of the documents, so it does not
// show which worker counted what.
func merge(counters []*counter) *List {
	to := make([][]uint32, len(counters)) // counter → its term → the list's
	return mergeRows(counters, numberTerms(counters, to), to)
}

func mergeRows(counters []*counter, terms []string, to [][]uint32) *List {
	l := &List{Terms: terms, Groups: groupNames(counters)}
	groupTo := make([]map[int]int, len(counters)) // counter → its group → the list's
	for w, c := range counters {
		groupTo[w] = make(map[int]int, len(c.names))
		for g, name := range c.names {
			groupTo[w][g], _ = slices.BinarySearch(l.Groups, name)
		}
		c.words, c.longer, c.seen = nil, table{}, nil
	}
	renumber(counters, to)

	type source struct{ worker, row int }
	var order []source
	total := 0
	for w, c := range counters {
		for i := range c.rows {
			c.rows[i].group = groupTo[w][c.rows[i].group]
			order = append(order, source{w, i})
		}
		for _, r := range c.rows {
			total += len(r.entries)
		}
	}
	slices.SortFunc(order, func(a, b source) int {
		x, y := &counters[a.worker].rows[a.row], &counters[b.worker].rows[b.row]
		return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.group, y.group))
	})
	m := counts.NewMatrix(len(l.Terms))
	m.Col, m.N = make([]uint32, 0, total), make([]uint32, 0, total)
	for _, p := range order {
		c := counters[p.worker]
		r := &c.rows[p.row]
		for _, e := range r.entries {
			m.Col, m.N = append(m.Col, e.term()), append(m.N, e.n())
		}
		m.Start = append(m.Start, len(m.Col))
		l.Tokens, l.Group, l.Cluster = append(l.Tokens, r.tokens), append(l.Group, r.group), append(l.Cluster, r.doc)
	}
	l.Rows = m
	return l
}

// numberTerms sorts the terms of all counters, and fills for each counter the
// new numbers of its terms.
func numberTerms(counters []*counter, to [][]uint32) []string {
	orders := make([][]uint32, len(counters))
	var wg sync.WaitGroup
	for w, c := range counters {
		wg.Go(func() {
			// Terms that are only on the way to longer n-grams have no count.
			terms := c.words.terms
			counted := make([]bool, len(terms))
			for _, b := range c.blocks {
				for _, e := range b {
					counted[e.term()] = true
				}
			}
			for i := range c.sums {
				c.sums[i].each(func(term int, _, _ uint32) { counted[term] = true })
			}
			order := make([]uint32, 0, len(terms))
			for t, yes := range counted {
				if yes {
					order = append(order, uint32(t))
				}
			}
			slices.SortFunc(order, func(a, b uint32) int { return cmp.Compare(terms[a], terms[b]) })
			orders[w], to[w] = order, make([]uint32, len(terms))
		})
	}
	wg.Wait()
	// Merge the sorted lists.
	var terms []string
	at := make([]int, len(counters))
	for {
		least, any := "", false
		for w, c := range counters {
			if at[w] < len(orders[w]) {
				if t := c.words.terms[orders[w][at[w]]]; !any || t < least {
					least, any = t, true
				}
			}
		}
		if !any {
			return terms
		}
		for w, c := range counters {
			if at[w] < len(orders[w]) && c.words.terms[orders[w][at[w]]] == least {
				to[w][orders[w][at[w]]] = uint32(len(terms))
				at[w]++
			}
		}
		terms = append(terms, least)
	}
}

// renumber gives the entries of every row their new numbers, and sorts them.
func renumber(counters []*counter, to [][]uint32) {
	var wg sync.WaitGroup
	for w, c := range counters {
		wg.Go(func() {
			for _, r := range c.rows {
				for i, e := range r.entries {
					r.entries[i] = newEntry(to[w][e.term()], e.n())
				}
				slices.Sort(r.entries)
			}
		})
	}
	wg.Wait()
}

// groupNames are the groups of all counters, sorted.
func groupNames(counters []*counter) []string {
	var names []string
	for _, c := range counters {
		names = append(names, c.names...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
