package codebook

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"parallax/internal/yamlfile"
)

// The codebook of the command line's contract, with every other key in it.
const full = `
title: Conflict
origin: written for this test
licence: CC0-1.0
referents:
  opposition:
    note: armed groups that fight the government
    examples: ["Rebels took the hill."]
    families:
      terrorist: {labels: ["terrorist*", "terror group*"]}
      rebel:
        note: neutral
        labels:
          - rebel*
          - {pattern: "opposition fighter*", name: fighters}
          - {pattern: IS, case: true, not: ["it *"], within: 3}
      short: [militant*]
frames:
  victory: {patterns: ["liberat*", "victor*", {pattern: "advance*", weight: 0.5, pos: verb}]}
  economy:
    frames:
      jobs: {patterns: [{pattern: layoff, lemma: true, must: [factory, plant]}]}
sources:
  Russian Defense Ministry: {aliases: ["the Russian Defence Ministry"], class: official}
axes:
  threat: {positive: [danger, threat], negative: [safe, calm]}
stop: ["sign up for our newsletter"]
proposed: ["rebel*"]
`

func TestParseReadsEveryKey(t *testing.T) {
	c, err := Parse("full.yaml", []byte(full))
	if err != nil {
		t.Fatal(err)
	}
	want := []Entry{
		{LabelEntry, "opposition", "terrorist", "terrorist*", 1},
		{LabelEntry, "opposition", "terrorist", "terror group*", 1},
		{LabelEntry, "opposition", "rebel", "rebel*", 1},
		{LabelEntry, "opposition", "rebel", "fighters", 1},
		{LabelEntry, "opposition", "rebel", "IS", 1},
		{LabelEntry, "opposition", "short", "militant*", 1},
		{FrameEntry, "victory", "", "liberat*", 1},
		{FrameEntry, "victory", "", "victor*", 1},
		{FrameEntry, "victory", "", "advance*", 0.5},
		{FrameEntry, "economy", "jobs", "layoff", 1},
	}
	if diff := cmp.Diff(want, c.Entries()); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	aliases, classes := c.Aliases()
	if aliases["the Russian Defence Ministry"] != "Russian Defense Ministry" || classes["Russian Defense Ministry"] != "official" {
		t.Errorf("aliases %v, classes %v", aliases, classes)
	}
}

func TestCanonicalYAMLReadsBack(t *testing.T) {
	c, err := Parse("full.yaml", []byte(full))
	if err != nil {
		t.Fatal(err)
	}
	again, err := Parse("full.yaml", c.YAML())
	if err != nil {
		t.Fatalf("%v\n%s", err, c.YAML())
	}
	if diff := cmp.Diff(c, again, cmpopts.IgnoreFields(Label{}, "Line", "Column")); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
	if c.Digest() != again.Digest() {
		t.Error("the digest changed")
	}
}

func TestAnyTextReadsBackFromCanonicalYAML(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		note := rapid.String().Draw(t, "note")
		c := &Codebook{File: "x", Referents: []Referent{{Name: "r" + rapid.StringMatching(`[ -~]{0,12}`).Draw(t, "name"), Note: note}}}
		again, err := Parse("x", c.YAML())
		if err != nil {
			t.Fatalf("%v\n%s", err, c.YAML())
		}
		if diff := cmp.Diff(c, again); diff != "" {
			t.Fatalf("%s\n%s", diff, c.YAML())
		}
	})
}

func TestParseReportsEveryProblemWithItsPlace(t *testing.T) {
	text := strings.Join([]string{
		/* 1 */ `referents:`,
		/* 2 */ `  opposition:`,
		/* 3 */ `    famlies:`,
		/* 4 */ `      rebel: {labels: [rebel*, {pattern: "—"}]}`,
		/* 5 */ `      guerrilla: {labels: [rebel*, {pattern: x, pos: nuon}], colour: red}`,
		/* 6 */ `frames:`,
		/* 7 */ `  victory: {patterns: [{pattern: "*"}, {pattern: won, weight: big}]}`,
		/* 8 */ `sources: [a]`,
		/* 9 */ `axes: {threat: {positive: [war]}}`,
		/* 10 */ `sources: {}`,
	}, "\n")
	_, err := Parse("bad.yaml", []byte(text))
	want := []string{
		`bad.yaml:3:5: referent opposition has no key "famlies": did you mean "families"?`,
		`bad.yaml:4:42: pattern "—" of family rebel has no letter or digit to match`,
		`bad.yaml:5:28: pattern "rebel*" is given twice; the first is on line 4, and a word is counted once`,
		`bad.yaml:5:54: there is no word class "nuon": did you mean noun?`,
		`bad.yaml:5:62: family guerrilla has no key "colour": it may have note, examples, case, must, not, labels`,
		`bad.yaml:7:34: pattern "*" of frame victory would match every word: give it at least one letter`,
		`bad.yaml:7:63: weight has to be a number, not "big"`,
		`bad.yaml:8:10: sources has to be a mapping (key: value), not a list`,
		`bad.yaml:9:8: axis threat needs seed words for both poles, positive and negative`,
		`bad.yaml:10:1: a codebook has "sources" twice; the first is on line 8`,
	}
	if err == nil {
		t.Fatal("no error")
	}
	if diff := cmp.Diff(want, strings.Split(err.Error(), "\n")); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestParseBoundsHostileFiles(t *testing.T) {
	for name, text := range map[string]string{
		"flow":      strings.Repeat("[", 100000),
		"sequences": strings.Repeat("- ", 100000),
		"aliases":   "title: &a x\nnote: *a\n",
		"documents": "title: a\n---\ntitle: b\n",
		"list":      "- a\n- b\n",
		"syntax":    "referents: [a\nframes: b",
		"big":       strings.Repeat("#", yamlfile.MaxBytes+1),
	} {
		if _, err := Parse(name, []byte(text)); err == nil {
			t.Errorf("%s: no error", name)
		} else if !strings.HasPrefix(err.Error(), name+":") {
			t.Errorf("%s: the message names no place: %v", name, err)
		}
	}
	if c, err := Parse("empty", nil); err != nil || len(c.Entries()) != 0 {
		t.Errorf("an empty file: %v, %v", c, err)
	}
}
