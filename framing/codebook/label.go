package codebook

import (
	"strings"

	"github.com/goccy/go-yaml/ast"

	"parallax/corpus"
	"parallax/internal/spelling"
	"parallax/internal/yamlfile"
)

// labels reads a list of patterns, each a string or a mapping.
func (r *reader) labels(n ast.Node, where string, weighted bool) []Label {
	var out []Label
	r.items(n, func(v ast.Node) {
		if l, ok := r.label(v, where, weighted); ok {
			out = append(out, l)
		}
	})
	return out
}

func (r *reader) label(v ast.Node, where string, weighted bool) (Label, bool) {
	l := Label{Weight: 1, Within: DefaultWithin}
	at := v
	switch v.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		within := float64(DefaultWithin)
		fs := []field{
			{"pattern", func(n ast.Node) { l.Pattern, _ = r.text(n, "pattern"); at = n }},
			{"name", r.into(&l.Name, "name")},
			{"case", r.flag(&l.Case, "case")},
			{"lemma", r.flag(&l.Lemma, "lemma")},
			{"pos", func(n ast.Node) { l.POS = r.pos(n) }},
			{"must", r.patterns(&l.Must)},
			{"not", r.patterns(&l.Not)},
			{"within", r.number(&within, "within")},
			{"note", r.into(&l.Note, "note")},
			{"examples", r.list(&l.Examples, "an example")},
		}
		if weighted {
			fs = append(fs, field{"weight", r.number(&l.Weight, "weight")})
		}
		r.fields(v, "a pattern of "+where, fs...)
		if l.Within = int(within); within != float64(l.Within) || l.Within < 1 || l.Within > 1000 {
			r.wrong(v, "within has to be a whole number of words from 1 to 1000")
		}
		if !(l.Weight > 0 && l.Weight < 1e9) {
			r.wrong(v, "weight has to be a number above 0")
		}
	default:
		text, ok := r.text(v, "a pattern of "+where)
		if !ok {
			return l, false
		}
		l.Pattern = text
	}
	if why := faultOf(l.Pattern); why != "" {
		r.wrong(at, "pattern %q of %s %s", l.Pattern, where, why)
		return l, false
	}
	pos := at.GetToken().Position
	l.Line, l.Column = pos.Line, pos.Column
	if l.Name == "" {
		l.Name = l.Pattern
	}
	return l, true
}

// patterns reads the patterns of a context condition.
func (r *reader) patterns(out *[]string) func(ast.Node) {
	return func(n ast.Node) {
		*out = []string{} // said to be none, where the list is empty
		r.items(n, func(v ast.Node) {
			text, ok := r.text(v, "a pattern")
			if !ok {
				return
			}
			if why := faultOf(text); why != "" {
				r.wrong(v, "pattern %q %s", text, why)
				return
			}
			*out = append(*out, text)
		})
	}
}

func (r *reader) pos(n ast.Node) string {
	text, ok := r.text(n, "pos")
	if !ok {
		return ""
	}
	for _, c := range WordClasses() {
		if c == text {
			return text
		}
	}
	near := spelling.Nearest(text, WordClasses())
	if near != "" {
		near = ": did you mean " + near + "?"
	} else {
		near = ": it is one of " + strings.Join(WordClasses(), ", ")
	}
	r.wrong(n, "there is no word class %q%s", text, near)
	return ""
}

// repeated finds patterns that stand twice where each word counts once: the
// same words under the same conditions in two places of one layer would be
// counted for the first only.
func (r *reader) repeated(c *Codebook) {
	type condition struct {
		layer                 int
		words, pos, must, not string
		caseRule, lemma       string
	}
	_, targets := c.compileList()
	first := make(map[condition]Label, len(targets))
	for _, t := range targets {
		l := t.label
		key := condition{layer: t.layer, pos: l.POS, must: strings.Join(l.Must, "\x00"), not: strings.Join(l.Not, "\x00")}
		key.words = strings.Join(strings.Fields(l.Pattern), " ")
		if l.Case {
			key.caseRule = "case"
		} else {
			key.words = corpus.Fold(key.words)
		}
		if l.Lemma {
			key.lemma = "lemma"
		}
		if f, twice := first[key]; twice {
			r.problems = append(r.problems, yamlfile.Problem{File: r.file, Line: l.Line, Column: l.Column,
				Message: "pattern " + quote(l.Pattern) + " is given twice; the first is on " + place(f) + ", and a word is counted once"})
			continue
		}
		first[key] = l
	}
}
