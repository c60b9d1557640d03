package rules

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func TestRepository(t *testing.T) {
	r, err := load(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.files) < 20 {
		t.Fatalf("only %d Go files were found", len(r.files))
	}
	for _, rule := range all() {
		t.Run(rule.name, func(t *testing.T) {
			for _, b := range rule.check(r) {
				t.Error(b)
			}
		})
	}
}

// TestRulesFire breaks each rule once, and shows each a file that keeps it.
func TestRulesFire(t *testing.T) {
	for _, c := range []struct {
		rule, path, text string
		broken           int
	}{
		{"a file holds at most 400 lines", "a/a.go", "package a\n" + strings.Repeat("\n", 400), 1},
		{"a file holds at most 400 lines", "a/a.go", "package a\n" + strings.Repeat("\n", 399), 0},
		{"each package has a comment", "a/a.go", "package a\n", 1},
		{"each package has a comment", "a/a.go", "// Package a.\npackage a\n", 0},
		{"imports go one way", "corpus/a.go", "package corpus\nimport \"os\"\n", 1},
		{"imports go one way", "corpus/x/a.go", "package x\nimport \"parallax/framing/counts\"\n", 1},
		{"imports go one way", "corpus/x/a_test.go", "package x\nimport \"os\"\n", 0},
		{"imports go one way", "framing/measure/a.go", "package measure\nimport \"parallax/corpus\"\n", 1},
		{"imports go one way", "framing/codebook/a.go", "package codebook\nimport \"parallax/corpus\"\n", 0},
		{"imports go one way", "framing/a.go", "package framing\nimport (\n\"parallax/corpus/ingest\"\n\"text/template\"\n\"github.com/spf13/cobra\"\n)\n", 3},
		{"imports go one way", "reports/html/a.go", "package html\nimport \"parallax/internal/stats\"\n", 1},
		{"imports go one way", "reports/browser/pages/a.go", "package main\nimport \"os\"\n", 0},
		{"imports go one way", "internal/stats/a.go", "package stats\nimport \"parallax/framing\"\n", 1},
		{"imports go one way", "cmd/x/a.go", "package main\nimport (\n\"os\"\n\"parallax/reports\"\n)\n", 0},
		{"imports go one way", "cmd/x/a.go", "package main\nimport \"C\"\n", 1},
		{"names say what a thing is", "a/utils.go", "package a\n", 1},
		{"names say what a thing is", "common/a.go", "package common\n", 1},
		{"names say what a thing is", "a/typestate.go", "package a\n", 0},
		{"lines of scripts and styles end at 120", "a/a.js", strings.Repeat("é", 121) + "\n", 1},
		{"lines of scripts and styles end at 120", "a/a.css", strings.Repeat("é", 120) + "\n", 0},
		{"lines of scripts and styles end at 120", "a/a.min.js", strings.Repeat("a", 1000), 0},
		{"no init functions", "a/a.go", "package a\nfunc init() {}\n", 1},
		{"no init functions", "a/a.go", "package a\ntype t struct{}\nfunc (t) init() {}\n", 0},
		{"nothing is left to be done", "a/a.go", "package a\n// TO" + "DO: more\n", 1},
		{"nothing is left to be done", "a/a.go", "package a\n// mastodon\n", 0},
		{"columns are of declared measures", "a/a.go", "package a\ntype r struct { V float64 `title:\"V\"`; P value.Value `title:\"p\" measure:\"nothing\"` }\n", 2},
		{"columns are of declared measures", "a/a.go", "package a\ntype r struct { V float64 `title:\"V\" measure:\"row\"`; P value.Value `title:\"p\" measure:\"log_ratio\"`; N int `title:\"N\"` }\n", 0},
		{"package variables do not change", "a/a.go", "package a\nvar n int\nfunc f() { n = 1 }\n", 1},
		{"package variables do not change", "a/a.go", "package a\nvar n = map[string]int{}\nfunc f() { n[\"a\"]++; delete(n, \"b\") }\n", 2},
		{"package variables do not change", "a/a.go", "package a\nvar n struct{ x int }\nfunc f() *int { n.x += 1; return &n.x }\n", 2},
		{"package variables do not change", "a/a.go", "package a\nvar n int\nfunc f(n int) { n = 1 }\nfunc g() int { n := n; n++; return n }\n", 0},
	} {
		r, err := load(fstest.MapFS{c.path: {Data: []byte(c.text)}})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, rule := range all() {
			if rule.name != c.rule {
				continue
			}
			found = true
			if b := rule.check(r); len(b) != c.broken {
				t.Errorf("%s: %q breaks it %d times, want %d: %q", c.rule, c.text, len(b), c.broken, b)
			}
		}
		if !found {
			t.Errorf("there is no rule %q", c.rule)
		}
	}
}

// The drawing is held both ways: an import that it lacks, and an arrow that
// nothing imports.
func TestDrawing(t *testing.T) {
	for text, broken := range map[string]int{
		"    a ─► b\n": 0, "    a ─► b, c\n": 1, "    b ─► a\n": 2, "a ─► c is no drawing\n": 0,
	} {
		r, err := load(fstest.MapFS{
			"ARCHITECTURE.md": {Data: []byte(text)},
			"a/a.go":          {Data: []byte("package a\nimport \"parallax/b\"\n")},
			"b/b.go":          {Data: []byte("package b\n")},
		})
		if err != nil {
			t.Fatal(err)
		}
		if found := drawing(r); len(found) != broken {
			t.Errorf("%q: %q, want %d lines", text, found, broken)
		}
	}
}
