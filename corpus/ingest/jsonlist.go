package ingest

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
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
	item    bool   // at that path lies one record, and no list
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
			if emptyAnswer(r.bytes, j.in.cols) {
				continue // the next may hold an article
			}
			if said := answeredError(r.bytes, j.in.cols); said != "" {
				return r, &Error{Why: fmt.Sprintf("this is the answer of a service that tells an error: %q", cutShort(said)), Remedy: "ask the service anew, or take the file out"}
			}
			j.begin(r.bytes)
		}
		if err != nil || j.list == "" {
			if j.list != "" && err != io.EOF {
				r.n = j.n + 1
			}
			return r, err
		}
		j.whole = r
		if j.pending = j.inside(r.bytes); j.pending == nil {
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
	for _, s := range shapes() {
		if m := members(valueAt(b, s.item)); s.item != "" && m != nil && shapeOf(func(c string) bool { _, ok := m[c]; return ok }) != nil {
			j.list, j.item, first, lists = s.item, true, m, nil
			break
		}
	}
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

// inside are the records that lie in an answer.
func (j *jsonRecords) inside(b []byte) []json.RawMessage {
	if !j.item {
		return elements(b, j.list)
	}
	if one := valueAt(b, j.list); members(one) != nil {
		return []json.RawMessage{one}
	}
	return nil
}

func (j *jsonRecords) decode(r record, into []cell) ([]cell, error) {
	cells, err := decodeJSON(j.enc, r, into)
	if err != nil || j.shape == nil && len(j.paths) == 0 {
		return cells, err
	}
	cols := j.in.cols
	for _, path := range j.paths {
		relative := strings.TrimPrefix(path, j.list+".")
		if given := cols.given[path] != nil; !given && slices.ContainsFunc(cells, func(c cell) bool { return j.shape.renamed(cols, c.name) == j.shape.renamed(cols, path) }) {
			continue // the shape's first column for this part
		}
		if slices.ContainsFunc(cells, func(c cell) bool { return c.name == path }) {
			continue // a column whose name has a point
		}
		if c, ok := at(cells, relative); ok {
			c.name = path
			c.joined(cols.given[path])
			if j.shape.isMarkup(relative) {
				var a article
				a.markupText(c.value)
				c.value, c.page, c.quotes, c.markup = a.text, a.page, a.quotes, true
			}
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

// dotted are the columns of Options.Map that are paths.
func (c *columns) dotted() []string {
	var none *shape
	return none.paths(c)
}

// hasText reports whether one of the columns gives the text.
func (c *columns) hasText(m map[string]json.RawMessage) bool {
	for name := range m {
		if c.isText(name) {
			return true
		}
	}
	return false
}
