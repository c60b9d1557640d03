package ingest

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
)

// A Source is one PATH of the user's, opened by the caller: a folder (FS), one
// file of a folder (FS and File), the files of a folder that match a pattern
// (FS and Glob), or a stream.
type Source struct {
	// Name is the folder as the user would write it, or the name of the
	// stream; it starts the name of every file in messages.
	Name string
	FS   fs.FS
	File string
	// Glob selects files by their path: * and ? stand for letters of one
	// element, [a-z] for one of them, ** for any number of folders.
	Glob   string
	Stream io.Reader
}

// An entry is one file to be read, wherever it lies.
type entry struct {
	name   string // as the user would write it, for messages
	id     string // path below the root: the id of its document
	outlet string // first folder below the root, "" where there is none
	named  bool   // the user named this very file
	depth  int    // archives that it lies in
	open   func() (io.ReadCloser, error)
}

// entries yields the files of the source in sorted order of their paths, and
// an Error for a folder that cannot be read.
func (s Source) entries(yield func(entry, error) bool) {
	switch {
	case s.Stream != nil:
		yield(entry{name: s.Name, id: "stdin", named: true, open: func() (io.ReadCloser, error) { return io.NopCloser(s.Stream), nil }}, nil)
	case s.File != "":
		yield(s.entry(s.File, true), nil)
	default:
		s.walk(yield)
	}
}

func (s Source) walk(yield func(entry, error) bool) {
	found := false
	err := fs.WalkDir(s.FS, ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			e := &Error{File: s.join(p), Why: "cannot be read: " + reason(err), Remedy: "check its permissions", Cause: err}
			if !yield(entry{}, e) {
				return fs.SkipAll
			}
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		case s.Glob != "" && !matchGlob(s.Glob, p):
			return nil
		}
		found = true
		if !yield(s.entry(p, false), nil) {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil {
		yield(entry{}, err)
	}
	if !found && s.Glob != "" {
		yield(entry{}, &Error{File: s.join(s.Glob), Why: "no file matches this pattern",
			Remedy: "* does not cross folders, ** does"})
	}
}

func (s Source) entry(p string, named bool) entry {
	return entry{name: s.join(p), id: p, outlet: firstFolder(p), named: named,
		open: func() (io.ReadCloser, error) { return s.FS.Open(p) }}
}

func (s Source) join(p string) string {
	if s.Name == "" || p == "." {
		return path.Join(s.Name, p)
	}
	return strings.TrimSuffix(s.Name, "/") + "/" + p
}

// firstFolder is the folder that names the outlet: the first below the root.
// An archive on the way is no outlet.
func firstFolder(p string) string {
	for {
		dir, rest, deeper := strings.Cut(p, "/")
		if !deeper {
			return ""
		}
		if !isArchive(dir) {
			return dir
		}
		p = rest
	}
}

// reason is what the system said, without the path, which stands before it.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
