package reports

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"

	"github.com/xuri/excelize/v2"
)

// sortedZip is a ZIP archive whose entries stand sorted by name, whatever the
// order in which they are made: the workbook library goes through a map.
type sortedZip struct {
	to      *zip.Writer
	entries map[string]*bytes.Buffer
}

func newSortedZip(w io.Writer) excelize.ZipWriter {
	return &sortedZip{zip.NewWriter(w), map[string]*bytes.Buffer{}}
}

// Create makes an entry.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	b := &bytes.Buffer{}
	z.entries[name] = b
	return b, nil
}

// AddFS is part of the library's interface; a workbook has no use for it.
func (z *sortedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive.
func (z *sortedZip) Close() error {
	names := make([]string, 0, len(z.entries))
	for name := range z.entries {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w, err := z.to.Create(name)
		if err != nil {
			return err
		}
		if _, err := w.Write(z.entries[name].Bytes()); err != nil {
			return err
		}
	}
	return z.to.Close()
}
