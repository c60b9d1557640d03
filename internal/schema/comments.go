package schema

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"reflect"
	"strings"
)

// comments are what the source says of types and their fields, by key.
type comments map[string]string

// key names a type ("parallax/framing.Result") or a field of it
// ("parallax/framing.Result.Schema").
func key(t reflect.Type, field string) string {
	k := t.PkgPath() + "." + t.Name()
	if field != "" {
		k += "." + field
	}
	return k
}

// field is the comment on a field, which may come from an embedded struct.
func (c comments) field(t reflect.Type, f reflect.StructField) string {
	owner := t
	for _, i := range f.Index[:len(f.Index)-1] {
		owner = owner.Field(i).Type
	}
	return c[key(owner, f.Name)]
}

// readComments reads the comments of the Go files below a folder of the module.
func readComments(files fs.FS) (comments, error) {
	c := comments{}
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		c.file(path.Join("parallax", path.Dir(name)), f)
		return nil
	})
	return c, err
}

func (c comments) file(pkg string, f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		decl, ok := n.(*ast.GenDecl)
		if !ok || decl.Tok != token.TYPE {
			return true
		}
		for _, spec := range decl.Specs {
			t := spec.(*ast.TypeSpec)
			c[pkg+"."+t.Name.Name] = said(t.Doc, decl.Doc)
			s, ok := t.Type.(*ast.StructType)
			if !ok {
				continue
			}
			for _, field := range s.Fields.List {
				for _, name := range field.Names {
					c[pkg+"."+t.Name.Name+"."+name.Name] = said(field.Doc, field.Comment)
				}
			}
		}
		return false
	})
}

// said is the first comment that says anything, on one line.
func said(groups ...*ast.CommentGroup) string {
	for _, g := range groups {
		if text := strings.Join(strings.Fields(g.Text()), " "); text != "" {
			return text
		}
	}
	return ""
}
