package boundedfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	name := filepath.Join(t.TempDir(), "book.yaml")
	if err := os.WriteFile(name, []byte(strings.Repeat("a", 1<<20)), 0o600); err != nil {
		t.Fatal(err)
	}
	if b, err := Read(name, 1<<20); err != nil || len(b) != 1<<20 {
		t.Errorf("a file as long as is allowed: %d bytes, %v", len(b), err)
	}
	if _, err := Read(name, 1<<20-1); err == nil || !strings.Contains(err.Error(), name) {
		t.Errorf("a byte more: %v", err)
	}
	if _, err := Read(name+"x", 1); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := os.Stat("/dev/zero"); err != nil {
		t.Skip("no /dev/zero: a file without an end is not tried")
	}
	if _, err := Read("/dev/zero", 1<<20); err == nil {
		t.Error("a file without an end was read")
	}
}
