package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// holds checks a file's content, and that nothing else stands in its folder.
func holds(t *testing.T, name, want string) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil || string(b) != want {
		t.Errorf("%s holds %q (%v), want %q", name, b, err, want)
	}
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v (%v)", entries, err)
	}
}

func TestExisting(t *testing.T) {
	name := filepath.Join(t.TempDir(), "sheet.csv")
	if err := Write(name, []byte("first"), Refuse); err != nil {
		t.Fatal(err)
	}
	holds(t, name, "first")
	if err := Write(name, []byte("second"), Refuse); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a file was replaced: %v", err)
	}
	holds(t, name, "first")
	if err := Write(name, []byte("third"), Replace); err != nil {
		t.Fatal(err)
	}
	holds(t, name, "third")
}

// A file that appears while another is written is not replaced either.
func TestAppearedMeanwhile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "sheet.csv")
	f, err := Create(name, Refuse)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte("theirs"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := f.Commit(); !errors.Is(err, fs.ErrExist) {
		t.Errorf("committed: %v", err)
	}
	holds(t, name, "theirs")
}

func TestDiscard(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	f, err := Create(name, Replace)
	if err != nil {
		t.Fatal(err)
	}
	f.Discard()
	f.Discard()
	if err := f.Commit(); err == nil {
		t.Error("committed what was given up")
	}
	if entries, _ := os.ReadDir(filepath.Dir(name)); len(entries) != 0 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestNotPlain(t *testing.T) {
	if err := Write(t.TempDir(), nil, Replace); err == nil {
		t.Error("a folder was taken for a file")
	}
	if err := Write(filepath.Join(t.TempDir(), "missing", "a"), nil, Replace); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
}

func TestLinkStays(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "real"), []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink("real", link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if err := Write(link, []byte("new"), Replace); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(link); err != nil || to != "real" {
		t.Errorf("the link leads to %q: %v", to, err)
	}
	if b, _ := os.ReadFile(filepath.Join(dir, "real")); string(b) != "new" {
		t.Errorf("the file holds %q", b)
	}
}

func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no umask")
	}
	dir := t.TempDir()
	plain := filepath.Join(dir, "plain")
	if err := os.WriteFile(plain, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	whole := filepath.Join(dir, "whole")
	if err := Write(whole, nil, Refuse); err != nil {
		t.Fatal(err)
	}
	a, errA := os.Stat(plain)
	b, errB := os.Stat(whole)
	if err := errors.Join(errA, errB); err != nil {
		t.Fatal(err)
	}
	if a.Mode() != b.Mode() {
		t.Errorf("mode %v, the umask leaves %v", b.Mode(), a.Mode())
	}
}
