package ingest

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	xencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// rtfFormat is a Rich Text file: the text of one document, or an export of
// several. Headers, footers, notes, pictures and deleted text are left out.
func rtfFormat() format {
	magic := func(head []byte) bool { return bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n\ufeff"), []byte(`{\rtf`)) }
	return format{
		name:       "rtf",
		extensions: []string{".rtf"},
		magic:      magic,
		sniff:      func(head []byte, _ *columns) bool { return magic(head) },
		open: func(in *input) (records, error) {
			return &whole{read: func() ([]byte, error) { return in.all(in) }, bundle: func(r record) (bundle, error) {
				blocks, lines, err := readRTF(r.bytes)
				if err != nil {
					return bundle{}, err
				}
				if setInLines(lines) {
					return in.plain(strings.Join(lines, "\n")), nil
				}
				return in.prose(blocks, nil), nil
			}}, nil
		},
	}
}

// maxGroups is the most groups inside each other.
const maxGroups = 1000

type rtf struct {
	b       []byte
	i       int
	state   rtfState
	stack   []rtfState
	decoder *xencoding.Decoder
	raw     []byte // bytes of the file's own encoding that are not decoded yet
	high    rune   // the first half of a surrogate pair
	skip    int    // bytes that stand for a letter already given
	text    strings.Builder
	bold    bool // all of the paragraph so far
	blocks  []block
	lines   []string // every paragraph, as it is
}

type rtfState struct {
	unseen, bold bool
	uc           int // bytes that follow a letter given by its number
}

// readRTF gives the paragraphs of a file, and all of them again as they are: with blanks and
// empty ones.
func readRTF(b []byte) ([]block, []string, error) {
	r := &rtf{b: bytes.TrimLeft(b, " \t\r\n\ufeff"), state: rtfState{uc: 1}, bold: true}
	r.decoder, _ = decoderOf("1252")
	if !bytes.HasPrefix(r.b, []byte(`{\rtf`)) {
		return nil, nil, &Error{Why: `this is no RTF file, which starts with {\rtf`, Remedy: "name the file for what it is"}
	}
	for r.i < len(r.b) {
		c := r.b[r.i]
		r.i++
		switch c {
		case '{':
			r.flushRaw()
			if len(r.stack) == maxGroups {
				return nil, nil, &Error{Why: fmt.Sprintf("more than %d groups inside each other", maxGroups), Remedy: "write the file anew from a word processor"}
			}
			r.stack = append(r.stack, r.state)
		case '}':
			r.flushRaw()
			if len(r.stack) == 0 {
				return nil, nil, rtfDamaged("a group ends that has not begun")
			}
			r.state = r.stack[len(r.stack)-1]
			if r.stack = r.stack[:len(r.stack)-1]; len(r.stack) == 0 {
				r.paragraph()
				return r.blocks, r.lines, nil
			}
		case '\\':
			r.control()
		case '\r', '\n', 0:
		default:
			r.byte(c)
		}
	}
	return nil, nil, rtfDamaged("the file ends inside a group")
}

func rtfDamaged(why string) *Error {
	return &Error{Why: "the RTF file is damaged: " + why, Remedy: "it may be cut off: export it anew"}
}

// decoderOf knows the encoding of a Windows code page.
func decoderOf(page string) (*xencoding.Decoder, bool) {
	name := map[string]string{"932": "shift_jis", "936": "gbk", "949": "euc-kr", "950": "big5", "10000": "macintosh", "65001": "utf-8"}[page]
	if name == "" {
		name = "windows-" + page
	}
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil, false
	}
	return e.NewDecoder(), true
}

func (r *rtf) byte(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	if !r.state.unseen {
		r.raw = append(r.raw, c)
	}
}

func (r *rtf) flushRaw() {
	if len(r.raw) == 0 {
		return
	}
	s, err := r.decoder.Bytes(r.raw)
	if err != nil {
		s = bytes.ToValidUTF8(r.raw, replacement)
	}
	r.raw = r.raw[:0]
	r.letters(string(s))
}

func (r *rtf) letters(s string) {
	if r.state.unseen {
		return
	}
	r.text.WriteString(s)
	r.bold = r.bold && (r.state.bold || strings.TrimSpace(s) == "")
}

// paragraph ends a block.
func (r *rtf) paragraph() {
	r.flushRaw()
	if t := strings.Trim(r.text.String(), " \t\u00a0"); t != "" {
		r.blocks = append(r.blocks, block{text: t, head: r.bold})
	}
	r.lines = append(r.lines, strings.TrimRight(r.text.String(), " \t\u00a0"))
	r.text.Reset()
	r.bold = true
}

