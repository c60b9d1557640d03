package audit

import (
	"fmt"

	"parallax/corpus"
	"parallax/corpus/duplicate"
)

// copies finds near-duplicates: "duplicates" where the outlet repeats itself,
// "wire-copy" where two outlets print the same text.
type copies struct {
	finder duplicate.Finder
	outlet map[string]string // of each document
	own    tally
	wire   tally
}

// look reports whether a document nearly repeats an earlier one. It comes before
// add, so that other checks may know.
func (c *copies) look(d *corpus.Document) bool { return c.finder.Add(d) }

func (c *copies) add(d *seen) {
	if c.outlet == nil {
		c.outlet = map[string]string{}
	}
	c.outlet[d.ID] = d.Outlet
	if !d.copied {
		return
	}
	of := c.finder.Last()
	place := Place{Note: fmt.Sprintf("like %s, similarity %.2f", of.Of, of.Similarity)}
	if c.outlet[of.Of] == d.Outlet {
		c.own.note(d, place)
	} else {
		place.Note = fmt.Sprintf("like %s of %s, similarity %.2f", of.Of, c.outlet[of.Of], of.Similarity)
		c.wire.note(d, place)
	}
}

func (c *copies) findings(s *summary) []Finding {
	own := c.own.findings(s, "duplicates", func(n int) string {
		return fmt.Sprintf("documents that nearly repeat an earlier one of the same outlet: %d", n)
	}, "keep one of each: a repeated document is counted twice")
	wire := c.wire.findings(s, "wire-copy", func(n int) string {
		return fmt.Sprintf("documents that print nearly the same text as an earlier one of another outlet: %d", n)
	}, "leave them out or weigh them less: they show the agency's wording, not the outlet's")
	return append(own, wire...)
}
