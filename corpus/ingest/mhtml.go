package ingest

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// mhtmlFormat is a web page with its parts in one file, as browsers save it,
// or a mail: the main text of its first page, else its plain text.
func mhtmlFormat() format {
	return format{
		name:       "mhtml",
		extensions: []string{".mhtml", ".mht", ".eml"},
		magic:      startsAsMail,
		sniff:      never,
		open: func(in *input) (records, error) {
			return &whole{read: func() ([]byte, error) { return in.all(in) }, bundle: func(r record) (bundle, error) {
				m, err := mail.ReadMessage(bytes.NewReader(r.bytes))
				if err != nil {
					return bundle{}, mailDamaged(err)
				}
				page, plain, err := mailParts(m.Header.Get, bufio.NewReader(m.Body), 0)
				if err != nil {
					return bundle{}, err
				}
				b, err := in.saved(page, plain)
				if err != nil || b.numbered {
					return b, err
				}
				decoder := new(mime.WordDecoder)
				subject, err := decoder.DecodeHeader(m.Header.Get("Subject"))
				if err != nil {
					subject = m.Header.Get("Subject")
				}
				b.documents[0] = without(b.documents[0], article{title: subject, date: m.Header.Get("Date"), url: m.Header.Get("Snapshot-Content-Location")})
				return b, nil
			}}, nil
		},
	}
}

// without adds what a document does not have yet.
func without(cells []cell, a article) []cell {
	cells = slices.DeleteFunc(cells, func(c cell) bool { return c.value == "" && c.name != "text" })
	for _, c := range a.cells()[1:] {
		if !slices.ContainsFunc(cells, func(has cell) bool { return has.name == c.name }) {
			cells = append(cells, c)
		}
	}
	return cells
}

var mailHeader = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]*:[ \t]`)

// startsAsMail reports whether a file starts with headers, "MIME-Version" among them.
func startsAsMail(head []byte) bool {
	if !mailHeader.Match(head) {
		return false
	}
	header := string(head)
	for _, end := range []string{"\r\n\r\n", "\n\n"} {
		header, _, _ = strings.Cut(header, end)
	}
	header = strings.ToLower(header)
	return strings.Contains(header, "mime-version:") && strings.Contains(header, "content-type:")
}

func mailDamaged(err error) *Error {
	return &Error{Why: fmt.Sprintf("the saved page is damaged: %v", err), Cause: err, Remedy: "it may be cut off: save the page anew"}
}

// A part is a piece of a mail, decoded but for its letters.
type part struct {
	bytes   []byte
	charset string
}

// maxParts is how deep parts may lie in parts.
const maxParts = 5

// mailParts finds the first page and the first plain text of a mail.
func mailParts(header func(string) string, body io.Reader, depth int) (page, plain *part, err error) {
	kind, params, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	if !strings.HasPrefix(kind, "multipart/") {
		if kind != "text/html" && kind != "text/plain" && kind != "application/xhtml+xml" {
			return nil, nil, nil
		}
		switch strings.ToLower(header("Content-Transfer-Encoding")) {
		case "quoted-printable":
			body = quotedprintable.NewReader(body)
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, body)
		}
		b, err := io.ReadAll(body)
		if err != nil {
			return nil, nil, mailDamaged(err)
		}
		p := &part{b, params["charset"]}
		if kind == "text/plain" {
			return nil, p, nil
		}
		return p, nil, nil
	}
	if depth == maxParts {
		return nil, nil, mailDamaged(fmt.Errorf("parts lie more than %d deep in parts", maxParts))
	}
	r := multipart.NewReader(body, params["boundary"])
	for page == nil {
		p, err := r.NextRawPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, nil, mailDamaged(err)
		}
		first, text, err := mailParts(p.Header.Get, p, depth+1)
		if err != nil {
			return nil, nil, err
		}
		if page == nil {
			page = first
		}
		if plain == nil {
			plain = text
		}
	}
	return page, plain, nil
}

// saved reads the page of a saved file, else its plain text.
func (in *input) saved(page, plain *part) (bundle, error) {
	p := page
	if p == nil {
		p = plain
	}
	if p == nil {
		return bundle{}, &Error{Why: "the file holds neither a page nor a plain text", Remedy: "save the page anew, as HTML"}
	}
	enc := in.enc
	if _, err := htmlindex.Get(p.charset); err == nil && enc.name == "" {
		enc.name = p.charset
	}
	if page != nil {
		return in.pages(enc, p.bytes)
	}
	text, err := decodePage(enc, p.bytes)
	return single([]cell{{name: "text", value: strings.ReplaceAll(text, "\r\n", "\n")}}), err
}
