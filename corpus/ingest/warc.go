package ingest

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// warcFormat is an archive of the web (WARC 1.0 and 1.1, and the texts of
// Common Crawl): each page that was fetched is a document. What is no page,
// such as a picture, is passed over and counted.
func warcFormat() format {
	return format{
		name:       "warc",
		extensions: []string{".warc", ".wet"},
		magic: func(head []byte) bool {
			return bytes.HasPrefix(head, []byte("WARC/1.")) || bytes.HasPrefix(head, []byte("WARC/0."))
		},
		sniff: never,
		open:  func(in *input) (records, error) { return &warcRecords{in: in}, nil },
	}
}

type warcRecords struct {
	in     *input
	n      int
	offset int64
	buf    []byte
}

// maxHeader bounds the headers of a record.
const maxHeader = 1 << 20

// next reads on to the next record that is a page.
func (w *warcRecords) next() (record, error) {
	for {
		if err := w.blank(); err != nil {
			return record{}, err
		}
		start := w.offset
		header, err := w.header()
		if err != nil {
			return record{n: w.n + 1}, warcDamaged(err)
		}
		length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
		if err != nil || length < 0 {
			return record{n: w.n + 1}, warcDamaged(fmt.Errorf("the record at byte %d has no length", start))
		}
		kind := header.Get("WARC-Type")
		page := kind == "response" || kind == "resource" || kind == "conversion"
		if length > int64(w.in.limits.RecordBytes) {
			page = false
		}
		if !page {
			n, err := io.CopyN(io.Discard, w.in, length)
			w.offset += n
			if err != nil {
				return record{n: w.n + 1}, warcDamaged(err)
			}
			if kind == "response" {
				w.n++
				return record{n: w.n}, passedOver(header.Get("WARC-Target-URI") + " is longer than the limit of " + size(w.in.limits.RecordBytes))
			}
			continue
		}
		w.n++
		head := len(w.buf)
		w.buf = append(w.buf, make([]byte, length)...)
		n, err := io.ReadFull(w.in, w.buf[head:])
		w.offset += int64(n)
		r := record{n: w.n, offset: start, bytes: w.buf}
		if err != nil {
			return r, warcDamaged(err)
		}
		if why := warcOther(header, w.buf[head:]); why != "" {
			return r, passedOver(why)
		}
		return r, nil
	}
}

func warcDamaged(err error) *Error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = fmt.Errorf("it ends inside a record")
	}
	return &Error{Why: fmt.Sprintf("the archive is damaged: %v", err), Cause: err, Remedy: "fetch it anew, or read what comes before with --skip-bad", ends: true}
}

// blank passes over the empty lines between records.
func (w *warcRecords) blank() error {
	for {
		c, err := w.in.ReadByte()
		if err != nil {
			return err
		}
		if c != '\r' && c != '\n' {
			return w.in.UnreadByte()
		}
		w.offset++
	}
}

// header reads the lines before the content into the buffer.
func (w *warcRecords) header() (textproto.MIMEHeader, error) {
	w.buf = w.buf[:0]
	for {
		line, err := w.in.ReadSlice('\n')
		w.buf = append(w.buf, line...)
		w.offset += int64(len(line))
		if err != nil && err != bufio.ErrBufferFull {
			return nil, err
		}
		if len(w.buf) > maxHeader {
			return nil, fmt.Errorf("the header of a record is longer than %s", size(maxHeader))
		}
		if len(bytes.TrimSpace(line)) == 0 && err == nil {
			return warcHeader(w.buf)
		}
	}
}

func warcHeader(b []byte) (textproto.MIMEHeader, error) {
	first, rest, _ := bytes.Cut(b, []byte("\n"))
	if !bytes.HasPrefix(first, []byte("WARC/")) {
		return nil, fmt.Errorf("a record must start with WARC/1.0, and starts with %q", cutShort(string(bytes.TrimSpace(first))))
	}
	return textproto.NewReader(bufio.NewReader(bytes.NewReader(rest))).ReadMIMEHeader()
}

func cutShort(s string) string {
	if len(s) > 40 {
		return strings.ToValidUTF8(s[:40], "") + "…"
	}
	return s
}

// warcOther says why a record is no page; "" for a page.
func warcOther(header textproto.MIMEHeader, content []byte) string {
	kind := header.Get("Content-Type")
	if header.Get("WARC-Type") == "response" {
		r, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(content)), nil)
		if err != nil {
			return header.Get("WARC-Target-URI") + " is no answer of a web server"
		}
		r.Body.Close()
		if r.StatusCode != http.StatusOK {
			return header.Get("WARC-Target-URI") + " was answered with " + r.Status
		}
		kind = r.Header.Get("Content-Type")
	}
	media, _, err := mime.ParseMediaType(kind)
	if err == nil && media != "text/html" && media != "application/xhtml+xml" && media != "text/plain" {
		return header.Get("WARC-Target-URI") + " is of the type " + cutShort(media)
	}
	return ""
}

func (w *warcRecords) decode(r record, into []cell) ([]cell, error) {
	end := bytes.Index(r.bytes, []byte("\r\n\r\n"))
	gap := 4
	if lf := bytes.Index(r.bytes, []byte("\n\n")); end < 0 || lf >= 0 && lf < end {
		end, gap = lf, 2
	}
	if end < 0 {
		return into, warcDamaged(io.EOF)
	}
	header, err := warcHeader(append(r.bytes[:end:end], "\r\n\r\n"...))
	if err != nil {
		return into, warcDamaged(err)
	}
	content, kind := r.bytes[end+gap:], header.Get("Content-Type")
	if header.Get("WARC-Type") == "response" {
		if content, kind, err = w.response(content); err != nil {
			return into, err
		}
	}
	media, params, _ := mime.ParseMediaType(kind)
	p := &part{content, params["charset"]}
	var b bundle
	if media == "text/plain" {
		b, err = w.in.saved(nil, p)
	} else {
		b, err = w.in.saved(p, nil)
	}
	if err != nil {
		return into, err
	}
	address := strings.Trim(header.Get("WARC-Target-URI"), "<>")
	cells := without(b.documents[0], article{url: address, date: header.Get("WARC-Date")})
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		cells = append(cells, w.in.publisher(strings.TrimPrefix(u.Hostname(), "www."), "host")...)
	}
	return append(into, cells...), nil
}

// response takes what a web server answered out of its wrapping.
func (w *warcRecords) response(b []byte) (content []byte, kind string, err error) {
	answer, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(b)), nil)
	if err != nil {
		return nil, "", warcDamaged(err)
	}
	defer answer.Body.Close()
	var body io.Reader = answer.Body
	switch answer.Header.Get("Content-Encoding") {
	case "", "identity":
	case "gzip", "x-gzip":
		if body, err = gzip.NewReader(body); err != nil {
			return nil, "", warcDamaged(err)
		}
	default:
		return nil, "", &Error{Why: "the page is packed as " + cutShort(answer.Header.Get("Content-Encoding")), Remedy: "crawl without such packing, or pass over such pages with --skip-bad"}
	}
	content, err = io.ReadAll(io.LimitReader(body, int64(w.in.limits.RecordBytes)+1))
	if err != nil && err != io.ErrUnexpectedEOF { // a crawler may have cut the page
		return nil, "", warcDamaged(err)
	}
	if len(content) > w.in.limits.RecordBytes {
		return nil, "", tooLong("record", w.in.limits.RecordBytes)
	}
	return content, answer.Header.Get("Content-Type"), nil
}
