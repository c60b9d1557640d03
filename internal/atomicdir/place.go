package atomicdir

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// errNoExchange is returned where the system or the file system cannot exchange two names.
var errNoExchange = errors.New("names cannot be exchanged here")

// place puts the folder at stage where target stands or will stand. An old
// target is left at stage.
func place(stage, target string, swap func(a, b string) error) error {
	_, err := os.Lstat(target)
	if errors.Is(err, fs.ErrNotExist) {
		return os.Rename(stage, target)
	}
	if err != nil {
		return err
	}
	err = swap(stage, target)
	if !errors.Is(err, errNoExchange) {
		return err
	}
	aside := asideName(target)
	if err := os.RemoveAll(aside); err != nil {
		return err
	}
	if err := os.Rename(target, aside); err != nil {
		return fmt.Errorf("%w: a folder where another file system begins cannot be replaced: name a folder in it", err)
	}
	if err := os.Rename(stage, target); err != nil {
		return errors.Join(err, os.Rename(aside, target))
	}
	return os.Rename(aside, stage)
}

// recoverFrom mends what a killed program left beside target: an old folder
// set aside comes back, and folders that nobody is writing any more go.
func recoverFrom(target string) error {
	aside := asideName(target)
	if _, err := os.Lstat(aside); err == nil {
		_, err := os.Lstat(target)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			err = os.Rename(aside, target)
		case err == nil:
			err = os.RemoveAll(aside)
		}
		if err != nil {
			return err
		}
	}
	dir, prefix := filepath.Dir(target), stagePrefix(target)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		stage := filepath.Join(dir, e.Name())
		if !strings.HasPrefix(e.Name(), prefix) || !e.IsDir() || !abandoned(stage) {
			continue
		}
		if err := os.RemoveAll(stage); err != nil {
			return err
		}
	}
	return nil
}

func stagePrefix(target string) string { return "." + filepath.Base(target) + ".new-" }

func stageName(target string, n uint64) string {
	return filepath.Join(filepath.Dir(target), fmt.Sprintf("%s%016x", stagePrefix(target), n))
}

func asideName(target string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".old")
}

// syncTree flushes the folders of a tree; its files are flushed when closed.
func syncTree(root string) error {
	return filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		if err != nil || !e.IsDir() {
			return err
		}
		return syncDir(p)
	})
}
