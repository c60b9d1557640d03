package ingest

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"path/filepath"
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
	why    string // why it is not to be read, "" where it is
	open   func() (io.ReadCloser, error)
}

// ignored says why a file that the user did not name is not read; "" for one
// that is.
func (e entry) ignored() string {
	switch {
	case e.why != "" || e.named:
		return e.why
	case strings.HasPrefix(path.Base(e.id), ".") || strings.Contains(e.id, "/."):
		return "a hidden file"
	case formatOf(e.id) == nil && !isArchive(e.id):
		return "its extension is of no format that is read"
	}
	return ""
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
			if !yield(entry{}, unreadable(err).at(s.join(p), 0, 0)) {
				return fs.SkipAll
			}
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir() && p != "." && strings.HasPrefix(d.Name(), "."):
			e := s.entry(p, false)
			e.why = "a hidden folder"
			if s.Glob == "" && !yield(e, nil) {
				return fs.SkipAll
			}
			return fs.SkipDir
		case d.IsDir():
			return nil
		case s.Glob != "" && !matchGlob(s.Glob, p):
			return nil
		}
		found = true
		e := s.entry(p, false)
		e.why = s.irregular(p, d)
		if !yield(e, nil) {
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

// irregular says why something in a folder is no file to be read: opening a
// pipe or a device might never end, and linked folders might go in circles.
func (s Source) irregular(p string, d fs.DirEntry) string {
	mode := d.Type()
	if mode&fs.ModeSymlink != 0 {
		if leavesRoot(s.FS, p) {
			return "a link to a file outside the folder: name that file as a PATH of its own"
		}
		info, err := fs.Stat(s.FS, p)
		if err != nil {
			return "" // opening it will say what is wrong
		}
		mode = info.Mode()
		if mode.IsDir() {
			return "a link to a folder: name that folder as a PATH of its own"
		}
	}
	if !mode.IsRegular() {
		return "no regular file"
	}
	return ""
}

// maxLinks is how many links one path may go through.
const maxLinks = 40

// leavesRoot reports whether a link, or one that it leads to, points out of the root.
func leavesRoot(fsys fs.FS, p string) bool {
	for range maxLinks {
		target, err := fs.ReadLink(fsys, p)
		if err != nil {
			return false // the end of the way, or a file system without links
		}
		if target = filepath.ToSlash(target); path.IsAbs(target) || filepath.IsAbs(target) || filepath.VolumeName(target) != "" {
			return true
		}
		if p = path.Join(path.Dir(p), target); p == ".." || strings.HasPrefix(p, "../") {
			return true
		}
	}
	return true
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
