package ingest

import (
	"bytes"
	"compress/bzip2"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/therootcompany/xz"
)

// A compression is a way to make one file smaller.
type compression struct {
	name       string
	extensions []string // lower case, with the dot
	tar        []string // extensions that stand for a compressed .tar
	magic      string   // how such a file starts
	open       func(io.Reader) (io.Reader, error)
}

// compressions lists every compression, sorted by name.
func compressions() []compression { return compressionList }

var compressionList = []compression{
	{"bzip2", []string{".bz2"}, []string{".tbz2", ".tbz"}, "BZh", func(r io.Reader) (io.Reader, error) {
		return bzip2.NewReader(r), nil
	}},
	{"gzip", []string{".gz"}, []string{".tgz"}, "\x1f\x8b", func(r io.Reader) (io.Reader, error) {
		return gzip.NewReader(r)
	}},
	{"xz", []string{".xz"}, []string{".txz"}, "\xfd7zXZ\x00", func(r io.Reader) (io.Reader, error) {
		return xz.NewReader(r, maxWindow)
	}},
	{"zstd", []string{".zst", ".zstd"}, []string{".tzst"}, "\x28\xb5\x2f\xfd", func(r io.Reader) (io.Reader, error) {
		// One goroutine: a decoder with several would have to be closed.
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
	}},
}

// maxWindow bounds the memory that a compressed file may ask for.
const maxWindow = 128 << 20

// compressionOf finds the compression that a name's extension stands for, and
// the name of the file within; nil where it stands for none.
func compressionOf(name string) (*compression, string) {
	ext := path.Ext(name)
	within := strings.TrimSuffix(name, ext)
	for _, c := range compressions() {
		if slices.Contains(c.extensions, strings.ToLower(ext)) {
			return &c, within
		}
		if slices.Contains(c.tar, strings.ToLower(ext)) {
			return &c, within + ".tar"
		}
	}
	return nil, name
}

// plainName is a file's name without the extensions of compression.
func plainName(name string) string {
	for {
		c, within := compressionOf(name)
		if c == nil {
			return name
		}
		name = within
	}
}

// isText reports whether a text might start as a file of this compression does.
func (c compression) isText() bool { return utf8.ValidString(c.magic) }

// sniffCompression finds the compression of a file by how it starts.
func sniffCompression(head []byte) *compression {
	for _, c := range compressions() {
		if bytes.HasPrefix(head, []byte(c.magic)) {
			return &c
		}
	}
	return nil
}

// decompress undoes the compressions that the file's extensions stand for
// or, where they stand for nothing known, that its first bytes tell.
func (f feeder) decompress(o opened, name string) (opened, string, error) {
	for depth := 0; ; depth++ {
		c, within := compressionOf(name)
		if c == nil && !isArchive(name) {
			c = sniffCompression(o.peek())
			if c != nil && c.isText() && formatOf(name) != nil {
				c = nil
			}
		}
		if c == nil {
			return o, name, nil
		}
		if depth == f.limits.Nesting {
			return o, name, tooDeep(depth)
		}
		r, err := c.open(o.Reader) // the very type for which gzip has a fast path
		if err != nil {
			return o, name, &Error{Why: fmt.Sprintf("is not %s, as its name says it is: %v", c.name, err), Cause: err, Remedy: "check the file, or rename it"}
		}
		o, name = o.expanded(r, f.limits), within
	}
}

func tooDeep(depth int) *Error {
	return &Error{Why: fmt.Sprintf("archives lie more than %d deep in archives", depth), Remedy: "unpack the outer ones first"}
}
