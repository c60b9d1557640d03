package rules

import (
	"fmt"
	"go/ast"
	"go/token"
)

// noMutableVariables finds package variables that some function of the
// package assigns to, in whole or in part. A name that the function declares
// itself is taken for its own.
func noMutableVariables(r repository) (broken []string) {
	variables := map[string]map[string]bool{} // folder → names
	for _, f := range r.files {
		for _, d := range f.ast.Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR {
				continue
			}
			for _, spec := range gen.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					if variables[f.dir()] == nil {
						variables[f.dir()] = map[string]bool{}
					}
					variables[f.dir()][name.Name] = true
				}
			}
		}
	}
	for _, f := range r.files {
		for _, d := range f.ast.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			own := declared(fn)
			for _, target := range assigned(fn.Body) {
				if variables[f.dir()][target.Name] && !own[target.Name] && target.Name != "_" {
					broken = append(broken, fmt.Sprintf("%s: the package variable %s is changed: pass it as an argument",
						r.set.Position(target.Pos()), target.Name))
				}
			}
		}
	}
	return broken
}

// declared are the names that a function declares anywhere in it.
func declared(fn *ast.FuncDecl) map[string]bool {
	own := map[string]bool{}
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			for _, id := range n.Names {
				own[id.Name] = true
			}
		case *ast.ValueSpec:
			for _, id := range n.Names {
				own[id.Name] = true
			}
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE {
				for _, e := range n.Lhs {
					if id, ok := e.(*ast.Ident); ok {
						own[id.Name] = true
					}
				}
			}
		case *ast.RangeStmt:
			for _, e := range []ast.Expr{n.Key, n.Value} {
				if id, ok := e.(*ast.Ident); ok && n.Tok == token.DEFINE {
					own[id.Name] = true
				}
			}
		}
		return true
	})
	return own
}

// assigned are the variables that statements set, wholly or in an element or
// field, or whose address is taken.
func assigned(body *ast.BlockStmt) (targets []*ast.Ident) {
	add := func(e ast.Expr) {
		if id := root(e); id != nil {
			targets = append(targets, id)
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				for _, e := range n.Lhs {
					add(e)
				}
			}
		case *ast.IncDecStmt:
			add(n.X)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				add(n.X)
			}
		case *ast.CallExpr:
			if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "delete" || id.Name == "clear") && len(n.Args) > 0 {
				add(n.Args[0])
			}
		}
		return true
	})
	return targets
}

// root is the variable at the start of x.f[i].g; nil where there is none.
func root(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.IndexExpr:
			e = x.X
		case *ast.SelectorExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return nil
		}
	}
}
