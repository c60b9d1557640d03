package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// A guideStep is the commands of one block of docs/guide.md, and lines that
// the page says they print.
type guideStep struct {
	commands []string
	prints   []string
}

func guideSteps(page string) []guideStep {
	var steps []guideStep
	block := ""
	for line := range strings.Lines(page) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "```"):
			block = strings.TrimPrefix(line, "```")
			if block == "sh" {
				steps = append(steps, guideStep{})
			}
		case block == "sh":
			last := &steps[len(steps)-1]
			last.commands = append(last.commands, line)
		case block == "text":
			last := &steps[len(steps)-1]
			last.prints = append(last.prints, line)
		}
	}
	return steps
}

// words splits a command as a shell does, with single quotes.
func words(t *testing.T, command string) []string {
	t.Helper()
	var out []string
	for i, part := range strings.Split(command, "'") {
		if i%2 == 1 {
			out = append(out, part)
			continue
		}
		if strings.ContainsAny(part, "\"$|><;&`\\*?") {
			t.Fatalf("%q holds what this test does not carry out", command)
		}
		out = append(out, strings.Fields(part)...)
	}
	return out
}

// Each command of the guide is run as it stands there, in the order of the
// page, on a copy of the example corpus.
func TestGuide(t *testing.T) {
	page := read(t, filepath.Join("..", "..", "docs", "guide.md"))
	harbour(t)
	steps := guideSteps(page)
	if len(steps) < 10 {
		t.Fatalf("%d blocks of commands in the guide", len(steps))
	}
	for _, s := range steps {
		printed := ""
		for _, command := range s.commands {
			args := words(t, command)
			if args[0] != "parallax" {
				t.Fatalf("%q is no command of parallax", command)
			}
			out, _ := parallax(t, exitDone, args[1:]...)
			printed += out
		}
		for _, line := range s.prints {
			if !strings.Contains(printed, line) {
				t.Errorf("%q does not print %q, but\n%s", s.commands, line, printed)
			}
		}
	}
	for _, file := range []string{"result.json", "index.html", filepath.Join("tables", "labels.csv")} {
		if read(t, filepath.Join("parallax-report", file)) != read(t, filepath.Join("again", file)) {
			t.Errorf("%s of step 10 differs from step 7's", file)
		}
	}
	// What step 7 says of the table.
	for _, row := range []string{
		"\nVelta,all,protesters,terrorist,,12,", "\nNorthwire,all,protesters,terrorist,,12,",
		"\nVelta,own,protesters,terrorist,,5,", "\nNorthwire,own,protesters,terrorist,,0,",
	} {
		if !strings.Contains(read(t, filepath.Join("parallax-report", "tables", "labels.csv")), row) {
			t.Errorf("tables/labels.csv has no row %q", row)
		}
	}
}
