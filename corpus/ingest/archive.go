package ingest

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// An archive is a file that holds files. They are read where they lie:
// nothing is written to the disk.
type archive struct {
	extension string
	sniff     func(head []byte) bool
	read      func(f feeder, e entry, o opened, hand func(parcel) bool) (bool, error)
}

// archives lists every kind of archive, sorted by extension.
func archives() []archive {
	return []archive{
		{".tar", func(head []byte) bool { return len(head) > 262 && string(head[257:262]) == "ustar" }, feeder.tar},
		{".zip", func(head []byte) bool { return bytes.HasPrefix(head, []byte("PK\x03\x04")) }, feeder.zip},
	}
}

func isArchive(name string) bool {
	ext := strings.ToLower(path.Ext(plainName(name)))
	return ext == ".tar" || ext == ".zip"
}

// archiveOf finds the kind of archive that a file is, by its extension or,
// where that stands for nothing known, by how it starts; nil if it is none.
func archiveOf(name string, o opened) *archive {
	for _, a := range archives() {
		if strings.ToLower(path.Ext(name)) == a.extension || !isArchive(name) && a.sniff(o.peek()) {
			return &a
		}
	}
	return nil
}

// inside is a file in an archive. An archive that the user named is the root
// of its documents' ids; in a folder it is one more folder.
func (e entry) inside(name string) entry {
	name = strings.TrimPrefix(path.Clean("/"+strings.ToValidUTF8(name, "\ufffd")), "/")
	id := name
	if !e.named {
		id = e.id + "/" + name
	}
	return entry{name: e.name + "/" + name, id: id, outlet: firstFolder(id), depth: e.depth + 1}
}

// tar reads the files of a tar archive in the order in which they lie.
func (f feeder) tar(e entry, o opened, hand func(parcel) bool) (bool, error) {
	end := &ending{r: o}
	r := tar.NewReader(end)
	for {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return true, end.sound(f.limits)
		}
		if err != nil {
			return true, err
		}
		in := e.inside(h.Name)
		switch {
		case h.FileInfo().IsDir() || h.Typeflag == tar.TypeXGlobalHeader:
			continue
		case !h.FileInfo().Mode().IsRegular():
			if !hand(ignore(in, "no regular file")) {
				return false, nil
			}
			continue
		}
		if !f.content(in, o.expanded(r, f.limits), hand) {
			return false, nil
		}
	}
}

// ending notices that a file ends, which a whole tar archive tells by a mark
// before it does.
type ending struct {
	r    io.Reader
	seen bool
}

func (e *ending) Read(p []byte) (int, error) {
	n, err := e.r.Read(p)
	e.seen = e.seen || err == io.EOF
	return n, err
}

// sound says what is wrong with the end of a tar archive. Behind its mark
// stands the check sum of what it is packed in.
func (e *ending) sound(most Limits) error {
	if e.seen {
		return &Error{Why: "the archive has no end mark: it is cut off", Remedy: "fetch it anew, or read what is there with --skip-bad", ends: true}
	}
	if _, err := io.CopyN(io.Discard, e.r, int64(most.RecordBytes)); err != io.EOF {
		return err
	}
	return nil
}

// zip reads the files of a zip archive in the order of their paths.
func (f feeder) zip(e entry, o opened, hand func(parcel) bool) (bool, error) {
	at, n, err := o.whole(f.limits.ArchiveBytes)
	if err != nil {
		return true, err
	}
	z, err := zip.NewReader(at, n)
	if errors.Is(err, zip.ErrInsecurePath) {
		err = nil
	}
	form := packedAs(e.id) // which says what is wrong with a file that is no archive
	if err == nil {
		if form, err = partsFormat(z, e.id); err != nil {
			return true, err
		}
	}
	if form != nil {
		o.Reader, o.at, o.size = bufio.NewReader(io.NewSectionReader(at, 0, n)), at, n
		return f.formed(form, f.input(e, o), &file{entry: e}, hand), nil
	}
	if err != nil {
		return true, err
	}
	files := slices.Clone(z.File)
	slices.SortStableFunc(files, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	for _, file := range files {
		in := e.inside(file.Name)
		mode := file.Mode()
		var ok bool
		switch {
		case mode.IsDir():
			continue
		case !mode.IsRegular():
			ok = hand(ignore(in, "no regular file"))
		case file.Flags&1 != 0:
			ok = hand(bad(in, &Error{Why: "is encrypted", Remedy: "unpack the archive first"}))
		default:
			ok = f.zipped(in, file, o, hand)
		}
		if !ok {
			return false, nil
		}
	}
	return true, nil
}

func (f feeder) zipped(in entry, file *zip.File, o opened, hand func(parcel) bool) bool {
	if why := in.ignored(); why != "" {
		return hand(ignore(in, why))
	}
	r, err := file.Open()
	if err != nil {
		return hand(bad(in, unreadable(err)))
	}
	defer r.Close()
	return f.content(in, o.expanded(r, f.limits), hand)
}

// unreadable turns what a reader said into an error about a file.
func unreadable(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	why := "cannot be read: " + reason(err)
	if errors.Is(err, fs.ErrPermission) {
		return &Error{Why: why, Remedy: "check its permissions, or pass over such files with --skip-bad", Cause: err}
	}
	return &Error{Why: why, Remedy: "check the file, or pass over such files with --skip-bad", Cause: err}
}
