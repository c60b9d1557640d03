package ingest

import (
	"bytes"
	"encoding/hex"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
)

// A printFont tells what the codes of a string are, and how wide: ISO 32000-1, §9.6–9.10. What
// the font says in ToUnicode goes before its encoding.
type printFont struct {
	bytes   int // of a code
	unicode map[string]string
	widths  map[int]float64
	missing float64 // the width of codes without one, 0 where it is not known
	plain   pdf.TextEncoding
	known   func(text string) float64 // the widths of a font that every reader has
}

func newPrintFont(f pdf.Font) *printFont {
	p := &printFont{bytes: 1, widths: map[int]float64{}}
	if cmap := f.V.Key("ToUnicode"); cmap.Kind() == pdf.Stream {
		p.unicode = unicodeMap(cmap)
	}
	if f.V.Key("Subtype").Name() == "Type0" {
		p.bytes = 2
		p.composite(f.V.Key("DescendantFonts").Index(0))
		return p
	}
	first := f.FirstChar()
	for i, w := range f.Widths() {
		p.widths[first+i] = w
	}
	p.missing = f.V.Key("FontDescriptor").Key("MissingWidth").Float64()
	if len(p.widths) == 0 && f.V.Key("Subtype").Name() != "Type3" {
		p.known = standardWidths(f)
	}
	if enc := f.V.Key("Encoding"); enc.Kind() != pdf.Null || len(p.unicode) == 0 {
		p.plain = f.Encoder()
	}
	return p
}

// composite reads the widths of a font of two-byte codes: runs of "first [w w w]" and "first last w".
func (p *printFont) composite(f pdf.Value) {
	p.missing = 1000
	if dw := f.Key("DW"); dw.Kind() != pdf.Null {
		p.missing = dw.Float64()
	}
	w := f.Key("W")
	for i := 0; i+1 < w.Len(); {
		first := int(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for k := range list.Len() {
				p.widths[first+k] = list.Index(k).Float64()
			}
			i += 2
			continue
		}
		last := int(w.Index(i + 1).Int64())
		for c := first; c <= last && c < first+1<<16; c++ {
			p.widths[c] = w.Index(i + 2).Float64()
		}
		i += 3
	}
}

// A sign is a code of a string: its letters and its width, in thousandths of the size.
type sign struct {
	text  string
	width float64
	space bool // the one-byte code 32, which word spacing widens
}

// signs takes a string apart. A code that nothing is known of is U+FFFD.
func (p *printFont) signs(s string) []sign {
	var out []sign
	for ; len(s) >= p.bytes; s = s[p.bytes:] {
		code := 0
		for i := range p.bytes {
			code = code<<8 | int(s[i])
		}
		g := sign{width: p.missing, space: p.bytes == 1 && code == ' '}
		if w, ok := p.widths[code]; ok {
			g.width = w
		}
		if t, ok := p.unicode[s[:p.bytes]]; ok {
			g.text = t
		} else if p.plain != nil {
			g.text = p.plain.Decode(s[:1])
		}
		if g.text == "" || g.text < " " {
			g.text = "\ufffd"
		}
		if p.known != nil {
			g.width = p.known(g.text)
		}
		out = append(out, g)
	}
	return out
}

// unicodeMap reads the lines of a ToUnicode map: "<code> <text>" and "<first> <last> <text>" or
// "<first> <last> [<text> …]".
func unicodeMap(stream pdf.Value) map[string]string {
	r := stream.Reader()
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, maxMap))
	if err != nil {
		return nil // its codes stay unknown, and are counted
	}
	m := map[string]string{}
	var codes []string
	list, ranges, inList := []string(nil), false, false
	for len(b) > 0 {
		switch b[0] {
		case '<':
			end := bytes.IndexByte(b, '>')
			if end < 0 {
				return m
			}
			code, _ := hex.DecodeString(string(bytes.Join(bytes.Fields(b[1:end]), nil)))
			if b = b[end+1:]; inList {
				list = append(list, string(code))
				continue
			}
			codes = append(codes, string(code))
			if !ranges && len(codes) == 2 {
				m[codes[0]], codes = utf16BE(codes[1]), codes[:0]
			} else if ranges && len(codes) == 3 {
				addRange(m, codes[0], codes[1], codes[2], nil)
				codes = codes[:0]
			}
			continue
		case '[':
			list, inList = list[:0], true
		case ']':
			if inList = false; len(codes) == 2 {
				addRange(m, codes[0], codes[1], "", list)
			}
			codes = codes[:0]
		case 'b', 'e':
			for _, word := range []string{"beginbfchar", "beginbfrange", "endbfchar", "endbfrange", "begincodespacerange", "endcodespacerange"} {
				if bytes.HasPrefix(b, []byte(word)) {
					ranges, codes = strings.HasSuffix(word, "range"), codes[:0]
				}
			}
		}
		b = b[1:]
	}
	return m
}

// maxMap is how much of a font's map is read.
const maxMap = 4 << 20

// addRange gives the codes from first to last the texts of a list, or texts that follow each other.
func addRange(m map[string]string, first, last, text string, list []string) {
	if n := len(first); n == 0 || n != len(last) || n > 2 {
		return
	}
	code, end := codeOf(first), codeOf(last)
	for i := 0; code+i <= end; i++ {
		to := ""
		if r := []rune(utf16BE(text)); len(r) > 0 {
			r[len(r)-1] += rune(i)
			to = string(r)
		} else if i < len(list) {
			to = utf16BE(list[i])
		}
		key := string([]byte{byte((code + i) >> 8), byte(code + i)})
		m[key[2-len(first):]] = to
	}
}

func codeOf(s string) int {
	code := 0
	for i := range len(s) {
		code = code<<8 | int(s[i])
	}
	return code
}

func utf16BE(s string) string {
	u := make([]uint16, 0, len(s)/2)
	for ; len(s) >= 2; s = s[2:] {
		u = append(u, uint16(s[0])<<8|uint16(s[1]))
	}
	return strings.ReplaceAll(string(utf16.Decode(u)), "\x00", "")
}
