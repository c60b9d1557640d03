package yamlfile

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// Position is where a node begins; a mapping in lines begins at its first key,
// not at the colon behind it. It is 0, 0 where the node has no place.
func Position(n ast.Node) (line, column int) {
	switch m := n.(type) {
	case *ast.MappingValueNode:
		n = m.Key
	case *ast.MappingNode:
		if !m.IsFlowStyle && len(m.Values) > 0 {
			n = m.Values[0].Key
		}
	}
	if n == nil || n.GetToken() == nil || n.GetToken().Position == nil {
		return 0, 0
	}
	at := n.GetToken().Position
	return at.Line, at.Column
}

// Pairs are the keys and values of a mapping, none of nothing; false where a
// node is something else.
func Pairs(n ast.Node) ([]*ast.MappingValueNode, bool) {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}, true
	case *ast.NullNode, nil:
		return nil, true
	}
	return nil, false
}

// IsMapping reports whether a node has keys and values.
func IsMapping(n ast.Node) bool {
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return true
	}
	return false
}

// Items are the entries of a list; a single value stands for a list of one.
func Items(n ast.Node) []ast.Node {
	switch n := n.(type) {
	case *ast.SequenceNode:
		return n.Values
	case *ast.NullNode, nil:
		return nil
	}
	return []ast.Node{n}
}

// Text is a value's text as written; false for what has none. A number or
// true stands for its letters.
func Text(n ast.Node) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return strings.TrimSpace(n.Value.Value), true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	}
	return "", false
}

// Kind names a node as a person would: "a list", "nothing".
func Kind(n ast.Node) string {
	switch n := n.(type) {
	case nil, *ast.NullNode:
		return "nothing"
	case *ast.MappingNode, *ast.MappingValueNode:
		return "a mapping"
	case *ast.SequenceNode:
		if len(n.Values) == 0 {
			return "an empty list"
		}
		return "a list"
	case *ast.AliasNode, *ast.AnchorNode:
		return "an anchor or alias (write the value out)"
	case *ast.TagNode:
		return "a tagged value"
	}
	return fmt.Sprintf("%q", n.GetToken().Value)
}
