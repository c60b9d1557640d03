// Package study reads a study file (parallax.yaml): the corpus, how its
// columns are mapped, the groups, the codebook, the options and the gates of
// a study in one place, so that it runs the same on every machine.
//
// A study file says what flags say; a flag on the command line wins over it.
// Keys declares each key once: Parse checks files by it, Template writes a
// commented file from it, Schema a JSON Schema.
package study

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"parallax/corpus/ingest"
	"parallax/corpus/where"
	"parallax/framing/codebook"
	"parallax/framing/gate"
	"parallax/framing/sentiment"
	"parallax/internal/yamlfile"
)

// A File is a study file as it was read.
type File struct {
	// Name under which it was read, for messages and verdicts.
	Name string
	// Corpus are the paths to read, as written: relative to the file's folder.
	Corpus []string
	// Settings are the keys that stand for flags, in the order of the file.
	Settings []Setting
	// Codebook is the codebook that stands in the file; nil where the file
	// names one by its path, which is a setting, or none.
	Codebook *codebook.Codebook
	// Baseline is the path of the baseline, as written; "" where none is named.
	Baseline string
	Gates    []gate.Gate
	Policy   gate.Policy
}

// A Setting is a key that stands for the flag of the same name.
type Setting struct {
	// Key with "_" where the flag has "-".
	Key    string
	Values []string
	// Path reports whether the value is a path relative to the file's folder.
	Path         bool
	Line, Column int
}

// Setting gives the values of a key; false where the file does not set it.
func (f *File) Setting(key string) ([]string, bool) {
	for _, s := range f.Settings {
		if s.Key == key {
			return s.Values, true
		}
	}
	return nil, false
}

// Parse reads a study file. It is strict: what it does not know, values of
// the wrong kind and choices that exclude each other are errors. The error is
// yamlfile.Problems, which holds all of them at once.
func Parse(name string, text []byte) (*File, error) {
	root, err := yamlfile.Tree("a study", name, text)
	if err != nil {
		return nil, err
	}
	r := &reader{file: &File{Name: name, Policy: gate.Policy{MinDocuments: gate.DefaultMinDocuments}}, at: map[string]ast.Node{}}
	r.mapping(root)
	r.together()
	if err := r.problems.InOrder(); err != nil {
		return nil, err
	}
	return r.file, nil
}

// together checks what single keys cannot show.
func (r *reader) together() {
	f := r.file
	target, _ := f.Setting("target")
	reference, hasReference := f.Setting("reference")
	if hasReference {
		switch {
		case len(target) == 0:
			r.wrong(r.at["reference"], "reference without a target: name the target as well")
		case target[0] == reference[0]:
			r.wrong(r.at["reference"], "target and reference are both %q", target[0])
		}
	}
	if by, ok := f.Setting("by"); ok {
		seen := map[string]bool{}
		for _, b := range by {
			if seen[b] {
				r.wrong(r.at["by"], "by names %q twice", b)
			}
			seen[b] = true
		}
	}
	r.accepted()
	for i := range f.Gates {
		r.gateFits(&f.Gates[i])
	}
}

// accepted asks those who will use a value whether they can.
func (r *reader) accepted() {
	f := r.file
	if v, ok := f.Setting("where"); ok {
		if _, err := where.Parse(v[0]); err != nil {
			r.wrong(r.at["where"], "%v", err)
		}
	}
	if v, ok := f.Setting("sentiment"); ok {
		if _, err := sentiment.ByID(v[0]); err != nil {
			r.wrong(r.at["sentiment"], "%v", err)
		}
	}
	if v, ok := f.Setting("encoding"); ok {
		if err := (ingest.Options{Encoding: v[0]}).Validate(); err != nil {
			r.wrong(r.at["encoding"], "%v", err)
		}
	}
	if v, ok := f.Setting("date_format"); ok {
		if err := (ingest.Options{DateFormat: v[0]}).Validate(); err != nil {
			r.wrong(r.at["date_format"], "%v", err)
		}
	}
	if v, ok := f.Setting("map"); ok {
		columns := map[string]string{}
		for _, pair := range v {
			part, column, _ := strings.Cut(pair, "=")
			columns[part] = column
		}
		if err := (ingest.Options{Map: columns}).Validate(); err != nil {
			r.wrong(r.at["map"], "%v", err)
		}
	}
}

// gateFits checks a gate against the rest of the file: a gate on labels needs
// a codebook that has them.
func (r *reader) gateFits(g *gate.Gate) {
	if g.Arg("referent") == "" {
		return
	}
	if _, named := r.at["codebook"]; !named {
		r.problems = append(r.problems, yamlfile.Problem{File: r.file.Name, Line: g.Line, Column: g.Column,
			Message: fmt.Sprintf("%s needs a codebook, and the file has no key codebook", g.Quantity)})
		return
	}
	if r.file.Codebook != nil {
		if err := g.Fits(r.file.Codebook); err != nil {
			r.problems = append(r.problems, yamlfile.Problem{File: r.file.Name, Line: g.Line, Column: g.Column, Message: err.Error()})
		}
	}
}
