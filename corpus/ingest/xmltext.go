package ingest

import (
	"bytes"
	"encoding/xml"
	"io"
)

// xmlRoot is the name of the first element of an XML file, "" where the file is none.
func xmlRoot(head []byte) string {
	head = xmlUTF8(head)
	if !bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n\ufeff"), []byte("<")) {
		return ""
	}
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimLeft(head, " \t\r\n\ufeff")))
	d.CharsetReader = charsetReader
	for range 100 { // comments and processing instructions may stand before it
		t, err := d.Token()
		if err != nil {
			return ""
		}
		if e, ok := t.(xml.StartElement); ok {
			return e.Name.Local
		}
	}
	return ""
}

// xmlUTF8 is an XML file, or its start, that was written in UTF-16, as UTF-8 and
// without the declaration that says otherwise; any other file as it is.
func xmlUTF8(b []byte) []byte {
	e := utf16Of(b)
	if e == nil {
		return b
	}
	plain, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return b
	}
	if declaration, rest, ok := bytes.Cut(plain, []byte("?>")); ok && bytes.HasPrefix(bytes.TrimLeft(declaration, " \r\n\ufeff"), []byte("<?xml")) {
		return rest
	}
	return plain
}

// xmlDecoder reads an XML file in any encoding.
func (in *input) xmlDecoder() *xml.Decoder {
	if e := utf16Of(in.peek()); e != nil {
		d := xml.NewDecoder(e.NewDecoder().Reader(in))
		d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
		return d
	}
	d := xml.NewDecoder(in)
	d.CharsetReader = charsetReader
	return d
}

// charsetReader decodes XML of another encoding than UTF-8.
func charsetReader(name string, r io.Reader) (io.Reader, error) {
	e := encoding{name: name}
	if err := checkEncoding(name); err != nil {
		return nil, err
	}
	if other := e.other(nil); other != nil {
		return other.NewDecoder().Reader(r), nil
	}
	return r, nil
}
