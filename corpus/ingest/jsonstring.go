package ingest

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// skipString steps over a string, from its first mark; false where it does not end.
func (p *jsonParser) skipString() bool {
	for p.i++; p.i < len(p.b); p.i++ {
		switch p.b[p.i] {
		case '\\':
			p.i++
		case '"':
			p.i++
			return true
		}
	}
	return false
}

// str reads a string and its escapes.
func (p *jsonParser) str() (string, error) {
	if p.i >= len(p.b) || p.b[p.i] != '"' {
		return "", p.broken("a string is missing")
	}
	p.i++
	start := p.plain()
	if p.i < len(p.b) && p.b[p.i] == '"' {
		p.i++
		return string(p.b[start : p.i-1]), nil
	}
	var out strings.Builder
	out.Grow(closing(p.b[start:])) // no escape is shorter than what it stands for
	out.Write(p.b[start:p.i])
	for p.i < len(p.b) {
		switch c := p.b[p.i]; {
		case c == '"':
			p.i++
			return out.String(), nil
		case c != '\\':
			return "", p.broken("a control character inside a string; write it as an escape")
		}
		if err := p.escape(&out); err != nil {
			return "", err
		}
		from := p.plain()
		out.Write(p.b[from:p.i])
	}
	return "", p.broken("a string does not end")
}

// closing is the place of the mark that ends a string, or of its last byte.
func closing(b []byte) int {
	for i := 0; ; i++ {
		j := bytes.IndexByte(b[i:], '"')
		if j < 0 {
			return len(b)
		}
		if i += j; !escaped(b[:i]) {
			return i
		}
	}
}

// escaped reports whether an odd number of backslashes ends b.
func escaped(b []byte) bool {
	n := len(b) - len(bytes.TrimRight(b, `\`))
	return n%2 == 1
}

// plain steps over bytes that stand for themselves and gives where they start.
func (p *jsonParser) plain() (start int) {
	start = p.i
	i, b := p.i, p.b
	for i < len(b) && b[i] >= 0x20 && b[i] != '"' && b[i] != '\\' {
		i++
	}
	p.i = i
	return start
}

// escape reads one escape and writes what it stands for.
func (p *jsonParser) escape(out *strings.Builder) error {
	if p.i+1 >= len(p.b) {
		return p.broken("an escape does not end")
	}
	c := p.b[p.i+1]
	switch c {
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'u':
		return p.unicode(out)
	default:
		return p.broken("an unknown escape")
	}
	p.i += 2
	return out.WriteByte(c)
}

func (p *jsonParser) unicode(out *strings.Builder) error {
	r, ok := p.hex(p.i)
	if !ok {
		return p.broken(`\u needs four hexadecimal digits`)
	}
	if utf16.IsSurrogate(r) {
		low, ok := p.hex(p.i + 6)
		if full := utf16.DecodeRune(r, low); ok && full != utf8.RuneError {
			p.i += 12
			out.WriteRune(full)
			return nil
		}
		if !p.lenient {
			return p.broken("half a surrogate pair is no character (--encoding auto puts U+FFFD in its place)")
		}
		r = utf8.RuneError
	}
	p.i += 6
	out.WriteRune(r)
	return nil
}

// hex reads the escape \uXXXX at i.
func (p *jsonParser) hex(i int) (rune, bool) {
	if i+6 > len(p.b) || p.b[i] != '\\' || p.b[i+1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(p.b[i+2:i+6]), 16, 16)
	return rune(n), err == nil
}
