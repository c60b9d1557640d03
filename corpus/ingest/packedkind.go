package ingest

import (
	"archive/zip"
	"io"
	"slices"
	"strings"
)

// packedAs is the format of a file whose name says that it is made of parts in
// a zip archive; nil for another name.
func packedAs(name string) *format {
	if f := formatOf(name); f != nil && slices.Contains([]string{"xlsx", "docx", "odt", "epub"}, f.name) {
		return f
	}
	return nil
}

// partsFormat finds the format of a file made of parts in a zip archive, by the
// parts before its name; nil for a plain archive.
func partsFormat(z *zip.Reader, name string) (*format, error) {
	named := packedAs(name)
	declared := named != nil || !isArchive(name) // a .zip must say itself that it is more
	for _, part := range z.File {
		switch part.Name {
		case "mimetype":
			if f, err := openKind(part); f != nil || err != nil {
				return f, err
			}
		case "[Content_Types].xml", "META-INF/container.xml", "META-INF/manifest.xml":
			declared = true
		}
	}
	if !declared {
		return nil, nil
	}
	for _, part := range z.File {
		var f format
		switch {
		case isWordDocument(part.Name):
			f = docxFormat()
		case part.Name == "xl/workbook.xml":
			f = xlsxFormat()
		case part.Name == "content.xml":
			f = odtFormat()
		case part.Name == "META-INF/container.xml":
			f = epubFormat()
		case part.Name == "ppt/presentation.xml":
			return nil, notRead("a presentation", "save it as .pdf or its outline as .docx")
		case part.Name == "xl/workbook.bin":
			return nil, notRead("a binary workbook of Excel", "save it as .xlsx or .csv")
		case part.Name == "Index/Document.iwa":
			return nil, notRead("a file of Apple's Pages, Numbers or Keynote", "export it as .docx, .xlsx or .pdf")
		default:
			continue
		}
		return &f, nil
	}
	return named, nil
}

// openKind reads what OpenDocument files and books say of their kind.
func openKind(part *zip.File) (*format, error) {
	r, err := part.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, 200))
	if err != nil {
		return nil, err
	}
	var f format
	switch kind := strings.TrimSpace(string(b)); {
	case kind == "application/epub+zip":
		f = epubFormat()
	case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.text"):
		f = odtFormat()
	case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.spreadsheet"):
		return nil, notRead("a workbook of OpenDocument", "save it as .xlsx or .csv")
	case strings.HasPrefix(kind, "application/vnd.oasis.opendocument."):
		return nil, notRead("a drawing or presentation of OpenDocument", "save it as .pdf")
	default:
		return nil, nil
	}
	return &f, nil
}

func notRead(what, remedy string) *Error {
	return &Error{Why: "this is " + what + ", which is not read", Remedy: remedy, ends: true}
}
