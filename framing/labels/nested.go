package labels

import "slices"

// namedPhrases are the phrases of a sentence that can be names: the noun
// phrases, joined over "of" ("the leader of the council"), and the names
// inside them ("Orlov" in "Orlov's lawyer", "US" in "US officials"). They come
// in the order of their beginnings, the longer first.
func (a *analyst) namedPhrases(ws []word, cs []chunk) []chunk {
	var out []chunk
	for i := 0; i < len(cs); i++ {
		whole := cs[i]
		from := i
		for i+1 < len(cs) && cs[i+1].from == cs[i].to+1 && ws[cs[i].to].low == "of" {
			i++
			whole.to = cs[i].to
		}
		out = append(out, whole)
		for k := from; k <= i; k++ {
			if k > from {
				out = append(out, cs[k])
			}
			out = append(out, a.inside(ws, cs[k])...)
		}
	}
	slices.SortStableFunc(out, func(x, y chunk) int {
		if x.from != y.from {
			return x.from - y.from
		}
		return y.to - x.to
	})
	return slices.CompactFunc(out, func(x, y chunk) bool { return x == y })
}

// inside are the names within a noun phrase that name something else than it:
// possessors, and names that modify a noun.
func (a *analyst) inside(ws []word, c chunk) []chunk {
	var out []chunk
	for i := c.from; i < c.to; i++ {
		w := ws[i]
		if w.tag == "POS" && i > c.from {
			from := i
			for from > c.from && ws[from-1].tag != "POS" {
				from--
			}
			out = append(out, chunk{from, i})
			continue
		}
		if !w.proper() || !w.capital() || i > c.from && ws[i-1].proper() && ws[i-1].capital() {
			continue
		}
		to := i
		for to < c.to && ws[to].proper() && ws[to].capital() {
			to++
		}
		if to == c.to || ws[to].tag == "POS" {
			continue // the phrase ends in the name
		}
		if _, n := a.states.at(ws[i:to]); n == to-i && !a.states.isDemonym(w.low) {
			out = append(out, chunk{i, to})
		} else if n == 0 && !isRole(ws[to-1].low) {
			out = append(out, chunk{i, to})
		}
	}
	return out
}
