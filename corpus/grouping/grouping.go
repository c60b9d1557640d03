// Package grouping names the groups that statements are put into: by outlet,
// source, voice, any field of their documents, or several of these. It stands
// between statements and every count that compares groups, so that all
// commands group alike.
package grouping

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"parallax/corpus"
)

const (
	// OwnVoice is the group of the outlets' own words where statements are
	// grouped by source.
	OwnVoice = "own voice"
	// PageVoice is the group of the page around the articles, likewise.
	PageVoice = "page"
	// NotGiven is the value of a field that a document does not have.
	NotGiven = "(not given)"
)

// OfStatements reports whether a field is of a statement, not of its document, so
// that one document may stand in several groups.
func OfStatements(field string) bool { return field == "voice" || field == "source" }

// Key is the value of a field by which a statement is grouped. source is who
// says it, and is not looked at in the outlet's own voice.
func Key(field string, d *corpus.Document, v corpus.Voice, source string) string {
	switch field {
	case "voice":
		return v.String()
	case "source":
		switch v {
		case corpus.Own:
			return OwnVoice
		case corpus.Page:
			return PageVoice
		}
		return source
	}
	if x, ok := d.Field(field); ok && x != "" {
		return x
	}
	return NotGiven
}

// Name is the name of a group of several keys.
func Name(keys []string) string { return strings.Join(keys, " / ") }

// Check names a field that none of the documents has, and those that there
// are.
func Check(by []string, docs iter.Seq[*corpus.Document]) error {
	missing := slices.DeleteFunc(slices.Clone(by), OfStatements)
	other := map[string]bool{}
	any := false
	for d := range docs {
		any = true
		missing = slices.DeleteFunc(missing, func(field string) bool { _, ok := d.Field(field); return ok })
		if len(missing) == 0 {
			return nil
		}
		for _, f := range d.Fields {
			other[f.Name] = true
		}
	}
	if len(missing) == 0 || !any {
		return nil
	}
	known := make([]string, 0, len(other))
	for f := range other {
		known = append(known, f)
	}
	slices.Sort(known)
	known = append([]string{"outlet", "source", "voice", "date", "title", "url"}, known...)
	return fmt.Errorf("grouping by %q: no document has that field; there are %s", missing[0], strings.Join(known, ", "))
}
