package ingest

import (
	"encoding/json"
	"strconv"
	"strings"
)

// members are the parts of an object; nil for what is none.
func members(b []byte) map[string]json.RawMessage {
	var m map[string]json.RawMessage
	if json.Unmarshal(b, &m) != nil {
		return nil
	}
	return m
}

// list are the elements of an array; nil for what is none.
func list(b []byte) []json.RawMessage {
	var l []json.RawMessage
	if json.Unmarshal(b, &l) != nil {
		return nil
	}
	return l
}

// elements are those of the list at a path inside an object; nil where there is none.
func elements(b []byte, path string) []json.RawMessage { return list(valueAt(b, path)) }

// valueAt is what lies at a path inside an object; nil where there is nothing.
func valueAt(b []byte, path string) json.RawMessage {
	for name := range strings.SplitSeq(path, ".") {
		if b = members(b)[name]; b == nil {
			return nil
		}
	}
	return b
}

// at is the value at a path inside the columns. A number in the path chooses
// from a list; without one, the values of all its elements are joined.
func at(cells []cell, path string) (cell, bool) {
	name, rest, deeper := strings.Cut(path, ".")
	for _, c := range cells {
		switch {
		case c.name != name:
		case !deeper:
			return c, c.kind != isNull
		case c.kind == isNested:
			return inside([]byte(c.value), rest)
		}
	}
	return cell{}, false
}

func inside(b []byte, path string) (cell, bool) {
	if all := list(b); all != nil {
		name, rest, deeper := strings.Cut(path, ".")
		if n, err := strconv.Atoi(name); err == nil && n >= 0 && n < len(all) {
			if deeper {
				return inside(all[n], rest)
			}
			return scalar(all[n])
		}
		var values []string
		for _, e := range all {
			if c, ok := inside(e, path); ok && c.value != "" {
				values = append(values, c.value)
			}
		}
		return cell{value: strings.Join(values, "; ")}, len(values) > 0
	}
	name, rest, deeper := strings.Cut(path, ".")
	value, ok := members(b)[name]
	if !ok {
		return cell{}, false
	}
	if deeper {
		return inside(value, rest)
	}
	return scalar(value)
}

// joined makes one text of a list of texts: paragraphs where the column gives the text.
func (c *cell) joined(to *given) {
	var all []string
	if c.kind != isNested || json.Unmarshal([]byte(c.value), &all) != nil {
		return
	}
	between := "; "
	if to != nil && to.to == "text" {
		between = "\n\n"
	}
	c.value, c.kind = strings.Join(all, between), isText
}

// scalar is a value as a column has it.
func scalar(b []byte) (cell, bool) {
	p := jsonParser{b: append(append([]byte(nil), b...), '}')}
	c, err := p.value()
	return c, err == nil && c.kind != isNull
}
