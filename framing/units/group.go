package units

import (
	"fmt"
	"slices"

	"parallax/corpus"
	"parallax/corpus/grouping"
)

// Groups are the groups that units are of.
type Groups struct {
	By    []string
	Names []string // sorted
	// Of is the number of each unit's group.
	Of []int
}

// Group groups the units by outlet, voice, source or any field of their
// documents, or by several of these. Where by is empty it is by outlet, and
// by source where there is one outlet and the units are statements. An error
// names a field that no document has, or that documents as units cannot be
// grouped by.
func (c *Collection) Group(by []string) (*Groups, error) {
	g := &Groups{By: slices.Clone(by), Of: make([]int, len(c.Units))}
	if len(by) == 0 {
		g.By = []string{c.defaultField()}
	}
	if err := c.check(g.By); err != nil {
		return nil, err
	}
	names := make([]string, len(c.Units))
	for i := range c.Units {
		keys := make([]string, len(g.By))
		for k, field := range g.By {
			keys[k] = grouping.Key(field, c.Units[i].Doc, c.Units[i].Voice, c.Units[i].Source)
		}
		names[i] = grouping.Name(keys)
	}
	g.Names = slices.Compact(slices.Sorted(slices.Values(names)))
	for i, name := range names {
		g.Of[i], _ = slices.BinarySearch(g.Names, name)
	}
	return g, nil
}

func (c *Collection) defaultField() string {
	if c.Kind == Statement {
		for i := range c.Units {
			if c.Units[i].Doc.Outlet != c.Units[0].Doc.Outlet {
				return "outlet"
			}
		}
		return "source"
	}
	return "outlet"
}

// check names a field that the units cannot be grouped by.
func (c *Collection) check(by []string) error {
	if at := slices.IndexFunc(by, grouping.OfStatements); at >= 0 && c.Kind == Document {
		return fmt.Errorf("a document has no one %s: group documents by another field, or take statements as units", by[at])
	}
	return grouping.Check(by, func(yield func(*corpus.Document) bool) {
		for i := range c.Units {
			if !yield(c.Units[i].Doc) {
				return
			}
		}
	})
}
