package wordlist

import (
	"parallax/framing/counts"
	"parallax/framing/inference"
	"parallax/framing/measure"
)

// A Totals is the counts of a corpus by group alone, for measures that see no
// documents: it takes less time and memory than a List.
type Totals struct {
	Terms  []string // sorted
	Groups []string // sorted
	// Counts and Docs have a row for each group: a term's occurrences, and the
	// documents that have it.
	Counts, Docs *counts.Matrix
	Tokens, Size []int // words and documents of each group
	Documents    int
}

// Pairs gives each term's counts in the two sides of a contrast, indexed by term.
func (t *Totals) Pairs(c inference.Contrast) []measure.Pair {
	pairs := make([]measure.Pair, len(t.Terms))
	var all measure.Pair
	for g := range t.Groups {
		if g != c.Target && c.Reference != inference.Rest && g != c.Reference {
			continue
		}
		terms, ns := t.Counts.Row(g)
		_, docs := t.Docs.Row(g)
		if g == c.Target {
			all.TargetTokens, all.TargetSize = t.Tokens[g], t.Size[g]
			for k, term := range terms {
				pairs[term].Target, pairs[term].TargetDocs = int(ns[k]), int(docs[k])
			}
			continue
		}
		all.ReferenceTokens, all.ReferenceSize = all.ReferenceTokens+t.Tokens[g], all.ReferenceSize+t.Size[g]
		for k, term := range terms {
			pairs[term].Reference += int(ns[k])
			pairs[term].ReferenceDocs += int(docs[k])
		}
	}
	for i := range pairs {
		if pairs[i].Target+pairs[i].Reference > 0 {
			all.Terms++
		}
	}
	for i := range pairs {
		p := &pairs[i]
		p.TargetTokens, p.ReferenceTokens, p.TargetSize, p.ReferenceSize, p.Terms =
			all.TargetTokens, all.ReferenceTokens, all.TargetSize, all.ReferenceSize, all.Terms
	}
	return pairs
}

// A sum is one worker's counts of a group, by its numbers of terms. Many words
// are rare and of few groups, so the counts stand in pages made when needed.
type sum struct {
	pages        []*page
	tokens, size int
}

type page [64]struct{ n, docs uint32 }

// addTo adds the part at hand to the sums of a group.
func (c *counter) addTo(group, tokens int) {
	for len(c.sums) <= group {
		c.sums = append(c.sums, sum{})
	}
	s := &c.sums[group]
	if n := len(c.seen)/len(page{}) + 1; len(s.pages) < n {
		s.pages = append(s.pages, make([]*page, n-len(s.pages))...)
	}
	for _, t := range c.touched {
		p := s.pages[t/uint32(len(page{}))]
		if p == nil {
			p = new(page)
			s.pages[t/uint32(len(page{}))] = p
		}
		cell := &p[t%uint32(len(page{}))]
		cell.n += c.seen[t]
		cell.docs++
		c.seen[t] = 0
	}
	c.touched = c.touched[:0]
	s.tokens += tokens
	s.size++
}

// each calls f with the terms that occur and their counts.
func (s *sum) each(f func(term int, n, docs uint32)) {
	for k, p := range s.pages {
		if p == nil {
			continue
		}
		for i, cell := range p {
			if cell.n > 0 {
				f(k*len(p)+i, cell.n, cell.docs)
			}
		}
	}
}

// sumOf calls f with the terms of a group and their counts, and gives its words
// and documents. N-grams are too many and too rare for pages: they stand in rows,
// and a term comes once for each.
func (c *counter) sumOf(group int, f func(term int, n, docs uint32)) (tokens, size int) {
	if !c.inRows() {
		s := &c.sums[group]
		s.each(f)
		return s.tokens, s.size
	}
	for _, r := range c.rows {
		if r.group != group {
			continue
		}
		for _, e := range r.entries {
			f(int(e.term()), e.n(), 1)
		}
		tokens, size = tokens+r.tokens, size+1
	}
	return tokens, size
}

// inRows reports whether totals are taken from rows.
func (c *counter) inRows() bool { return c.near == nil && c.o.MaxN > 1 }

// mergeTotals makes one Totals of the workers' sums.
func mergeTotals(counters []*counter) *Totals {
	to := make([][]uint32, len(counters))
	return mergeSums(counters, numberTerms(counters, to), to)
}

func mergeSums(counters []*counter, terms []string, to [][]uint32) *Totals {
	t := &Totals{Terms: terms, Groups: groupNames(counters)}
	t.Counts, t.Docs = counts.NewMatrix(len(t.Terms)), counts.NewMatrix(len(t.Terms))
	t.Tokens, t.Size = make([]int, len(t.Groups)), make([]int, len(t.Groups))
	n, docs := make([]uint32, len(t.Terms)), make([]uint32, len(t.Terms))
	for g, name := range t.Groups {
		for w, c := range counters {
			own, ok := c.groups[name]
			if !ok {
				continue
			}
			tokens, size := c.sumOf(own, func(term int, x, d uint32) {
				n[to[w][term]] += x
				docs[to[w][term]] += d
			})
			t.Tokens[g], t.Size[g] = t.Tokens[g]+tokens, t.Size[g]+size
		}
		var cols, ns, ds []uint32
		for term, x := range n {
			if x > 0 {
				cols, ns, ds = append(cols, uint32(term)), append(ns, x), append(ds, docs[term])
				n[term], docs[term] = 0, 0
			}
		}
		t.Counts.Append(cols, ns)
		t.Docs.Append(cols, ds)
	}
	return t
}
