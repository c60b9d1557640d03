package codebook

import (
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"parallax/internal/yamlfile"
)

// Parse reads a codebook. It is strict: an unknown key, a repeated name or
// label, a value of the wrong kind, a pattern that can match nothing are
// errors. The error is yamlfile.Problems, which holds all of them at once, each with
// its line, column and, for a misspelt key, the nearest valid one. name is
// used in messages.
func Parse(name string, text []byte) (*Codebook, error) {
	root, err := yamlfile.Tree("a codebook", name, withoutMark(text))
	if err != nil {
		return nil, err
	}
	return FromNode(name, root)
}

// FromNode reads a codebook that stands inside another YAML file, such as a
// study. A nil node is an empty codebook.
func FromNode(name string, n ast.Node) (*Codebook, error) {
	r := &reader{file: name}
	c := &Codebook{File: name}
	r.fields(n, "a codebook",
		field{"title", r.into(&c.Title, "title")},
		field{"note", r.into(&c.Note, "note")},
		field{"origin", r.into(&c.Origin, "origin")},
		field{"licence", r.into(&c.Licence, "licence")},
		field{"referents", func(n ast.Node) { c.Referents = r.referents(n) }},
		field{"frames", func(n ast.Node) { c.Frames = r.frames(n, "frames") }},
		field{"sources", func(n ast.Node) { c.Sources = r.sources(n) }},
		field{"axes", func(n ast.Node) { c.Axes = r.axes(n) }},
		field{"stop", func(n ast.Node) { c.Stop = r.labels(n, "stop", false) }},
		field{"proposed", r.list(&c.Proposed, "proposed")},
	)
	r.repeated(c)
	if err := r.problems.InOrder(); err != nil {
		return nil, err
	}
	return c, nil
}

func (r *reader) referents(n ast.Node) []Referent {
	var out []Referent
	r.pairs(n, "referents", func(name string, at, v ast.Node) {
		ref := Referent{Name: r.named(name, at)}
		where := "referent " + name
		r.fields(v, where,
			field{"note", r.into(&ref.Note, "note")},
			field{"examples", r.list(&ref.Examples, "an example")},
			field{"families", func(n ast.Node) {
				r.pairs(n, "families of "+where, func(name string, at, v ast.Node) {
					ref.Families = append(ref.Families, r.family(name, at, v))
				})
			}},
		)
		out = append(out, ref)
	})
	return out
}

// family reads {labels: […], …}, or the list of labels alone.
func (r *reader) family(name string, at, v ast.Node) Family {
	f := Family{Name: r.named(name, at)}
	where := "family " + name
	if _, ok := v.(*ast.SequenceNode); ok {
		f.Labels = r.labels(v, where, false)
		return f
	}
	fold, shared := false, Label{}
	r.fields(v, where,
		field{"note", r.into(&f.Note, "note")},
		field{"examples", r.list(&f.Examples, "an example")},
		field{"case", r.flag(&fold, "case")},
		field{"must", r.patterns(&shared.Must)},
		field{"not", r.patterns(&shared.Not)},
		field{"labels", func(n ast.Node) { f.Labels = r.labels(n, where, false) }},
	)
	caseAll(f.Labels, fold)
	conditionAll(f.Labels, shared)
	return f
}

// frames reads frames by name; each is {patterns: […], frames: {…}, …} or the
// list of patterns alone.
func (r *reader) frames(n ast.Node, where string) []Frame {
	var out []Frame
	r.pairs(n, where, func(name string, at, v ast.Node) {
		f := Frame{Name: r.named(name, at)}
		where := "frame " + name
		if strings.Contains(name, "/") {
			r.wrong(at, "the name of a frame has no \"/\": it separates frames from the frames inside them")
		}
		if _, ok := v.(*ast.SequenceNode); ok {
			f.Patterns = r.labels(v, where, true)
			out = append(out, f)
			return
		}
		fold, shared := false, Label{}
		r.fields(v, where,
			field{"note", r.into(&f.Note, "note")},
			field{"examples", r.list(&f.Examples, "an example")},
			field{"case", r.flag(&fold, "case")},
			field{"must", r.patterns(&shared.Must)},
			field{"not", r.patterns(&shared.Not)},
			field{"patterns", func(n ast.Node) { f.Patterns = r.labels(n, where, true) }},
			field{"frames", func(n ast.Node) { f.Frames = r.frames(n, "frames of "+where) }},
		)
		caseAll(f.Patterns, fold)
		conditionAll(f.Patterns, shared)
		out = append(out, f)
	})
	return out
}

func caseAll(ls []Label, fold bool) {
	for i := range ls {
		ls[i].Case = ls[i].Case || fold
	}
}

// conditionAll gives the conditions of a family or frame to those of its patterns that have none.
func conditionAll(ls []Label, shared Label) {
	for i := range ls {
		if l := &ls[i]; l.Must == nil && l.Not == nil {
			l.Must, l.Not = shared.Must, shared.Not
		}
	}
}

func (r *reader) axes(n ast.Node) []Axis {
	var out []Axis
	r.pairs(n, "axes", func(name string, at, v ast.Node) {
		a := Axis{Name: r.named(name, at)}
		r.fields(v, "axis "+name,
			field{"note", r.into(&a.Note, "note")},
			field{"positive", r.list(&a.Positive, "a seed word")},
			field{"negative", r.list(&a.Negative, "a seed word")},
		)
		if len(a.Positive) == 0 || len(a.Negative) == 0 {
			r.wrong(at, "axis %s needs seed words for both poles, positive and negative", name)
		}
		for _, w := range a.Positive {
			if slices.Contains(a.Negative, w) {
				r.wrong(at, "axis %s has %q on both poles", name, w)
			}
		}
		out = append(out, a)
	})
	return out
}

func (r *reader) named(name string, at ast.Node) string {
	if strings.TrimSpace(name) == "" {
		r.wrong(at, "a name has no letters")
	}
	return name
}
