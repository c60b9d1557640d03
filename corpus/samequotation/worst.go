package samequotation

import (
	"cmp"
	"slices"
)

// Worst lists the quotations that are not credited to one source by all, those
// with most pairs that name two sources first, then those with most pairs in which
// nobody is named, then in their order.
func Worst(all []Quotation, name func(statement int) string) []Quotation {
	type judged struct {
		quotation Quotation
		credits   Credits
	}
	var found []judged
	for _, q := range all {
		if c := q.Credit(name); c.Agree < c.Pairs {
			found = append(found, judged{q, c})
		}
	}
	slices.SortStableFunc(found, func(a, b judged) int {
		return cmp.Or(cmp.Compare(b.credits.Differ, a.credits.Differ), cmp.Compare(b.credits.Unnamed, a.credits.Unnamed))
	})
	out := make([]Quotation, len(found))
	for i, f := range found {
		out[i] = f.quotation
	}
	return out
}

// Shown chooses printings of a quotation to show: one for each name and unit, each
// name once before any twice, names with most printings first; at most so many.
func (q Quotation) Shown(name func(statement int) string, most int) []Printing {
	type key struct {
		name string
		unit int
	}
	byName := map[string][]Printing{}
	var names []string
	done := map[key]bool{}
	for _, p := range q {
		k := key{name(p.Statement), p.Unit}
		if done[k] {
			continue
		}
		done[k] = true
		if byName[k.name] == nil {
			names = append(names, k.name)
		}
		byName[k.name] = append(byName[k.name], p)
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(len(byName[b]), len(byName[a])) })
	var out []Printing
	for round := 0; len(out) < most; round++ {
		more := false
		for _, n := range names {
			if round < len(byName[n]) && len(out) < most {
				out = append(out, byName[n][round])
				more = true
			}
		}
		if !more {
			break
		}
	}
	return out
}
