package codebook

import (
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
)

func TestReadyCodebooksAreValidAndSayWhereTheyComeFrom(t *testing.T) {
	if names := ReadyNames(); len(names) < 10 || !slices.IsSorted(names) {
		t.Errorf("ready codebooks: %v", names)
	}
	for _, name := range ReadyNames() {
		text, err := Ready(name)
		if err != nil {
			t.Fatal(err)
		}
		c, err := Parse(name+".yaml", text)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if c.Title == "" || c.Note == "" || c.Origin == "" || c.Licence == "" {
			t.Errorf("%s: title, note, origin and licence have to be given", name)
		}
		// Every pattern matches itself, its wildcards taken as letters, beside
		// what it must stand with.
		m := c.Matcher()
		_, targets := c.compileList()
		for _, target := range targets {
			text := ""
			if target.label.POS == "verb" {
				text = "They"
			}
			for _, w := range split(target.label.Pattern).words {
				if w == "*" && target.label.POS == "number" {
					w = "40"
				}
				text += " " + wildcardsAsLetters(w)
			}
			if must := target.label.Must; len(must) > 0 {
				text += " " + wildcardsAsLetters(must[0])
			}
			if len(m.Find(text, slices.Collect(corpus.Words(text)))) == 0 {
				t.Errorf("%s: pattern %q finds nothing in %q", name, target.label.Pattern, text)
			}
		}
	}
	if _, err := Ready("conflct"); err == nil || err.Error() != `no codebook "conflct" ships with Parallax: did you mean "conflict"?` {
		t.Errorf("a misspelt name: %v", err)
	}
}

func wildcardsAsLetters(word string) string { return strings.ReplaceAll(word, "*", "x") }
