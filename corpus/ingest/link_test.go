package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLinks reads a folder with links: into the folder, out of it, to another
// link that leads out, to a folder, to nothing.
func TestLinks(t *testing.T) {
	dir := t.TempDir()
	root := filepath.Join(dir, "root")
	if err := os.MkdirAll(filepath.Join(root, "A"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"secret.txt": "secret", "root/A/a.txt": "a"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, target := range map[string]string{
		"A/b.txt":    "a.txt",
		"A/out.txt":  "../../secret.txt",
		"A/abs.txt":  filepath.Join(dir, "secret.txt"),
		"A/two.txt":  "out.txt",
		"A/self.txt": "self.txt",
		"A/folder":   "../A",
	} {
		if err := os.Symlink(target, filepath.Join(root, name)); err != nil {
			t.Skipf("no links on this system: %v", err)
		}
	}
	docs, report, err := readAll(t, []Source{{Name: "root", FS: os.DirFS(root)}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[0].ID != "A/a.txt" || docs[1].ID != "A/b.txt" || docs[1].Text != "a" {
		t.Errorf("%+v", docs)
	}
	outside := 0
	for _, s := range report.Ignored.First {
		if strings.Contains(s.Why, "a link to a file outside the folder") {
			outside++
		}
	}
	if report.Ignored.Count != 5 || outside != 4 {
		t.Errorf("%+v", report.Ignored)
	}
}
