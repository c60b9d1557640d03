package main

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

func TestStageLine(t *testing.T) {
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		s    stage
		took time.Duration
		want string
	}{
		{stage{name: "reading", unit: "bytes", total: 100e6, done: 25e6}, 10 * time.Second,
			"reading: 25.0 MB of 100.0 MB (25 %), 2.5 MB a second, 30s left"},
		{stage{name: "vectors", unit: "statements", total: -1, done: 400}, 4 * time.Second, "vectors: 400 statements, 100 statements a second"},
		{stage{name: "reading", unit: "bytes", total: 52e3, done: 1300}, 0, "reading: 1.3 kB of 52.0 kB (2 %)"},
		{stage{name: "comparing labels", unit: "steps", total: 0}, time.Second, "comparing labels"},
		{stage{name: "tests", unit: "terms", total: 7}, time.Second, "tests: 0 terms of 7 terms (0 %)"},
	} {
		c.s.started = start
		if got := c.s.line(start.Add(c.took)); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestProgressOutsideATerminal(t *testing.T) {
	for _, c := range []struct {
		flags progressFlags
		ci    string
		want  string
	}{
		{progressFlags{mode: "auto"}, "", "parallax: a note\n"},
		{progressFlags{mode: "auto"}, "true", "reading: 2 documents of 3 documents (66 %), done in N s\nparallax: a note\n"},
		{progressFlags{mode: "always"}, "", "reading: 2 documents of 3 documents (66 %), done in N s\nparallax: a note\n"},
		{progressFlags{mode: "never"}, "true", "parallax: a note\n"},
		{progressFlags{mode: "always", quiet: true}, "true", ""},
	} {
		t.Setenv("CI", c.ci)
		var said strings.Builder
		cmd := new(cobra.Command)
		cmd.SetErr(&said)
		p := c.flags.open(cmd)
		p.start("reading", "documents", 3)
		p.add(2)
		p.close()
		p.note("a %s", "note")
		if got := regexp.MustCompile(`in [0-9.]+ s`).ReplaceAllString(said.String(), "in N s"); got != c.want {
			t.Errorf("%+v with CI=%q said %q, want %q", c.flags, c.ci, got, c.want)
		}
	}
	if (&progressFlags{mode: "sometimes"}).check() == nil {
		t.Error("took --progress sometimes")
	}
}
