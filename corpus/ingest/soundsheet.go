package ingest

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxStrings bounds the texts that a workbook may keep in its table of texts,
// which must be held in memory: every other row of the largest sheet.
const maxStrings = 2_000_000

// soundSheets reads the parts of a workbook once to their ends, and says what
// is damaged: the reader of workbooks takes damage for the end of the sheet.
func soundSheets(at io.ReaderAt, n, most int64) error {
	z, err := zip.NewReader(at, n)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return err
	}
	for _, f := range z.File {
		name := strings.ToLower(f.Name)
		texts := strings.HasSuffix(name, "sharedstrings.xml")
		if !texts && !strings.HasPrefix(name, "xl/worksheets/sheet") {
			continue
		}
		if f.UncompressedSize64 > uint64(most) {
			return &Error{Why: "the workbook unpacks to more than the limit of " + size(int(most)), Remedy: "save the sheet as CSV", ends: true}
		}
		if err := soundSheet(f, texts); err != nil {
			return err
		}
	}
	return nil
}

func soundSheet(f *zip.File, texts bool) error {
	damaged := func(err error) error {
		return &Error{Why: fmt.Sprintf("the workbook is damaged, in its part %s: %v", f.Name, err), Cause: err, ends: true,
			Remedy: "it may be cut off: save it anew from a spreadsheet program"}
	}
	r, err := f.Open()
	if err != nil {
		return damaged(err)
	}
	defer r.Close()
	d := xml.NewDecoder(r)
	d.CharsetReader = charsetReader
	for depth, count := 0, 0; ; {
		t, err := d.RawToken() // half the time of Token, which checks names too
		if err == io.EOF && depth > 0 {
			err = io.ErrUnexpectedEOF
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return damaged(err)
		}
		switch e := t.(type) {
		case xml.StartElement:
			depth++
			if texts && e.Name.Local == "si" {
				count++
			}
		case xml.EndElement:
			depth--
		}
		if count > maxStrings {
			return &Error{Why: fmt.Sprintf("the workbook holds more than %d texts", maxStrings), Remedy: "save the sheet as CSV", ends: true}
		}
	}
	// The check sum stands behind the last byte.
	if _, err := io.Copy(io.Discard, r); err != nil {
		return damaged(err)
	}
	return nil
}
