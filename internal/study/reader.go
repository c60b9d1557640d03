package study

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"parallax/framing/codebook"
	"parallax/framing/gate"
	expected "parallax/framing/study"
	"parallax/internal/spelling"
	"parallax/internal/yamlfile"
)

// A reader walks the tree and gathers every problem on its way, so that a
// person mends a file once and not once for each mistake.
type reader struct {
	file     *File
	at       map[string]ast.Node // where each key that was read stands
	problems yamlfile.Problems
}

func (r *reader) wrong(n ast.Node, format string, args ...any) {
	p := yamlfile.Problem{File: r.file.Name, Message: fmt.Sprintf(format, args...)}
	p.Line, p.Column = yamlfile.Position(n)
	r.problems = append(r.problems, p)
}

// pairs are the keys and values of a mapping.
func (r *reader) pairs(n ast.Node, what string) []*ast.MappingValueNode {
	values, ok := yamlfile.Pairs(n)
	if !ok {
		r.wrong(n, "%s has to be a mapping (key: value), not %s", what, yamlfile.Kind(n))
	}
	return values
}

// mapping reads the file's keys.
func (r *reader) mapping(root ast.Node) {
	for _, pair := range r.pairs(root, "a study") {
		name := pair.Key.GetToken().Value
		i := slices.IndexFunc(Keys(), func(k Key) bool { return k.Name == name })
		if i < 0 {
			r.wrong(pair.Key, "%s", unknown("key", name, keyNames()))
			continue
		}
		if first, twice := r.at[name]; twice {
			line, _ := yamlfile.Position(first)
			r.wrong(pair.Key, "%s stands twice; the first is on line %d", name, line)
			continue
		}
		r.at[name] = pair.Key
		k := Keys()[i]
		r.key(&k, pair.Key, pair.Value)
	}
}

// key reads one value and puts it into the file.
func (r *reader) key(k *Key, at, n ast.Node) {
	before := len(r.problems)
	values := r.values(k, n)
	if len(r.problems) > before || values == nil {
		return
	}
	f := r.file
	switch k.Name {
	case "corpus":
		f.Corpus = values
	case "baseline":
		f.Baseline = values[0]
	case "min_documents":
		f.Policy.MinDocuments, _ = strconv.Atoi(values[0])
	case "no_data":
		f.Policy.NoDataFails = values[0] == "fail"
	default:
		s := Setting{Key: k.Name, Values: values, Path: k.kind == path || k.kind == paths || k.kind == book}
		s.Line, s.Column = yamlfile.Position(at)
		f.Settings = append(f.Settings, s)
	}
}

// values reads a value as the text that its flag would have; nil where it is
// wrong, or was put into the file at once.
func (r *reader) values(k *Key, n ast.Node) []string {
	switch k.kind {
	case list, paths:
		return r.list(k, n)
	case mapping:
		return r.columns(k, n)
	case book:
		if yamlfile.IsMapping(n) {
			r.codebook(n)
			return nil
		}
	case gates:
		r.gates(k, n)
		return nil
	}
	return r.scalar(k, n)
}

func (r *reader) scalar(k *Key, n ast.Node) []string {
	v, ok := yamlfile.Text(n)
	switch {
	case !ok || v == "":
		r.wrong(n, "%s has to be %s, not %s", k.Name, k.wants(), yamlfile.Kind(n))
		return nil
	case !k.holds(n, v):
		if k.choices != nil {
			r.wrong(n, "%s", unknown(k.Name, v, k.choices))
			return nil
		}
		r.wrong(n, "%s has to be %s, not %q", k.Name, k.wants(), v)
		return nil
	}
	if k.Name == "hypotheses" {
		if _, err := expected.ParseHypothesis(v); err != nil {
			r.wrong(n, "%v", err)
			return nil
		}
	}
	return []string{v}
}

