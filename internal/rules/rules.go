// Package rules holds the rules of this repository that can be checked by
// reading its files; ARCHITECTURE.md gives the reasons. Nothing imports it:
// its test runs every rule over the repository, and over a small tree that
// breaks it.
package rules

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// A rule reads the repository and yields what breaks it, one line each.
type rule struct {
	name  string
	check func(r repository) []string
}

// all lists every rule, sorted by name.
func all() []rule {
	return []rule{
		{"a file holds at most 400 lines", fileLength},
		{"each package has a comment", packageComment},
		{"imports are as they are drawn", drawing},
		{"imports go one way", imports},
		{"names say what a thing is", names},
		{"lines of scripts and styles end at 120", scriptLines},
		{"no init functions", noInit},
		{"nothing is left to be done", nothingLeft},
		{"package variables do not change", noMutableVariables},
		{"columns are of declared measures", columnsOfMeasures},
	}
}

// A repository is its Go files, parsed, and the scripts and styles of the page.
type repository struct {
	set     *token.FileSet
	files   []source
	scripts []script
	// architecture is the text of ARCHITECTURE.md, "" without one.
	architecture string
}

// A script is a script or a style, but for those that a tool built.
type script struct{ path, text string }

type source struct {
	path string // slash-separated, from the root
	text string
	ast  *ast.File
}

func (s source) dir() string   { return path.Dir(s.path) }
func (s source) test() bool    { return strings.HasSuffix(s.path, "_test.go") }
func (s source) program() bool { return s.ast.Name.Name == "main" }
func (s source) lines() int    { return strings.Count(s.text, "\n") }
func (s source) base() string  { return strings.TrimSuffix(path.Base(s.path), ".go") }

// load reads the files of a tree, but for those in hidden and testdata folders
// and what npm installs.
func load(tree fs.FS) (repository, error) {
	r := repository{set: token.NewFileSet()}
	text, err := fs.ReadFile(tree, "ARCHITECTURE.md")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return r, err
	}
	r.architecture = string(text)
	err = fs.WalkDir(tree, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && p != "." && (strings.HasPrefix(name, ".") || name == "testdata") {
			return fs.SkipDir
		}
		isScript := slices.Contains([]string{".js", ".mjs", ".css"}, path.Ext(name)) && !strings.HasSuffix(name, ".min.js")
		if d.IsDir() && name == "node_modules" {
			return fs.SkipDir
		}
		if d.IsDir() || !isScript && !strings.HasSuffix(name, ".go") {
			return nil
		}
		text, err := fs.ReadFile(tree, p)
		if err != nil {
			return err
		}
		if isScript {
			r.scripts = append(r.scripts, script{p, string(text)})
			return nil
		}
		file, err := parser.ParseFile(r.set, p, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		r.files = append(r.files, source{path: p, text: string(text), ast: file})
		return nil
	})
	return r, err
}

func fileLength(r repository) (broken []string) {
	for _, f := range r.files {
		if n := f.lines(); n > 400 {
			broken = append(broken, fmt.Sprintf("%s has %d lines: split it by its ideas", f.path, n))
		}
	}
	return broken
}

func scriptLines(r repository) (broken []string) {
	for _, f := range r.scripts {
		for i, line := range strings.Split(f.text, "\n") {
			if n := utf8.RuneCountInString(line); n > 120 {
				broken = append(broken, fmt.Sprintf("%s:%d has %d letters", f.path, i+1, n))
			}
		}
	}
	return broken
}

func packageComment(r repository) (broken []string) {
	said := map[string]bool{}
	for _, f := range r.files {
		if !f.test() {
			said[f.dir()] = said[f.dir()] || f.ast.Doc.Text() != ""
		}
	}
	for dir, has := range said {
		if !has {
			broken = append(broken, dir+" has no package comment: give its place in the pipeline")
		}
	}
	slices.Sort(broken)
	return broken
}

// vague are names that say nothing of what a file or package holds.
func vague() []string {
	return []string{"util", "utils", "common", "helper", "helpers", "manager", "types", "data", "process", "misc"}
}

func names(r repository) (broken []string) {
	for _, f := range r.files {
		name := strings.TrimSuffix(f.base(), "_test")
		if slices.Contains(vague(), name) {
			broken = append(broken, f.path+": name the file for its idea")
		}
		if pkg := f.ast.Name.Name; slices.Contains(vague(), pkg) {
			broken = append(broken, f.path+": name the package "+pkg+" for its idea")
		}
	}
	return broken
}

func noInit(r repository) (broken []string) {
	for _, f := range r.files {
		for _, d := range f.ast.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				broken = append(broken, f.path+" has an init function: call it where it is needed")
			}
		}
	}
	return broken
}

func nothingLeft(r repository) (broken []string) {
	// Spelt apart, so that this file does not break its own rule.
	marks := []string{"TO" + "DO", "FIX" + "ME", "XX" + "X"}
	for _, f := range r.files {
		for _, group := range f.ast.Comments {
			for _, m := range marks {
				if slices.Contains(strings.FieldsFunc(group.Text(), notLetter), m) {
					broken = append(broken, fmt.Sprintf("%s: a comment says %s", r.set.Position(group.Pos()), m))
				}
			}
		}
	}
	return broken
}

func notLetter(c rune) bool { return c < 'A' || c > 'Z' && c < 'a' || c > 'z' }
