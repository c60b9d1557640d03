package readings

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Trim takes entries away that were not used for so long, and files that a
// killed program left half written. It looks only at names that a Cache gives.
func Trim(dir string, unused time.Duration) error {
	folders, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("trimming the cache: %w", err)
	}
	now := time.Now()
	for _, folder := range folders {
		if !folder.IsDir() || !isHex(folder.Name(), 2) {
			continue
		}
		files, err := os.ReadDir(filepath.Join(dir, folder.Name()))
		if err != nil {
			return fmt.Errorf("trimming the cache: %w", err)
		}
		for _, f := range files {
			if old(f, now, unused) {
				// Another program may trim the same cache: gone is gone.
				_ = os.Remove(filepath.Join(dir, folder.Name(), f.Name()))
			}
		}
	}
	return nil
}

func old(f fs.DirEntry, now time.Time, unused time.Duration) bool {
	half := strings.HasPrefix(f.Name(), partial)
	if !half && !isHex(f.Name(), 62) {
		return false
	}
	info, err := f.Info()
	if err != nil {
		return false
	}
	age := now.Sub(info.ModTime())
	return age > unused || half && age > time.Hour
}

func isHex(s string, n int) bool {
	return len(s) == n && strings.Trim(s, "0123456789abcdef") == ""
}
