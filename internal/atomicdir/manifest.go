package atomicdir

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parallax/internal/boundedfile"
)

// manifestName is a file in every folder written: the names of its files, by
// which a later Stage knows that nothing else would be lost with it.
const manifestName = ".parallax-files"

// maxManifest bounds what is read of one, which somebody else may have put there.
const maxManifest = 16 << 20

const manifestHead = "# The files that Parallax wrote here; a folder that holds others is not replaced."

func writeManifest(dir string, files []string) error {
	lines := append([]string{manifestHead}, slices.Sorted(slices.Values(files))...)
	f, err := os.Create(filepath.Join(dir, manifestName))
	if err != nil {
		return err
	}
	_, err = f.WriteString(strings.Join(lines, "\n") + "\n")
	return errors.Join(err, f.Sync(), f.Close())
}

// replaceable is an error where target holds anything that this package did
// not write.
func replaceable(target string) error {
	info, err := os.Lstat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("writing %s: %w", target, err)
	case !info.IsDir():
		return fmt.Errorf("writing %s: there is a file of this name: move it, or name another folder", target)
	}
	ours := map[string]bool{manifestName: true}
	b, err := boundedfile.Read(filepath.Join(target, manifestName), maxManifest)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("writing %s: %w", target, err)
	}
	for _, name := range strings.Split(string(b), "\n") {
		ours[name] = true
	}
	return filepath.WalkDir(target, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("writing %s: %w", target, err)
		}
		rel, err := filepath.Rel(target, p)
		if err != nil {
			return err
		}
		if e.IsDir() || ours[filepath.ToSlash(rel)] {
			return nil
		}
		return fmt.Errorf("writing %s: the folder holds %s, which Parallax did not write and which would be lost: move it, or name another folder",
			target, rel)
	})
}
