package atomicdir

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// write stages and commits a folder that holds a.txt and tables/b.csv.
func write(dir, content string) error {
	d, err := Stage(dir)
	if err != nil {
		return err
	}
	for _, name := range []string{"a.txt", "tables/b.csv"} {
		w, err := d.Create(name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, content); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
	}
	return d.Commit()
}

// content is what both files of a folder hold; it fails where they differ.
func content(t *testing.T, dir string) string {
	t.Helper()
	a, errA := os.ReadFile(filepath.Join(dir, "a.txt"))
	b, errB := os.ReadFile(filepath.Join(dir, "tables", "b.csv"))
	if err := errors.Join(errA, errB); err != nil {
		t.Fatal(err)
	}
	if string(a) != string(b) {
		t.Fatalf("the folder is of two runs: %.20q and %.20q", a, b)
	}
	return string(a)
}

// alone checks that nothing but the named entries stands in dir.
func alone(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(names, " ") {
		t.Errorf("%s holds %q, want %q", dir, got, names)
	}
}

func TestCommit(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "deep", "report")
	for _, want := range []string{"first", "second"} {
		if err := write(dir, want); err != nil {
			t.Fatal(err)
		}
		if got := content(t, dir); got != want {
			t.Errorf("the folder holds %q, want %q", got, want)
		}
		alone(t, filepath.Dir(dir), "report")
		alone(t, dir, manifestName, "a.txt", "tables")
	}
}

func TestDiscard(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "report")
	if err := write(dir, "first"); err != nil {
		t.Fatal(err)
	}
	d, err := Stage(dir)
	if err != nil {
		t.Fatal(err)
	}
	w, err := d.Create("a.txt")
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Close(), d.Discard(), d.Discard()); err != nil {
		t.Fatal(err)
	}
	if got := content(t, dir); got != "first" {
		t.Errorf("the folder holds %q", got)
	}
	alone(t, root, "report")
}

func TestRefusesForeignFiles(t *testing.T) {
	for _, foreign := range []string{"notes.txt", "tables/mine.csv"} {
		dir := filepath.Join(t.TempDir(), "report")
		if err := write(dir, "first"); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(foreign)), []byte("mine"), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := write(dir, "second"); err == nil || !strings.Contains(err.Error(), filepath.FromSlash(foreign)) {
			t.Errorf("%s: error %v", foreign, err)
		}
		if got := content(t, dir); got != "first" {
			t.Errorf("the folder holds %q", got)
		}
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, target := range []string{dir, filepath.Join(dir, "file"), "", string(filepath.Separator)} {
		if _, err := Stage(target); err == nil {
			t.Errorf("%q was taken for a folder to replace", target)
		}
	}
}

func TestLink(t *testing.T) {
	root := t.TempDir()
	if err := write(filepath.Join(root, "real"), "first"); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(root, "link")
	if err := os.Symlink("real", link); err != nil {
		t.Skip(err)
	}
	if err := write(link, "second"); err != nil {
		t.Fatal(err)
	}
	if got := content(t, filepath.Join(root, "real")); got != "second" {
		t.Errorf("the folder holds %q", got)
	}
	if to, err := os.Readlink(link); to != "real" || err != nil {
		t.Errorf("the link leads to %q: %v", to, err)
	}
}

func TestCommitChecks(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*Dir, io.WriteCloser)
	}{
		{"open file", func(*Dir, io.WriteCloser) {}},
		{"failed write", func(d *Dir, w io.WriteCloser) {
			w.(*File).File.Close()
			io.WriteString(w, "x")
			w.Close()
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := t.TempDir()
			d, err := Stage(filepath.Join(root, "report"))
			if err != nil {
				t.Fatal(err)
			}
			w, err := d.Create("a.txt")
			if err != nil {
				t.Fatal(err)
			}
			c.spoil(d, w)
			if d.Commit() == nil {
				t.Error("committed")
			}
			alone(t, root)
		})
	}
	d, err := Stage(filepath.Join(t.TempDir(), "report"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"../a", "/a", "", manifestName} {
		if _, err := d.Create(name); err == nil {
			t.Errorf("made a file %q", name)
		}
	}
	w, err := d.Create("a")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Create("a"); err == nil {
		t.Error("made the same file twice")
	}
	if err := errors.Join(w.Close(), d.Commit()); err != nil {
		t.Fatal(err)
	}
	if d.Commit() == nil {
		t.Error("committed twice")
	}
}
