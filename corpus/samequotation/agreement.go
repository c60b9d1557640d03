package samequotation

import (
	"cmp"
	"slices"
)

// Credits counts how the pairs of printings of one quotation, each pair of two
// units, credit it.
type Credits struct {
	// Pairs in all; those that Agree on a source, that name two (Differ), and
	// in which one names none, or neither does (Unnamed). The three add up.
	Pairs, Agree, Differ, Unnamed int
}

// Share is the part of the pairs that agree on a source; 0 of no pair.
func (c Credits) Share() float64 {
	if c.Pairs == 0 {
		return 0
	}
	return float64(c.Agree) / float64(c.Pairs)
}

// Add adds the pairs of another quotation.
func (c *Credits) Add(o Credits) {
	c.Pairs += o.Pairs
	c.Agree += o.Agree
	c.Differ += o.Differ
	c.Unnamed += o.Unnamed
}

// Credit counts the pairs of a quotation. name gives the source of a statement,
// "" where nobody is named. It takes the time of sorting the printings, not of
// looking at their pairs.
func (q Quotation) Credit(name func(statement int) string) Credits {
	type credit struct {
		name string
		unit int
	}
	all := make([]credit, len(q))
	named := make([]credit, 0, len(q))
	for i, p := range q {
		all[i] = credit{name(p.Statement), p.Unit}
		if all[i].name != "" {
			named = append(named, all[i])
		}
	}
	// pairs counts the pairs of two units in a part.
	pairs := func(of []credit) int {
		slices.SortFunc(of, func(a, b credit) int { return cmp.Compare(a.unit, b.unit) })
		n := choose(len(of))
		for from := 0; from < len(of); {
			to := from
			for to < len(of) && of[to].unit == of[from].unit {
				to++
			}
			n -= choose(to - from)
			from = to
		}
		return n
	}
	c := Credits{Pairs: pairs(all)}
	withNames := pairs(named)
	c.Unnamed = c.Pairs - withNames
	slices.SortFunc(named, func(a, b credit) int { return cmp.Compare(a.name, b.name) })
	for from := 0; from < len(named); {
		to := from
		for to < len(named) && named[to].name == named[from].name {
			to++
		}
		c.Agree += pairs(named[from:to])
		from = to
	}
	c.Differ = withNames - c.Agree
	return c
}

func choose(n int) int { return n * (n - 1) / 2 }
