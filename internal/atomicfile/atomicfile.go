// Package atomicfile writes a file that appears whole or not at all, and that
// replaces nothing unless it is told to.
//
// The file is written under a hidden name beside its place, with the
// permissions that the user's umask leaves, flushed to the disk, and renamed.
package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
)

// Existing says what becomes of a file that stands at the name already.
type Existing int

const (
	Refuse  Existing = iota // writing is an error that matches fs.ErrExist
	Replace                 // the new file takes its place
)

// A File is being written. Its methods but Discard are for one goroutine.
type File struct {
	name     string
	existing Existing
	file     *os.File
	err      error // the first that a write met

	mu   sync.Mutex // guards done: Discard may come from another goroutine
	done bool
}

// tries bounds the search for a free hidden name.
const tries = 100

// Create starts to write the file. A name at which something stands that may
// not be replaced is refused before any work is done.
func Create(name string, existing Existing) (*File, error) {
	switch info, err := os.Stat(name); {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("writing %s: %w", name, err)
	case err == nil && !info.Mode().IsRegular():
		return nil, fmt.Errorf("writing %s: it is not a plain file", name)
	case err == nil && existing == Refuse:
		return nil, there(name)
	}
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real // a link stays a link
	}
	var err error
	for range tries {
		hidden := filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.new-%016x", filepath.Base(name), rand.Uint64()))
		var f *os.File
		if f, err = os.OpenFile(hidden, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666); err == nil {
			return &File{name: name, existing: existing, file: f}, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return nil, fmt.Errorf("writing %s: %w", name, err)
}

func there(name string) error {
	return fmt.Errorf("writing %s: %w, and nothing is replaced: give another name or remove it first", name, fs.ErrExist)
}

func (f *File) Write(p []byte) (int, error) {
	n, err := f.file.Write(p)
	if f.err == nil {
		f.err = err
	}
	return n, err
}

// Commit puts the file in its place. After an error, what stood there stands.
func (f *File) Commit() error {
	err := errors.Join(f.err, f.file.Sync(), f.file.Close())
	f.mu.Lock()
	defer f.mu.Unlock()
	switch {
	case f.done:
		return fmt.Errorf("writing %s: it was given up", f.name)
	case err == nil && f.existing == Refuse:
		err = placeNew(f.file.Name(), f.name)
	case err == nil:
		err = os.Rename(f.file.Name(), f.name)
	}
	f.done = true
	if err == nil {
		return nil
	}
	os.Remove(f.file.Name())
	if errors.Is(err, fs.ErrExist) {
		return there(f.name)
	}
	return fmt.Errorf("writing %s: %w", f.name, err)
}

// placeNew gives the file its name only where nothing has it: a link is made
// only then. File systems without links get a check and a rename.
func placeNew(hidden, name string) error {
	err := os.Link(hidden, name)
	if err == nil {
		return os.Remove(hidden)
	}
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(fs.ErrExist, err)
	}
	return os.Rename(hidden, name)
}

// Discard takes away what was written, unless it was committed.
func (f *File) Discard() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.done {
		f.done = true
		f.file.Close()
		os.Remove(f.file.Name())
	}
}

// Write writes a whole file at once.
func Write(name string, content []byte, existing Existing) error {
	f, err := Create(name, existing)
	if err != nil {
		return err
	}
	defer f.Discard()
	if _, err := f.Write(content); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return f.Commit()
}
