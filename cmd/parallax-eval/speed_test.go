package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSpeedPrintsGrowth: a program that only ends is timed on two files, and its growth printed from the first to the second.
func TestSpeedPrintsGrowth(t *testing.T) {
	dir := t.TempDir()
	for name, n := range map[string]int{"small.jsonl": 10, "large.jsonl": 100} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Repeat("harbour ", n)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run := func(args ...string) (string, error) {
		cmd := speedCommand()
		var out strings.Builder
		cmd.SetOut(&out)
		cmd.SetErr(&out)
		cmd.SetArgs(args)
		cmd.SilenceUsage = true
		err := cmd.Execute()
		return out.String(), err
	}
	self, err := os.Executable() // tests of no name end at once
	if err != nil {
		t.Fatal(err)
	}
	out, err := run("--corpus", dir, "--parallax", self, "--against", "words", "--runs", "1", "--jobs", "no such")
	if err == nil {
		t.Errorf("a job that is none gives\n%s", out)
	}
	if _, err := run("--corpus", dir, "--parallax", filepath.Join(dir, "none"), "--against", "words", "--runs", "1"); err == nil {
		t.Error("no program, and no error")
	}
	if _, err := run("--corpus", filepath.Join(dir, "none")); err == nil {
		t.Error("no corpus, and no error")
	}
	files, err := filesBySize(dir, 1<<20)
	if err != nil || len(files) != 2 || files[0].bytes != 80 {
		t.Fatalf("files %v, %v", files, err)
	}
	var table strings.Builder
	none := speedJob{"none", func(string, string) []string { return []string{"-test.run", "^$"} }}
	beside, err := besideOf("words")
	if err != nil {
		t.Fatal(err)
	}
	if err := timeJob(&table, none, self, files, 1, beside); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Split(strings.TrimSpace(table.String()), "\n"); len(lines) != 2 || !strings.HasPrefix(lines[0], "none\tsmall.jsonl") || !strings.HasSuffix(lines[0], "–") {
		t.Errorf("rows:\n%s", table.String())
	}
}
