package ingest

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/saintfish/chardet"
	xencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// encoding says how the bytes of a file become UTF-8. A file in another
// encoding is decoded as a stream before it is split into records, so that
// records are always UTF-8; only a guess is made record by record.
type encoding struct {
	name    string
	auto    bool
	decoded bool // the bytes have been decoded from another encoding
}

func checkEncoding(name string) error {
	if name == "" || name == "auto" {
		return nil
	}
	if _, err := htmlindex.Get(name); err != nil {
		return fmt.Errorf("no encoding %q: name one such as utf-8, utf-16le, windows-1252, iso-8859-15, shift_jis, or auto", name)
	}
	return nil
}

var (
	bomUTF8    = []byte("\xef\xbb\xbf")
	bomUTF16LE = []byte("\xff\xfe")
	bomUTF16BE = []byte("\xfe\xff")

	// replacement is U+FFFD, which decoders put for what they cannot decode.
	replacement = []byte("\ufffd")
)

// stream decodes a file that starts with head. A byte order mark wins over
// the encoding named. skipped is the number of bytes of the mark taken off.
func (e *encoding) stream(head []byte, r io.Reader) (text io.Reader, skipped int64) {
	if bytes.HasPrefix(head, bomUTF8) {
		return io.MultiReader(bytes.NewReader(head[3:]), r), 3
	}
	text = io.MultiReader(bytes.NewReader(head), r)
	if other := e.other(head); other != nil {
		e.decoded = true
		text = other.NewDecoder().Reader(text)
	}
	return text, 0
}

// other is the encoding of a file that starts with head; nil for UTF-8.
func (e *encoding) other(head []byte) xencoding.Encoding {
	if hasMark(head) || e.auto || e.name == "" {
		return utf16Of(head)
	}
	other, err := htmlindex.Get(e.name)
	if err != nil {
		return nil // Options.Validate has said so
	}
	if name, err := htmlindex.Name(other); err != nil || name == "utf-8" {
		return nil
	}
	return other
}

// hasMark reports whether a text starts with the byte order mark of UTF-16.
func hasMark(head []byte) bool {
	return bytes.HasPrefix(head, bomUTF16LE) || bytes.HasPrefix(head, bomUTF16BE)
}

// utf16Of is the UTF-16 of a text that starts with head; nil where it is none.
func utf16Of(head []byte) xencoding.Encoding {
	if hasMark(head) {
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	}
	return bareUTF16(head[:min(len(head), 512)])
}

// bareUTF16 knows UTF-16 without a mark by the zero bytes of ASCII letters.
func bareUTF16(head []byte) xencoding.Encoding {
	var zero [2]int
	n := len(head) / 2
	for i := range 2 * n {
		if head[i] == 0 {
			zero[i%2]++
		}
	}
	switch {
	case n >= 8 && zero[1] > n/2 && zero[0] < n/20:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case n >= 8 && zero[0] > n/2 && zero[1] < n/20:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// bytes checks that b, which starts at offset in its file, is UTF-8, or makes it so.
func (e encoding) bytes(b []byte, offset int64) ([]byte, error) {
	if utf8.Valid(b) {
		if i := bytes.Index(b, replacement); e.decoded && !e.auto && i >= 0 {
			return nil, &Error{Why: fmt.Sprintf("bytes that are not of the file's encoding, at offset %d of the decoded text", offset+int64(i)),
				Remedy: "name the encoding with --encoding, or take U+FFFD in their place with --encoding auto"}
		}
		return b, nil
	}
	if e.auto {
		return guess(b)
	}
	i := invalidAt(b)
	return nil, &Error{Why: fmt.Sprintf("the byte 0x%02X at offset %d is not UTF-8", b[i], offset+int64(i)),
		Remedy: "name the encoding with --encoding (windows-1252 is frequent), or guess with --encoding auto"}
}

func (e encoding) text(b []byte, offset int64) (string, error) {
	b, err := e.bytes(b, offset)
	return string(b), err
}

func invalidAt(b []byte) int {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(b)
}

// guess decodes bytes that are not UTF-8 as what they look most like; bytes
// of which nothing can be said are taken for windows-1252, in which any are text.
func guess(b []byte) ([]byte, error) {
	name := "windows-1252"
	if best, err := chardet.NewTextDetector().DetectBest(b); err == nil && best.Confidence >= 30 {
		if _, err := htmlindex.Get(best.Charset); err == nil && best.Charset != "UTF-8" {
			name = best.Charset
		}
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return nil, err
	}
	return enc.NewDecoder().Bytes(b)
}
