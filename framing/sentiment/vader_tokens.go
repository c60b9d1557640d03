package sentiment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a run of text between white space, without the punctuation at
// its ends unless two characters or fewer would be left (":)").
type token struct {
	start, end int // bytes of the text that was read
	entry      *entry
	weight     float64
	upper      bool // all its cased letters are capitals, and it has one
}

// tokens appends the tokens of a text, and gives the text that they are spans
// of: the same one, or one in which emoji are replaced by their description.
func (v *vader) tokens(text string, into []token) ([]token, string) {
	if v.hasEmoji(text) {
		text = v.describe(text, nil)
	}
	for i := 0; i < len(text); {
		size := spaceAt(text, i)
		if size > 0 {
			i += size
			continue
		}
		start := i
		for i < len(text) && spaceAt(text, i) == 0 {
			i += runeLen(text, i)
		}
		s, e := stripped(text, start, i)
		t := token{start: s, end: e}
		t.entry, t.upper = v.words.look(text[s:e])
		into = append(into, t)
	}
	return into, text
}

// stripped is the token without punctuation at its ends, if that leaves at
// least three characters.
func stripped(text string, start, end int) (int, int) {
	s, e := start, end
	for s < e && isPunct(text[s]) {
		s++
	}
	for s < e && isPunct(text[e-1]) {
		e--
	}
	if e-s <= 2 || e-s <= 2*utf8.UTFMax && utf8.RuneCountInString(text[s:e]) <= 2 {
		return start, end
	}
	return s, e
}

// look finds what VADER knows of a token, and whether it is in capitals.
func (w *vaderWords) look(tok string) (*entry, bool) {
	var room [32]byte
	lower := room[:0]
	var upper, small, not bool
	for i := 0; i < len(tok); i++ {
		c := tok[i]
		switch {
		case c >= utf8.RuneSelf:
			return w.lookUnicode(tok)
		case 'A' <= c && c <= 'Z':
			upper = true
			c |= 0x20
		case 'a' <= c && c <= 'z':
			small = true
		case c == '\'' && 0 < i && i+1 < len(tok):
			not = not || tok[i-1]|0x20 == 'n' && tok[i+1]|0x20 == 't'
		}
		if len(lower) < len(room) {
			lower = append(lower, c)
		}
	}
	e := w.plain
	if len(tok) <= w.longest {
		if known := w.entries[string(lower)]; known != nil {
			return known, upper && !small
		}
	}
	if not {
		e = w.not
	}
	return e, upper && !small
}

// lookUnicode is look for a token with a character beyond ASCII.
func (w *vaderWords) lookUnicode(tok string) (*entry, bool) {
	upper, small := false, false
	for _, r := range tok {
		switch {
		case unicode.In(r, unicode.Lower, unicode.Other_Lowercase, unicode.Title):
			small = true
		case unicode.In(r, unicode.Upper, unicode.Other_Uppercase):
			upper = true
		}
	}
	lower := strings.ToLower(tok)
	if e := w.entries[lower]; e != nil {
		return e, upper && !small
	}
	if strings.Contains(lower, "n't") {
		return w.not, upper && !small
	}
	return w.plain, upper && !small
}

func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// spaceAt is the length of the white space character at i, 0 where there is
// none. The separators U+001C to U+001F are white space to the reference.
func spaceAt(text string, i int) int {
	c := text[i]
	if c < utf8.RuneSelf {
		if c == ' ' || '\t' <= c && c <= '\r' || 0x1c <= c && c <= 0x1f {
			return 1
		}
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if unicode.IsSpace(r) {
		return size
	}
	return 0
}

func runeLen(text string, i int) int {
	if text[i] < utf8.RuneSelf {
		return 1
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return size
}
