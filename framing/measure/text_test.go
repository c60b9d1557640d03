package measure

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write docs/measures.md anew")

// TestDocumentation: docs/measures.md is what the declarations say. With -update
// it is written anew.
func TestDocumentation(t *testing.T) {
	file := filepath.Join("..", "..", "docs", "measures.md")
	want := Markdown()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/measures.md is not what the declarations say: write it with go test ./framing/measure -run Documentation -update")
	}
}

// TestLines: every filled part of a declaration is shown once.
func TestLines(t *testing.T) {
	for _, d := range Declarations() {
		var all strings.Builder
		for _, l := range d.Lines() {
			all.WriteString(l.Text + "\n")
		}
		for _, part := range append([]string{d.Formula, d.Unit, d.Undefined, d.Zeros, d.Assumes, d.Equal}, d.References...) {
			if !strings.Contains(all.String(), part) {
				t.Errorf("%s: %q is not shown", d.ID, part)
			}
		}
	}
}
