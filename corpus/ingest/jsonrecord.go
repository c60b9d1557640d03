package ingest

import (
	"encoding/json"
	"fmt"
)

// decodeJSON reads one JSON object (RFC 8259) into cells. Reading by hand is
// for speed, since most of a corpus is one long string per record, and for
// errors that name column and byte.
func decodeJSON(enc encoding, r record, into []cell) ([]cell, error) {
	b, err := enc.bytes(r.bytes, r.offset)
	if err != nil {
		return into, err
	}
	p := jsonParser{b: b, lenient: enc.auto}
	into, err = p.object(into)
	if err != nil {
		return into, err
	}
	if p.space(); p.i < len(p.b) {
		return into, p.broken("there is more after the object")
	}
	return into, nil
}

type jsonParser struct {
	b       []byte
	i       int
	field   string
	lenient bool // half a surrogate pair becomes U+FFFD
}

func (p *jsonParser) broken(why string) *Error {
	return &Error{Field: p.field, Why: fmt.Sprintf("broken JSON at byte %d of the record: %s", p.i, why), Remedy: skipBadRemedy}
}

func (p *jsonParser) space() {
	for p.i < len(p.b) && (p.b[p.i] == ' ' || p.b[p.i] == '\t' || p.b[p.i] == '\n' || p.b[p.i] == '\r') {
		p.i++
	}
}

// take steps over c, with white space before it.
func (p *jsonParser) take(c byte) bool {
	p.space()
	if p.i < len(p.b) && p.b[p.i] == c {
		p.i++
		return true
	}
	return false
}

func (p *jsonParser) object(into []cell) ([]cell, error) {
	if !p.take('{') {
		return into, p.broken("the record is no object {…}")
	}
	if p.take('}') {
		return into, nil
	}
	for {
		p.space()
		p.field = ""
		name, err := p.str()
		if err != nil {
			return into, err
		}
		p.field = name
		if !p.take(':') {
			return into, p.broken("no colon after the name")
		}
		c, err := p.value()
		if err != nil {
			return into, err
		}
		c.name = name
		into = append(into, c)
		if p.take('}') {
			return into, nil
		}
		if !p.take(',') {
			return into, p.broken("neither a comma nor the end of the object")
		}
	}
}

func (p *jsonParser) value() (cell, error) {
	p.space()
	if p.i < len(p.b) && p.b[p.i] == '"' {
		s, err := p.str()
		return cell{value: s}, err
	}
	start := p.i
	for depth := 0; p.i < len(p.b); {
		switch c := p.b[p.i]; {
		case c == '"':
			if !p.skipString() {
				return cell{}, p.broken("a string does not end")
			}
			continue
		case c == '{' || c == '[':
			depth++
		case depth == 0 && (c == ',' || c == '}' || c == ']'):
			return p.raw(start)
		case c == '}' || c == ']':
			depth--
		}
		p.i++
	}
	return cell{}, p.broken("the record ends inside a value")
}

// raw takes the bytes since start, which hold one value that is no string.
func (p *jsonParser) raw(start int) (cell, error) {
	v := p.b[start:p.i]
	for len(v) > 0 && (v[len(v)-1] == ' ' || v[len(v)-1] == '\t' || v[len(v)-1] == '\n' || v[len(v)-1] == '\r') {
		v = v[:len(v)-1]
	}
	if !json.Valid(v) { // which bounds the nesting
		return cell{}, p.broken("not a value")
	}
	switch v[0] {
	case 'n':
		return cell{kind: isNull}, nil
	case '{', '[':
		return cell{value: string(v), kind: isNested}, nil
	}
	return cell{value: string(v), kind: isPlain}, nil
}