// longestLine is the length in bytes that the lines of a text set in lines do not exceed,
// fullLine what one has that goes on in the next.
const longestLine, fullLine = 100, 50

// setInLines reports whether paragraphs are the lines of a text whose own paragraphs
// empty ones divide, as the old exports of LexisNexis have them.
func setInLines(lines []string) bool {
	empty, wrapped := 0, 0
	for i, l := range lines {
		switch {
		case len(l) > longestLine:
			return false
		case l == "":
			empty++
		case i > 0 && len(lines[i-1]) >= fullLine && l[0] >= 'a' && l[0] <= 'z':
			wrapped++
		}
	}
	return wrapped > 0 && empty > len(lines)/8
}

// control reads what follows a backslash.
func (r *rtf) control() {
	if r.i >= len(r.b) {
		return
	}
	c := r.b[r.i]
	if c < 'a' || c > 'z' {
		r.i++
		r.symbol(c)
		return
	}
	start := r.i
	for r.i < len(r.b) && r.b[r.i] >= 'a' && r.b[r.i] <= 'z' || r.i < len(r.b) && r.b[r.i] >= 'A' && r.b[r.i] <= 'Z' {
		r.i++
	}
	word := string(r.b[start:r.i])
	start = r.i
	if r.i < len(r.b) && r.b[r.i] == '-' {
		r.i++
	}
	for r.i < len(r.b) && r.b[r.i] >= '0' && r.b[r.i] <= '9' && r.i-start < 11 {
		r.i++
	}
	n, err := strconv.Atoi(string(r.b[start:r.i]))
	given := err == nil
	if r.i < len(r.b) && r.b[r.i] == ' ' {
		r.i++
	}
	r.word(word, n, given)
}

func (r *rtf) symbol(c byte) {
	switch c {
	case '\'':
		if r.i+2 <= len(r.b) {
			if v, err := strconv.ParseUint(string(r.b[r.i:r.i+2]), 16, 8); err == nil {
				r.byte(byte(v))
			}
			r.i += 2
		}
	case '*':
		r.state.unseen = true // a destination that readers may pass over
	case '~':
		r.flushRaw()
		r.letters("\u00a0")
	case '_':
		r.byte('-')
	case '\\', '{', '}':
		r.byte(c)
	case '\r', '\n':
		r.paragraph()
	}
}

func (r *rtf) word(word string, n int, given bool) {
	off := given && n == 0
	switch word {
	case "u":
		r.unicode(n)
		return
	case "bin":
		r.i = min(len(r.b), r.i+max(0, n))
		return
	}
	r.flushRaw()
	switch word {
	case "par", "line", "sect", "page", "column", "row", "cell", "nestcell":
		if !r.state.unseen {
			r.paragraph()
		}
	case "tab":
		r.letters("\t")
	case "emdash":
		r.letters("—")
	case "endash":
		r.letters("–")
	case "lquote":
		r.letters("‘")
	case "rquote":
		r.letters("’")
	case "ldblquote":
		r.letters("“")
	case "rdblquote":
		r.letters("”")
	case "bullet":
		r.letters("•")
	case "emspace", "enspace", "qmspace":
		r.letters(" ")
	case "b":
		r.state.bold = !off
	case "plain":
		r.state.bold = false
	case "v", "deleted":
		r.state.unseen = !off
	case "uc":
		r.state.uc = min(max(0, n), 16)
	case "ansicpg":
		if d, ok := decoderOf(strconv.Itoa(n)); ok {
			r.decoder = d
		}
	case "mac":
		r.decoder, _ = decoderOf("10000")
	case "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
		"fldinst", "footnote", "annotation", "filetbl", "listtext", "pntext", "revtbl", "xe", "tc", "bkmkstart", "bkmkend", "nonshppict", "themedata", "generator":
		r.state.unseen = true
	}
}

// unicode takes in a letter given by its UTF-16 number; the bytes after it
// stand for it in older programs.
func (r *rtf) unicode(n int) {
	r.flushRaw()
	c := rune(uint16(n))
	switch {
	case utf16.IsSurrogate(c) && r.high == 0:
		r.high = c
	case r.high != 0:
		c = utf16.DecodeRune(r.high, c)
		r.high = 0
		fallthrough
	default:
		if !utf8.ValidRune(c) {
			c = utf8.RuneError
		}
		r.letters(string(c))
	}
	r.skip = r.state.uc
}
