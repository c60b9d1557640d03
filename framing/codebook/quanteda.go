package codebook

import (
	"slices"

	"github.com/goccy/go-yaml/ast"

	"parallax/internal/spelling"
	"parallax/internal/yamlfile"
)

// readQuanteda reads the YAML dictionaries of quanteda: categories, inside
// each other or holding lists of patterns, in which lists and categories may
// also be mixed.
//
//	economy:
//	  jobs: [layoff*, "pink slip"]
func readQuanteda(name string, text []byte) (*Codebook, []yamlfile.Problem, error) {
	root, err := yamlfile.Tree("a codebook", name, text)
	if err != nil {
		return nil, nil, err
	}
	r := &reader{file: name}
	g := &gatherer{file: name}
	var walk func(n ast.Node, path []string)
	walk = func(n ast.Node, path []string) {
		switch n := n.(type) {
		case *ast.MappingNode, *ast.MappingValueNode:
			r.pairs(n, "a dictionary", func(key string, _, value ast.Node) {
				inner := append(path[:len(path):len(path)], key)
				g.frame(inner...)
				walk(value, inner)
			})
		case *ast.SequenceNode:
			for _, v := range n.Values {
				walk(v, path)
			}
		case *ast.NullNode, nil:
		default:
			if t, ok := r.text(n, "a pattern"); ok {
				if len(path) == 0 {
					r.wrong(n, "a pattern outside of any category")
					return
				}
				g.add(n.GetToken().Position.Line, t, 1, path...)
			}
		}
	}
	walk(root, nil)
	if err := r.problems.InOrder(); err != nil {
		return nil, nil, err
	}
	return g.codebook("quanteda dictionary")
}

// isQuanteda reports whether a YAML file has categories and no key of a codebook.
func isQuanteda(root ast.Node) bool {
	var values []*ast.MappingValueNode
	switch n := root.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	}
	keys := []string{"title", "note", "origin", "licence", "referents", "frames", "sources", "axes", "stop", "proposed"}
	lists := 0
	for _, v := range values {
		key := v.Key.GetToken().Value
		if slices.Contains(keys, key) || spelling.Nearest(key, keys) != "" {
			return false
		}
		switch v.Value.(type) {
		case *ast.SequenceNode, *ast.MappingNode, *ast.MappingValueNode:
			lists++
		}
	}
	return lists > 0 && lists == len(values)
}
