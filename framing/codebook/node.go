package codebook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"parallax/internal/spelling"
	"parallax/internal/yamlfile"
)

// A reader walks the YAML tree and gathers every problem on its way, so that
// a person mends a file once and not once for each mistake.
type reader struct {
	file     string
	problems yamlfile.Problems
}

func (r *reader) wrong(n ast.Node, format string, args ...any) {
	var pos *token.Position
	if n != nil && n.GetToken() != nil {
		pos = n.GetToken().Position
	}
	r.wrongAt(pos, format, args...)
}

func (r *reader) wrongAt(pos *token.Position, format string, args ...any) {
	p := yamlfile.Problem{File: r.file, Message: fmt.Sprintf(format, args...)}
	if pos != nil {
		p.Line, p.Column = pos.Line, pos.Column
	}
	r.problems = append(r.problems, p)
}

// A field is a key that a mapping may have, and what reads its value.
type field struct {
	key  string
	read func(ast.Node)
}

// fields reads a mapping whose keys are fixed. A misspelt key is a problem and
// is read as the key it is nearest to, to find what is wrong below it.
func (r *reader) fields(n ast.Node, where string, fs ...field) {
	r.pairs(n, where, func(key string, at, value ast.Node) {
		keys := make([]string, len(fs))
		for i, f := range fs {
			if f.key == key {
				f.read(value)
				return
			}
			keys[i] = f.key
		}
		if near := spelling.Nearest(key, keys); near != "" {
			r.wrong(at, "%s has no key %q: did you mean %q?", where, key, near)
			fs[slices.Index(keys, near)].read(value)
			return
		}
		r.wrong(at, "%s has no key %q: it may have %s", where, key, strings.Join(keys, ", "))
	})
}

// pairs reads a mapping whose keys are names, each once.
func (r *reader) pairs(n ast.Node, where string, each func(key string, at, value ast.Node)) {
	values, ok := yamlfile.Pairs(n)
	if !ok {
		r.wrong(n, "%s has to be a mapping (key: value), not %s", where, yamlfile.Kind(n))
		return
	}
	lines := make(map[string]int, len(values))
	for _, v := range values {
		key, ok := r.text(v.Key, "a key of "+where)
		if !ok {
			continue
		}
		pos := v.Key.GetToken().Position
		if line, twice := lines[key]; twice {
			r.wrong(v.Key, "%s has %q twice; the first is on line %d", where, key, line)
			continue
		}
		lines[key] = pos.Line
		each(key, v.Key, v.Value)
	}
}

// items reads a list; a single value stands for a list of one.
func (r *reader) items(n ast.Node, each func(ast.Node)) {
	for _, v := range yamlfile.Items(n) {
		each(v)
	}
}

// text reads a string. A number or true stands for its letters as written.
func (r *reader) text(n ast.Node, where string) (string, bool) {
	text, ok := yamlfile.Text(n)
	if !ok {
		r.wrong(n, "%s has to be text, not %s", where, yamlfile.Kind(n))
	}
	return text, ok
}

func (r *reader) into(s *string, where string) func(ast.Node) {
	return func(n ast.Node) { *s, _ = r.text(n, where) }
}

func (r *reader) list(s *[]string, where string) func(ast.Node) {
	return func(n ast.Node) {
		r.items(n, func(v ast.Node) {
			if t, ok := r.text(v, where); ok {
				*s = append(*s, t)
			}
		})
	}
}

func (r *reader) flag(b *bool, where string) func(ast.Node) {
	return func(n ast.Node) {
		v, ok := n.(*ast.BoolNode)
		if !ok {
			r.wrong(n, "%s has to be true or false, not %s", where, yamlfile.Kind(n))
			return
		}
		*b = v.Value
	}
}

func (r *reader) number(f *float64, where string) func(ast.Node) {
	return func(n ast.Node) {
		switch n.(type) {
		case *ast.IntegerNode, *ast.FloatNode:
			v, err := strconv.ParseFloat(n.GetToken().Value, 64)
			if err == nil {
				*f = v
				return
			}
		}
		r.wrong(n, "%s has to be a number, not %s", where, yamlfile.Kind(n))
	}
}
