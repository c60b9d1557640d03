package rules

import (
	"fmt"
	"go/ast"
	"reflect"
	"strconv"

	"parallax/framing/measure"
)

// columnsOfMeasures finds columns of computed numbers that do not say of which declared measure they are. It
// reads the tags of every struct, so the tables of single commands keep to it as those of a result do.
func columnsOfMeasures(r repository) (broken []string) {
	for _, f := range r.files {
		if f.test() {
			continue
		}
		ast.Inspect(f.ast, func(n ast.Node) bool {
			field, ok := n.(*ast.Field)
			if !ok || field.Tag == nil {
				return true
			}
			text, err := strconv.Unquote(field.Tag.Value)
			if err != nil {
				return true
			}
			tag := reflect.StructTag(text)
			if title := tag.Get("title"); title == "" || title == "-" {
				return true
			}
			switch id := tag.Get("measure"); {
			case id == "" && computed(field.Type):
				broken = append(broken, fmt.Sprintf("%s: a column of computed numbers without a measure", r.set.Position(field.Pos())))
			case id != "" && id != "row":
				if _, err := measure.DeclarationByID(id); err != nil {
					broken = append(broken, fmt.Sprintf("%s: measure %q is not declared in framing/measure", r.set.Position(field.Pos()), id))
				}
			}
			return true
		})
	}
	return broken
}

// computed reports whether a field's type holds what was computed: counts, names and verdicts are not.
func computed(of ast.Expr) bool {
	switch of := of.(type) {
	case *ast.StarExpr:
		return computed(of.X)
	case *ast.ArrayType:
		return computed(of.Elt)
	case *ast.Ident:
		return of.Name == "float64"
	case *ast.SelectorExpr:
		in, ok := of.X.(*ast.Ident)
		return ok && in.Name == "value" && (of.Sel.Name == "Value" || of.Sel.Name == "Estimate")
	}
	return false
}
