package ingest

import (
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// plainName is a file's name without the extensions of compression.
func plainName(name string) string {
	for {
		ext := strings.ToLower(path.Ext(name))
		if ext != ".gz" {
			return name
		}
		name = name[:len(name)-len(ext)]
	}
}

func isArchive(string) bool { return false }

// decompress undoes the compression that the file's extensions name.
func decompress(r io.Reader, name string, _ Limits) (io.ReadCloser, error) {
	if plainName(name) == name {
		return io.NopCloser(r), nil
	}
	return gzip.NewReader(r)
}
