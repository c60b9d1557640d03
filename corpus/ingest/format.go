package ingest

import (
	"io"
	"path"
	"slices"
	"strings"

	"parallax/corpus"
)

// A format is a way to write documents down in one file.
type format struct {
	name       string
	extensions []string // lower case, with the dot
	// magic reports whether a file that starts with head can be nothing else,
	// whatever its name is; nil where no such start is certain.
	magic func(head []byte) bool
	// sniff reports whether a file that starts with head, and whose extension says
	// nothing, is of this format.
	sniff func(head []byte, cols *columns) bool
	// open reads what stands before the first record.
	open func(in *input) (records, error)
}

// formats lists every format in the order in which they are tried on a file
// whose extension says nothing; the last one takes any text.
func formats() []format { return formatList }

// formatList is made once: every file is held against it.
var formatList = []format{
	parquetFormat(),
	pdfFormat(),
	rtfFormat(),
	docxFormat(),
	odtFormat(),
	epubFormat(),
	risFormat(),
	feedFormat(),
	newsXMLFormat(),
	warcFormat(),
	mhtmlFormat(),
	jsonlFormat(),
	jsonFormat(),
	htmlFormat(),
	xlsxFormat(),
	delimitedFormat("csv", ".csv"),
	delimitedFormat("tsv", ".tsv", ".tab"),
	textFormat(),
}

// records are the records of one open file.
type records interface {
	// next gives the next record; its bytes are valid until the next call. It
	// returns io.EOF at the end, an *Error for one broken record after which
	// reading can go on, and any other error where it cannot.
	next() (record, error)
	// decode gives the columns of a record. It may be called from several
	// goroutines at once, and for earlier records while next is running.
	decode(r record, into []cell) ([]cell, error)
}

// A record is one record as the file holds it.
type record struct {
	n      int   // 1-based, 0 where the file is one document
	line   int   // 1-based line on which it starts, 0 where unknown
	offset int64 // its first byte in the (decompressed) file
	bytes  []byte
	cells  []cell // of formats that decode as they read
}

// A cell is one column of one record.
type cell struct {
	name  string
	value string
	kind  kind
	// page and quotes are what the markup of a page says of the value's parts.
	page   []corpus.Span
	quotes []corpus.Quote
	markup bool // read out of a page, whether that named any part or none
	html   bool // read out of HTML that stood in its place
}

type kind uint8

const (
	isText  kind = iota
	isPlain      // a number or a truth value, as written
	isNull
	isNested // a list or an object, as written
)

// formatOf finds the format that a file's extension names, passing over the
// extensions of compression; nil where it names none.
func formatOf(name string) *format {
	ext := strings.ToLower(path.Ext(plainName(name)))
	for _, f := range formats() {
		if slices.Contains(f.extensions, ext) {
			return &f
		}
	}
	return nil
}

// sniffFormat finds the format of a file by how it starts; nil where the
// bytes are of no format.
func sniffFormat(head []byte, cols *columns) *format {
	for _, f := range formats() {
		if f.sniff(head, cols) {
			return &f
		}
	}
	return nil
}

// formatFor finds the format of a file: by what its first bytes can only be,
// else by its extension, else by what they look like.
func formatFor(name string, head []byte, cols *columns) (*format, error) {
	for _, f := range formats() {
		if f.magic != nil && f.magic(head) {
			return &f, nil
		}
	}
	if err := refused(head); err != nil {
		return nil, err
	}
	if f := formatOf(name); f != nil {
		return f, nil
	}
	if f := sniffFormat(head, cols); f != nil {
		return f, nil
	}
	return nil, &Error{Why: "this is no format that is read", Remedy: "the formats are " + extensionList()}
}

func never([]byte, *columns) bool { return false }

// stem is a file's name without folder and extensions of format and
// compression.
func stem(name string) string {
	base := path.Base(plainName(name))
	if f := formatOf(base); f != nil || isArchive(base) {
		base = strings.TrimSuffix(base, path.Ext(base))
	}
	return base
}

func emptyFile() *Error {
	return &Error{Why: "the file is empty", Remedy: "take it out, or pass over such files with --skip-bad", ends: true}
}

func extensionList() string {
	var all []string
	for _, f := range formats() {
		all = append(all, f.extensions...)
	}
	return strings.Join(all, " ")
}

// whole is a file that is read whole: one document, or an export of several.
type whole struct {
	read   func() ([]byte, error)
	done   bool
	bundle func(r record) (bundle, error)
}

func (w *whole) next() (record, error) {
	if w.done {
		return record{}, io.EOF
	}
	w.done = true
	b, err := w.read()
	return record{bytes: b}, err
}

// decode gives the columns of a file that is one document.
func (w *whole) decode(r record, into []cell) ([]cell, error) {
	b, err := w.bundle(r)
	for _, cells := range b.documents {
		into = append(into, cells...)
	}
	return into, err
}
