package where

import (
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
)

// A field is one that the condition names.
type field struct {
	name  string
	found bool // some document has it
}

// maxSeen bounds the names of fields that are kept for a message.
const maxSeen = 1000

// names enters a field that the condition speaks of.
func (c *Condition) names(name string) {
	if !slices.ContainsFunc(c.fields, func(f *field) bool { return f.name == name }) {
		c.fields = append(c.fields, &field{name: name})
	}
}

// look notes which fields a document has, until all that the condition names
// have been found.
func (c *Condition) look(d *corpus.Document) {
	c.some = true
	open := false
	for _, f := range c.fields {
		if !f.found {
			_, f.found = d.Field(f.name)
			open = open || !f.found
		}
	}
	if !open {
		return
	}
	for _, f := range d.Fields {
		if len(c.seen) < maxSeen {
			c.seen[f.Name] = true
		}
	}
	for _, name := range []string{"id", "outlet", "date", "title", "url"} {
		if _, ok := d.Field(name); ok {
			c.seen[name] = true
		}
	}
}

// Unknown is an error where the condition names a field that none of the
// documents has that it was asked about; it tells the nearest that there is.
func (c *Condition) Unknown() error {
	for _, f := range c.fields {
		if f.found || !c.some {
			continue
		}
		var names []string
		for name := range c.seen {
			names = append(names, name)
		}
		slices.Sort(names)
		why := fmt.Sprintf("condition %q: no document has a field %q", c.text, f.name)
		if near := nearest(f.name, names); near != "" {
			return fmt.Errorf("%s: did you mean %q? The fields are %s", why, near, strings.Join(names, ", "))
		}
		return fmt.Errorf("%s: the fields are %s", why, strings.Join(names, ", "))
	}
	return nil
}

// nearest is the name that is written most like another; "" where none is.
func nearest(name string, names []string) string {
	best, least := "", max(1, len(name)/3)+1
	for _, n := range names {
		if d := distance(strings.ToLower(name), strings.ToLower(n)); d < least {
			best, least = n, d
		}
	}
	return best
}

// distance is how many letters must be put in, taken out, changed or swapped
// with their neighbour to make one word of another (Damerau 1964,
// doi:10.1145/363958.363994).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	var rows [3][]int // two letters back, one back, this one
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
	}
	for j := range rows[2] {
		rows[2][j] = j
	}
	for i := 1; i <= len(x); i++ {
		rows[0], rows[1], rows[2] = rows[1], rows[2], rows[0]
		rows[2][0] = i
		for j := 1; j <= len(y); j++ {
			change := 1
			if x[i-1] == y[j-1] {
				change = 0
			}
			rows[2][j] = min(rows[1][j]+1, rows[2][j-1]+1, rows[1][j-1]+change)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				rows[2][j] = min(rows[2][j], rows[0][j-2]+1)
			}
		}
	}
	return rows[2][len(y)]
}
