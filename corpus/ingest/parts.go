package ingest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// packed is a file made of parts in a zip archive, such as a Word file.
type packed struct {
	zip  *zip.Reader
	left int64 // bytes that its parts may still unpack to
	// locked are the parts that nobody reads without a key.
	locked map[string]bool
}

func openPacked(b []byte, l Limits) (*packed, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, &Error{Why: fmt.Sprintf("the file is damaged: %v", err), Cause: err, Remedy: "it may be cut off: save or fetch it anew"}
	}
	p := &packed{zip: z, left: max(int64(l.Unpacked), int64(len(b))*int64(l.Expansion))}
	p.locked, err = p.encrypted()
	return p, err
}

// find gives the first part whose name fulfils a condition.
func (p *packed) find(is func(name string) bool) *zip.File {
	for _, f := range p.zip.File {
		if is(f.Name) {
			return f
		}
	}
	return nil
}

// part unpacks one part, of a name that may differ in its case.
func (p *packed) part(name string) ([]byte, error) {
	f := p.find(func(n string) bool { return strings.EqualFold(n, name) })
	if f == nil {
		return nil, &Error{Why: "the part " + name + " is missing", Remedy: "the file is damaged: save it anew"}
	}
	return p.unpack(f)
}

func (p *packed) unpack(f *zip.File) ([]byte, error) {
	if f.Flags&1 != 0 || p.locked[f.Name] {
		return nil, locked()
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, p.left+1))
	if err != nil {
		return nil, &Error{Why: fmt.Sprintf("the part %s is damaged: %v", f.Name, err), Cause: err, Remedy: "save the file anew"}
	}
	if p.left -= int64(len(b)); p.left < 0 {
		return nil, &Error{Why: "unpacks to too many times its size", Remedy: "if it is meant to, save its text as .txt"}
	}
	return b, nil
}

// An xmlWalk goes through the elements of a part. It passes over those that
// skip names, with all inside.
type xmlWalk struct {
	skip  func(e xml.StartElement) bool
	start func(e xml.StartElement)
	end   func(name xml.Name)
	text  func(s []byte)
}

func (w xmlWalk) run(b []byte) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	d.Strict = true
	for depth := 0; ; {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return &Error{Why: fmt.Sprintf("the XML inside is damaged: %v", err), Cause: err, Remedy: "the file may be cut off: save or fetch it anew"}
		}
		switch t := token.(type) {
		case xml.StartElement:
			if w.skip != nil && w.skip(t) {
				if err := d.Skip(); err != nil {
					return &Error{Why: fmt.Sprintf("the XML inside is damaged: %v", err), Cause: err, Remedy: "the file may be cut off: save or fetch it anew"}
				}
				continue
			}
			if depth++; depth > maxDepth {
				return &Error{Why: fmt.Sprintf("more than %d elements inside each other", maxDepth), Remedy: "save the file anew"}
			}
			w.start(t)
		case xml.EndElement:
			depth--
			w.end(t.Name)
		case xml.CharData:
			w.text(t)
		}
	}
}

// packedFormat is a format whose files are zip archives of parts.
func packedFormat(name, extension string, read func(p *packed) ([]block, article, error)) format {
	return format{
		name:       name,
		extensions: []string{extension},
		sniff:      never, // it starts as every zip archive does
		open: func(in *input) (records, error) {
			return &whole{read: func() ([]byte, error) { return in.all(in) }, bundle: func(r record) (bundle, error) {
				p, err := openPacked(r.bytes, in.limits)
				if err != nil {
					return bundle{}, err
				}
				blocks, about, err := read(p)
				if err != nil {
					return bundle{}, err
				}
				b := in.prose(blocks, about.marks)
				if !b.numbered {
					b.documents[0] = about.over(b.documents[0])
				}
				return b, nil
			}}, nil
		},
	}
}

// over puts what a file says of itself in the place of what its text lets guess.
func (a article) over(cells []cell) []cell {
	for _, c := range a.cells()[1:] {
		cells = slices.DeleteFunc(cells, func(old cell) bool { return old.name == c.name })
		cells = append(cells, c)
	}
	return cells
}
