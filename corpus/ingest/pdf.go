package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"
)

// pdfFormat is a PDF file with a text layer: one document, or the articles of an export.
// Lines that pages repeat at their top and bottom are left out, as headers of other formats are.
// Scans, and fonts that do not say which letters they print, are refused.
func pdfFormat() format {
	magic := func(head []byte) bool { return bytes.HasPrefix(bytes.TrimLeft(head, blank), []byte(pdfHeader)) }
	return format{
		name:       "pdf",
		extensions: []string{".pdf"},
		magic:      magic,
		sniff:      func(head []byte, _ *columns) bool { return magic(head) },
		open: func(in *input) (records, error) {
			return &whole{read: func() ([]byte, error) { return in.all(in) }, bundle: func(r record) (bundle, error) {
				pages, err := timedPDF(r.bytes, in.limits)
				if err != nil {
					return bundle{}, err
				}
				return in.prose(pdfBlocks(pages), nil), nil
			}}, nil
		},
	}
}

// Bounds of a PDF file beside those of every record.
const (
	maxPages    = 20_000
	maxPageTree = 64
	maxPDFTime  = time.Minute
	maxUnread   = .002 // of the letters
)

const (
	poppler = "convert it with pdftotext of Poppler: pdftotext -nopgbrk FILE.pdf FILE.txt"
	scanned = "recognise the letters first: ocrmypdf FILE.pdf FILE.pdf"
)

// timedPDF reads the pages, and gives up on a file that keeps its reader busy.
func timedPDF(b []byte, limits Limits) ([][]letter, error) {
	type answer struct {
		pages [][]letter
		err   error
	}
	done := make(chan answer, 1)
	go func() {
		pages, err := readPDF(b, limits)
		done <- answer{pages, err}
	}()
	select {
	case a := <-done:
		return a.pages, a.err
	case <-time.After(maxPDFTime):
		return nil, &Error{Why: fmt.Sprintf("reading the PDF took more than %v", maxPDFTime), Remedy: poppler, ends: true}
	}
}

// readPDF gives the letters of each page. The library panics on what it does not understand.
func readPDF(b []byte, limits Limits) (pages [][]letter, err error) {
	defer func() {
		if p := recover(); p != nil {
			pages, err = nil, &Error{Why: fmt.Sprintf("the PDF cannot be read: %v", p), Remedy: poppler, ends: true}
		}
	}()
	r, err := openPDF(b)
	if errors.Is(err, pdf.ErrInvalidPassword) {
		return nil, &Error{Why: "the PDF needs a password", Remedy: "take it off: qpdf --decrypt --password=PASSWORD FILE.pdf OPEN.pdf", ends: true}
	}
	if err != nil {
		return nil, &Error{Why: "the PDF is damaged: " + err.Error(), Cause: err, Remedy: "mend it with qpdf FILE.pdf MENDED.pdf, or " + poppler, ends: true}
	}
	w := pageWalk{left: limits.RecordBytes}
	if err := w.walk(r.Trailer().Key("Root").Key("Pages"), 0); err != nil {
		return nil, err
	}
	if w.letters == 0 {
		return nil, &Error{Why: "the PDF has no text, only pictures of it", Remedy: scanned, ends: true}
	}
	if float64(w.unread) > maxUnread*float64(w.letters) {
		return nil, &Error{Why: fmt.Sprintf("a font of the PDF does not say which letters %d of its %d signs are", w.unread, w.letters), Remedy: poppler, ends: true}
	}
	return w.pages, nil
}

const (
	pdfHeader = "%PDF-"
	blank     = " \t\r\n\x00\ufeff"
	// headerWithin is where readers look for the header: ISO 32000-1, annex H.3.4.4.
	headerWithin = 1024
)

// openPDF opens a file as readers do: what stands before its header counts in no offset, or in all
// of them, and the version is any.
func openPDF(b []byte) (*pdf.Reader, error) {
	start := bytes.Index(b[:min(len(b), headerWithin)], []byte(pdfHeader))
	if end := start + len("%PDF-1.7"); start >= 0 && end < len(b) {
		b = bytes.Clone(b)
		copy(b[start:], "%PDF-1.7\n") // all that the library takes
		if r, err := pdf.NewReader(bytes.NewReader(b[start:]), int64(len(b)-start)); start == 0 || err == nil || errors.Is(err, pdf.ErrInvalidPassword) {
			return r, err
		}
		copy(b, "%PDF-1.7\n")
	}
	return pdf.NewReader(bytes.NewReader(b), int64(len(b)))
}

// A pageWalk gathers the pages of a tree that may be hostile.
type pageWalk struct {
	pages           [][]letter
	left            int // bytes of content that may still be unpacked
	letters, unread int
}

func (w *pageWalk) walk(node pdf.Value, depth int) error {
	if depth > maxPageTree || len(w.pages) > maxPages {
		return &Error{Why: fmt.Sprintf("the PDF has more than %d pages, or they are nested in a circle", maxPages), Remedy: "split it with qpdf --split-pages", ends: true}
	}
	if node.Key("Type").Name() != "Pages" {
		return w.page(node)
	}
	kids := node.Key("Kids")
	for i := range kids.Len() {
		if err := w.walk(kids.Index(i), depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (w *pageWalk) page(node pdf.Value) error {
	p := pdf.Page{V: node}
	if err := w.weigh(node.Key("Contents")); err != nil {
		return err
	}
	for _, name := range p.Fonts() {
		if err := w.weigh(p.Font(name).V.Key("ToUnicode")); err != nil {
			return err
		}
	}
	forms := maxPages
	t := typesetter{fonts: map[string]*printFont{}, left: &forms}
	t.set(node.Key("Contents"), p.Resources(), unmoved)
	for _, l := range t.letters {
		w.letters++
		if strings.Contains(l.text, "\ufffd") {
			w.unread++
		}
	}
	w.pages = append(w.pages, t.letters)
	return nil
}

// weigh unpacks content once without keeping it, so that none is unpacked beyond the bound.
func (w *pageWalk) weigh(v pdf.Value) error {
	if v.Kind() == pdf.Array {
		for i := range v.Len() {
			if err := w.weigh(v.Index(i)); err != nil {
				return err
			}
		}
		return nil
	}
	if v.Kind() != pdf.Stream {
		return nil
	}
	stream := v.Reader()
	n, err := io.Copy(io.Discard, io.LimitReader(stream, int64(w.left)+1))
	stream.Close()
	if w.left -= int(n); w.left < 0 {
		return &Error{Why: "the unpacked pages are larger than the limit of a record", Remedy: "split the file, or raise the limit with --max-record", ends: true}
	}
	if err != nil {
		return &Error{Why: fmt.Sprintf("page %d is damaged: %v", len(w.pages)+1, err), Cause: err, Remedy: "mend it with qpdf FILE.pdf MENDED.pdf", ends: true}
	}
	return nil
}
