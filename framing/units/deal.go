package units

import (
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
)

// NotGiven is the value of a field that a document does not have.
const NotGiven = "(not given)"

// OwnVoice is the group of the outlets' own words among sources.
const OwnVoice = "own voice"

// Groups are the sides that units are dealt to.
type Groups struct {
	By    []string
	Names []string // sorted
	// Of is the number of each unit's group.
	Of []int
}

// Deal groups the units by outlet, voice, source or any field of their
// documents, or by several of these. Where by is empty it is by outlet, and
// by source where there is one outlet and the units are statements. An error
// names a field that no document has, or that documents as units cannot be
// grouped by.
func (c *Collection) Deal(by []string) (*Groups, error) {
	g := &Groups{By: slices.Clone(by), Of: make([]int, len(c.Units))}
	if len(by) == 0 {
		g.By = []string{c.defaultField()}
	}
	for _, field := range g.By {
		if err := c.hasField(field); err != nil {
			return nil, err
		}
	}
	names := make([]string, len(c.Units))
	for i := range c.Units {
		keys := make([]string, len(g.By))
		for k, field := range g.By {
			keys[k] = c.Units[i].key(field)
		}
		names[i] = strings.Join(keys, " / ")
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

func (c *Collection) hasField(field string) error {
	if field == "voice" || field == "source" {
		if c.Kind == Document {
			return fmt.Errorf("a document has no one %s: group documents by another field, or take statements as units", field)
		}
		return nil
	}
	for i := range c.Units {
		if _, ok := c.Units[i].Doc.Field(field); ok {
			return nil
		}
	}
	if len(c.Units) > 0 {
		return fmt.Errorf("no document has the field %q: %s", field, knownFields(c.Units[0].Doc))
	}
	return nil
}

func knownFields(d *corpus.Document) string {
	known := []string{"outlet", "date", "title", "url", "source", "voice"}
	for _, f := range d.Fields {
		known = append(known, f.Name)
	}
	return "the first has " + strings.Join(known, ", ")
}

func (u *Unit) key(field string) string {
	switch field {
	case "voice":
		return u.Voice.String()
	case "source":
		if u.Voice == corpus.Own {
			return OwnVoice
		}
		return u.Source
	}
	if v, ok := u.Doc.Field(field); ok && v != "" {
		return v
	}
	return NotGiven
}
