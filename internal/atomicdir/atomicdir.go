// Package atomicdir writes a folder that appears whole or not at all: a
// report is what it was before, or what it is after, whenever the program is
// killed or the machine stops.
//
// The files are written into a hidden folder beside the one they are for,
// flushed to the disk, and put in its place with one exchange of names where
// the system has one (Linux, macOS). Elsewhere the old folder is set aside
// first, under a name from which the next Stage brings it back should the
// program be killed between the two steps.
//
// Only a folder that this package wrote, or an empty one, is ever replaced.
package atomicdir

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// A Dir is a folder that is being written.
type Dir struct {
	target string // where the folder will stand
	stage  string // where it is written
	lock   *os.File
	swap   func(a, b string) error // exchanges two folders

	mu    sync.Mutex // guards what follows: several goroutines may write files, and Discard may come from another
	files []string
	open  int
	err   error // the first that a file met
	done  bool  // committed, or given up
}

// Stage starts to write the folder dir, whose parents it makes. It first
// mends what a killed program left there. It is an error if dir exists and
// holds files that this package did not write.
func Stage(dir string) (*Dir, error) {
	target, err := resolve(dir)
	if err != nil {
		return nil, fmt.Errorf("writing %s: %w", dir, err)
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return nil, fmt.Errorf("writing %s: %w", dir, err)
	}
	if err := recoverFrom(target); err != nil {
		return nil, fmt.Errorf("writing %s: mending what an earlier run left: %w", dir, err)
	}
	if err := replaceable(target); err != nil {
		return nil, err
	}
	d := &Dir{target: target, swap: exchange}
	if err := d.makeStage(); err != nil {
		return nil, fmt.Errorf("writing %s: %w", dir, err)
	}
	return d, nil
}

// stageTries bounds how often a folder to write into is made anew.
const stageTries = 100

// makeStage makes and locks the folder to write into. Another program that
// mends the same place may take it away before it is locked; then it is made anew.
func (d *Dir) makeStage() error {
	var err error
	for range stageTries {
		d.stage = stageName(d.target, rand.Uint64())
		if err = os.Mkdir(d.stage, 0o777); err != nil {
			if errors.Is(err, fs.ErrExist) {
				continue
			}
			return err
		}
		if d.lock, err = lockStage(d.stage); err == nil || !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return err
}

// resolve follows symbolic links, so that a link to a folder stays a link.
func resolve(dir string) (string, error) {
	if dir == "" {
		return "", errors.New("the folder has no name")
	}
	p, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(p); err == nil {
		p = real
	}
	if filepath.Dir(p) == p {
		return "", errors.New("the root of the file system cannot be replaced: name a folder in it")
	}
	return p, nil
}

// Create starts a file of the folder; name is slash-separated, and folders on
// the way are made. The file must be closed before Commit.
func (d *Dir) Create(name string) (*File, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch {
	case d.done:
		return nil, fmt.Errorf("creating %s: the folder %s is finished", name, d.target)
	case !filepath.IsLocal(filepath.FromSlash(name)) || name == manifestName:
		return nil, fmt.Errorf("creating %q in %s: this is no name for a file in the folder", name, d.target)
	case slices.Contains(d.files, name):
		return nil, fmt.Errorf("creating %s in %s: there is one already", name, d.target)
	}
	p := filepath.Join(d.stage, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(p, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	d.files = append(d.files, name)
	d.open++
	return &File{File: f, dir: d}, nil
}

// A File of a staged folder can be written, and read again until it is closed, by one goroutine;
// other files may be written meanwhile.
// It keeps the first error, so that a folder with a broken file is never
// committed.
type File struct {
	*os.File
	dir    *Dir
	closed bool
}

func (f *File) Write(p []byte) (int, error) {
	n, err := f.File.Write(p)
	f.dir.keep(err)
	return n, err
}

func (f *File) Close() error {
	if f.closed {
		return fs.ErrClosed
	}
	f.closed = true
	err := errors.Join(f.Sync(), f.File.Close())
	f.dir.mu.Lock()
	f.dir.open--
	f.dir.mu.Unlock()
	f.dir.keep(err)
	return err
}

func (d *Dir) keep(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.err == nil {
		d.err = err
	}
}

// Commit puts the folder in its place. After an error the old folder, if
// there was one, stands as it stood.
func (d *Dir) Commit() error {
	if err := d.commit(); err != nil {
		return errors.Join(fmt.Errorf("writing %s: %w", d.target, err), d.Discard())
	}
	return nil
}

func (d *Dir) commit() error {
	if err := d.committable(); err != nil {
		return err
	}
	if err := writeManifest(d.stage, d.files); err != nil {
		return err
	}
	if err := syncTree(d.stage); err != nil {
		return err
	}
	// The target may have changed since Stage.
	if err := replaceable(d.target); err != nil {
		return err
	}
	if err := d.place(); err != nil {
		return err
	}
	if err := syncDir(filepath.Dir(d.target)); err != nil {
		return err
	}
	d.lock.Close()
	// What now stands at the stage's name is the old folder, if anything.
	return os.RemoveAll(d.stage)
}

// place puts the folder in its place, unless it was given up meanwhile.
func (d *Dir) place() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.done {
		return errors.New("the folder was given up")
	}
	if err := place(d.stage, d.target, d.swap); err != nil {
		return err
	}
	d.done = true
	return nil
}

func (d *Dir) committable() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch {
	case d.done:
		return errors.New("the folder is finished already")
	case d.err != nil:
		return fmt.Errorf("a file could not be written: %w", d.err)
	case d.open > 0:
		return fmt.Errorf("%d files are still open", d.open)
	}
	return nil
}

// Discard takes away what was written, unless it was committed. Calling it
// twice, or after Commit, does nothing. Another goroutine than the one that
// writes may call it: what is written afterwards fails.
func (d *Dir) Discard() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.done {
		return nil
	}
	d.done = true
	d.lock.Close()
	return removeTree(d.stage)
}

// removeTree removes a folder into which somebody may still be writing.
func removeTree(dir string) error {
	var err error
	for range 3 {
		if err = os.RemoveAll(dir); err == nil {
			return nil
		}
	}
	return err
}
