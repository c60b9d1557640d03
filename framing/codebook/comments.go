package codebook

import (
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"

	"parallax/internal/yamlfile"
)

// WithComments writes a codebook in its canonical form with the comments of
// the file that it was made from: a comment stays above, or beside, the key or
// label that it stood at.
func WithComments(c *Codebook, from []byte) ([]byte, error) {
	old, err := linePaths(c.File, from)
	if err != nil {
		return nil, err
	}
	above, beside := map[string][]string{}, map[string]string{}
	var waiting []string
	comments := commentLines(from)
	last := 0
	for line := range comments {
		last = max(last, line)
	}
	for line := range old {
		last = max(last, line)
	}
	for line := 1; line <= last; line++ {
		path, isNode := old[line]
		comment, has := comments[line]
		switch {
		case has && !isNode:
			waiting = append(waiting, comment)
		case isNode:
			above[path] = append(above[path], waiting...)
			waiting = nil
			if has {
				beside[path] = comment
			}
		}
	}
	text := c.YAML()
	paths, err := linePaths(c.File, text)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for i, line := range strings.SplitAfter(string(text), "\n") {
		path, ok := paths[i+1]
		if !ok {
			b.WriteString(line)
			continue
		}
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		for _, comment := range above[path] {
			b.WriteString(indent + comment + "\n")
		}
		if comment := beside[path]; comment != "" {
			line = strings.TrimSuffix(line, "\n") + "  " + comment + "\n"
		}
		b.WriteString(line)
	}
	for _, comment := range waiting {
		b.WriteString(comment + "\n")
	}
	return []byte(b.String()), nil
}

// commentLines gives the comments of a file by line, with their "#".
func commentLines(text []byte) map[int]string {
	out := map[int]string{}
	for _, t := range lexer.Tokenize(string(text)) {
		if t.Type == token.CommentType {
			out[t.Position.Line] = "#" + t.Value
		}
	}
	return out
}

// linePaths names, for each line on which a key or an item of a list begins,
// the first one on it by the keys that lead to it. An item goes by its text.
func linePaths(name string, text []byte) (map[int]string, error) {
	root, err := yamlfile.Tree("a codebook", name, text)
	if err != nil {
		return nil, err
	}
	out := map[int]string{}
	note := func(n ast.Node, path string) {
		line := n.GetToken().Position.Line
		if _, ok := out[line]; !ok {
			out[line] = path
		}
	}
	var walk func(n ast.Node, path string)
	walk = func(n ast.Node, path string) {
		switch n := n.(type) {
		case *ast.MappingNode:
			for _, v := range n.Values {
				walk(v, path)
			}
		case *ast.MappingValueNode:
			at := path + "/" + n.Key.GetToken().Value
			note(n.Key, at)
			walk(n.Value, at)
		case *ast.SequenceNode:
			for _, v := range n.Values {
				at := path + "/-" + itemName(v)
				note(v, at)
				walk(v, at)
			}
		}
	}
	walk(root, "")
	return out, nil
}

// itemName is the text of a list's item: a pattern's for a mapping.
func itemName(n ast.Node) string {
	var values []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	default:
		return n.GetToken().Value
	}
	for _, v := range values {
		if v.Key.GetToken().Value == "pattern" {
			return v.Value.GetToken().Value
		}
	}
	return ""
}
