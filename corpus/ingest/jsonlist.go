package ingest

import (
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
)

// jsonRecords are the records of a JSON or JSONL file. Where its objects are
// answers of a service that hold a list of articles, the elements of the list
// are the records; columns inside objects are named by their path.
type jsonRecords struct {
	objects records // the objects at the top
	enc     encoding
	in      *input
	begun   bool
	list    string // the path of the list, "" where the objects are the records
	shape   *shape
	paths   []string
	whole   record // the answer whose elements are pending
	pending []json.RawMessage
	n       int
}

func (j *jsonRecords) next() (record, error) {
	for len(j.pending) == 0 {
		r, err := j.objects.next()
		if err == nil && !j.begun {
			j.begin(r.bytes)
		}
		if err != nil || j.list == "" {
			if j.list != "" && err != io.EOF {
				r.n = j.n + 1
			}
			return r, err
		}
		j.whole = r
		if j.pending = elements(r.bytes, j.list); j.pending == nil {
			j.n++
			r.n, r.bytes = j.n, nil
			return r, &Error{Why: "the record has no list " + j.list, Remedy: "all records of a file must have it: split the file, or pass over such records with --skip-bad"}
		}
	}
	j.n++
	r := record{n: j.n, line: j.whole.line, offset: j.whole.offset, bytes: j.pending[0]}
	j.pending = j.pending[1:]
	return r, nil
}

// begin looks at the first object: whether it holds a list of articles, and
// which service wrote it.
func (j *jsonRecords) begin(b []byte) {
	j.begun = true
	cols := j.in.cols
	top := members(b)
	if top == nil {
		return // decode says what is wrong
	}
	var lists []string
	for _, column := range cols.dotted() {
		parts := strings.Split(column, ".")
		for i := range len(parts) - 1 {
			lists = append(lists, strings.Join(parts[:i+1], "."))
		}
	}
	for _, s := range shapes() {
		if s.list != "" {
			lists = append(lists, s.list)
		}
	}
	first := top
	for _, list := range lists {
		if all := elements(b, list); len(all) > 0 && members(all[0]) != nil {
			j.list, first = list, members(all[0])
			break
		}
	}
	j.shape = shapeOf(func(column string) bool { _, ok := first[column]; return ok })
	if j.list != "" && j.shape == nil && !slices.ContainsFunc(cols.dotted(), func(c string) bool { return strings.HasPrefix(c, j.list+".") }) && !cols.hasText(first) {
		j.list = "" // a list of something else
	}
	j.paths = j.shape.paths(cols)
	if j.shape != nil {
		j.in.hint = j.shape.lacks
	} else if j.list == "" {
		j.in.hint = listHint(top)
	}
}

// listHint says where the articles may lie in an object that has no text.
func listHint(top map[string]json.RawMessage) string {
	var found string
	var look func(path string, m map[string]json.RawMessage, depth int)
	look = func(path string, m map[string]json.RawMessage, depth int) {
		for _, name := range sortedNames(m) {
			if found != "" {
				return
			}
			if all := list(m[name]); len(all) > 0 && len(members(all[0])) > 0 {
				found = path + name
			} else if inner := members(m[name]); depth < 3 && inner != nil {
				look(path+name+".", inner, depth+1)
			}
		}
	}
	look("", top, 0)
	if found == "" {
		return ""
	}
	return "if the articles are the elements of the list " + found + " inside, name their columns from there: --map text=" + found + ".COLUMN"
}

func sortedNames(m map[string]json.RawMessage) []string {
	names := make([]string, 0, len(m))
	for n := range m {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

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
func elements(b []byte, path string) []json.RawMessage {
	for name := range strings.SplitSeq(path, ".") {
		if b = members(b)[name]; b == nil {
			return nil
		}
	}
	return list(b)
}

func (j *jsonRecords) decode(r record, into []cell) ([]cell, error) {
	cells, err := decodeJSON(j.enc, r, into)
	if err != nil || j.shape == nil && len(j.paths) == 0 {
		return cells, err
	}
	cols := j.in.cols
	for _, path := range j.paths {
		relative := strings.TrimPrefix(path, j.list+".")
		if slices.ContainsFunc(cells, func(c cell) bool { return c.name == path }) {
			continue // a column whose name has a point
		}
		if c, ok := at(cells, relative); ok {
			c.name = path
			if g := cols.given[path]; g != nil { // the object gives way to the field of its name
				cells = slices.DeleteFunc(cells, func(c cell) bool { return c.name == g.to && c.kind == isNested })
			}
			cells = append(cells, c)
			if !strings.Contains(relative, ".") { // it is the column itself
				cells = slices.DeleteFunc(cells, func(c cell) bool { return c.name == relative })
			}
		}
	}
	for i := range cells {
		cells[i].name = j.shape.renamed(cols, cells[i].name)
	}
	if s := j.shape; s != nil && s.outlet != "" && !cols.takes("outlet") && !slices.ContainsFunc(cells, func(c cell) bool { return c.name == "outlet" }) {
		cells = append(cells, cell{name: "outlet", value: s.outlet})
	}
	return cells, nil
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

// scalar is a value as a column has it.
func scalar(b []byte) (cell, bool) {
	p := jsonParser{b: append(append([]byte(nil), b...), '}')}
	c, err := p.value()
	return c, err == nil && c.kind != isNull
}

// dotted are the columns of Options.Map that are paths.
func (c *columns) dotted() []string {
	var none *shape
	return none.paths(c)
}

// hasText says that one of the columns gives the text.
func (c *columns) hasText(m map[string]json.RawMessage) bool {
	for name := range m {
		if c.isText(name) {
			return true
		}
	}
	return false
}