// holds reports whether a key may have the value.
func (k *Key) holds(n ast.Node, v string) bool {
	switch k.kind {
	case whole:
		_, number := n.(*ast.IntegerNode)
		i, err := strconv.Atoi(v)
		return number && err == nil && i >= k.min
	case fraction:
		x, err := strconv.ParseFloat(v, 64)
		return err == nil && x > 0 && x < 1
	case switched:
		_, ok := n.(*ast.BoolNode)
		return ok
	}
	return k.choices == nil || slices.Contains(k.choices, v)
}

// wants says what a key's value has to be.
func (k *Key) wants() string {
	switch {
	case k.choices != nil:
		return strings.Join(k.choices, " or ")
	case k.kind == path:
		return "a path"
	case k.kind == list:
		return "a list of names"
	case k.kind == paths:
		return "a list of paths"
	case k.kind == whole:
		return fmt.Sprintf("a whole number of at least %d", k.min)
	case k.kind == fraction:
		return "a number between 0 and 1, such as " + k.Example
	case k.kind == switched:
		return "true or false"
	case k.kind == mapping:
		return "a mapping of parts to columns, such as " + k.Example
	case k.kind == book:
		return "the path of a codebook, or a codebook"
	case k.kind == gates:
		return "a list of gates"
	}
	return "text"
}

func (r *reader) list(k *Key, n ast.Node) []string {
	nodes := yamlfile.Items(n)
	var out []string
	for _, v := range nodes {
		out = append(out, r.scalar(k, v)...)
	}
	if len(nodes) == 0 {
		r.wrong(n, "%s has to be %s, not %s", k.Name, k.wants(), yamlfile.Kind(n))
	}
	return out
}

// columns reads names and columns as the flag --map has them.
func (r *reader) columns(k *Key, n ast.Node) []string {
	if !yamlfile.IsMapping(n) {
		r.wrong(n, "%s has to be %s, not %s", k.Name, k.wants(), yamlfile.Kind(n))
		return nil
	}
	var out []string
	seen := map[string]bool{}
	for _, pair := range r.pairs(n, k.Name) {
		name := pair.Key.GetToken().Value
		column, ok := yamlfile.Text(pair.Value)
		switch {
		case !ok || column == "":
			r.wrong(pair.Value, "the column of %s has to be text, not %s", name, yamlfile.Kind(pair.Value))
		case seen[name]:
			r.wrong(pair.Key, "%s has %q twice", k.Name, name)
		default:
			seen[name] = true
			out = append(out, name+"="+column)
		}
	}
	return out
}

func (r *reader) codebook(n ast.Node) {
	c, err := codebook.FromNode(r.file.Name, n)
	var wrong yamlfile.Problems
	switch {
	case errors.As(err, &wrong):
		r.problems = append(r.problems, wrong...)
	case err != nil:
		r.wrong(n, "%v", err)
	default:
		r.file.Codebook = c
	}
}

func (r *reader) gates(k *Key, n ast.Node) {
	if _, ok := n.(*ast.SequenceNode); !ok {
		r.wrong(n, "gates has to be %s, not %s", k.wants(), yamlfile.Kind(n))
		return
	}
	for _, v := range yamlfile.Items(n) {
		line, ok := yamlfile.Text(v)
		if !ok {
			r.wrong(v, "a gate has to be text such as %q, not %s", gate.Quantities()[0].Example, yamlfile.Kind(v))
			continue
		}
		g, err := gate.Parse(line)
		at, column := yamlfile.Position(v)
		var syntax *gate.SyntaxError
		if errors.As(err, &syntax) {
			r.problems = append(r.problems, yamlfile.Problem{File: r.file.Name, Line: at, Column: column + syntax.Column - 1, Message: syntax.Message})
			continue
		}
		g.Line, g.Column = at, column
		r.file.Gates = append(r.file.Gates, g)
	}
}

// unknown says that a name is none of a list, and which it may have meant.
func unknown(what, name string, list []string) string {
	if near := spelling.Nearest(name, list); near != "" {
		return fmt.Sprintf("no %s %q: did you mean %q?", what, name, near)
	}
	return fmt.Sprintf("no %s %q: there are %s", what, name, strings.Join(list, ", "))
}
