package wordlist

import (
	"cmp"
	"slices"

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
		if r.sequence != nil {
			l.sequence = append(l.sequence, renumberSequence(r.sequence, to[p.worker]))
		}
		l.Tokens, l.Group, l.Cluster = append(l.Tokens, r.tokens), append(l.Group, r.group), append(l.Cluster, r.doc)
	}
	l.Rows = m
	return l
}

// renumber gives the entries of every row their new numbers, and sorts them.
func renumber(counters []*counter, to [][]uint32) {
	everyCounter(counters, func(w int, c *counter) {
		for _, r := range c.rows {
			for i, e := range r.entries {
				r.entries[i] = newEntry(to[w][e.term()], e.n())
			}
			slices.Sort(r.entries)
		}
	})
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
