package ingest

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// delimitedFormat is a table whose first line names the columns (RFC 4180).
// Text in a field is kept byte for byte, line ends included. The delimiter of
// CSV is the one of , ; tab | that the header uses most.
func delimitedFormat(name string, extensions ...string) format {
	return format{
		name:       name,
		extensions: extensions,
		sniff: func(head []byte, cols *columns) bool {
			line, _, whole := bytes.Cut(head, []byte("\n"))
			comma := delimiterOf(line)
			if !whole || (comma == '\t') != (name == "tsv") {
				return false
			}
			for _, h := range splitRow(line, comma, nil) {
				if cols.isText(strings.TrimSpace(h)) {
					return true
				}
			}
			return false
		},
		open: func(in *input) (records, error) { return openTable(in, name == "tsv") },
	}
}

type table struct {
	enc    encoding
	lines  *lines
	comma  byte
	tabs   bool // a TSV file: a quotation mark may also be a plain letter
	header []string
	buf    []byte
	n      int
}

func openTable(in *input, tabs bool) (*table, error) {
	lines, enc := newLines(in)
	t := &table{enc: enc, lines: lines, comma: '\t', tabs: tabs}
	if !tabs {
		if err := t.named(); err != nil {
			return nil, err
		}
	}
	if i := bytes.IndexByte(t.lines.peek(), '\r'); i >= 0 && i < len(t.lines.peek())-1 && !bytes.Contains(t.lines.peek()[:i], []byte{'"'}) {
		return nil, &Error{Why: "the lines end in carriage returns alone, as on old Macintosh computers", Remedy: "save it with line ends LF or CR LF, as a spreadsheet does that saves CSV UTF-8", ends: true}
	}
	r, err := t.row()
	if err == io.EOF {
		return nil, emptyFile()
	}
	if err != nil {
		return nil, err
	}
	b, err := t.enc.bytes(r, 0)
	if err != nil {
		return nil, err
	}
	row := splitRow(b, t.comma, nil)
	if err := gdelt(row); err != nil {
		return nil, err
	}
	for i, h := range row {
		t.header = append(t.header, columnName(h, i))
	}
	in.named(t.header)
	return t, nil
}

// named finds the delimiter: from a first line "sep=;", which spreadsheets write, or from the header.
func (t *table) named() error {
	line := bytes.TrimRight(t.lines.peek(), "\r")
	if c, ok := bytes.CutPrefix(line, []byte("sep=")); ok && len(c) == 1 {
		t.comma = c[0]
		_, err := t.lines.next()
		return err
	}
	t.comma = delimiterOf(line)
	return nil
}

// columnName is what the header says, or the column's place where it is blank.
func columnName(header string, i int) string {
	if h := strings.TrimSpace(header); h != "" {
		return h
	}
	return fmt.Sprintf("column_%d", i+1)
}

func ragged(row, header int) *Error {
	return &Error{Why: fmt.Sprintf("the row has %d fields and the header %d", row, header), Remedy: skipBadRemedy}
}

// delimiterOf guesses the delimiter from the header, outside quotation marks.
func delimiterOf(header []byte) byte {
	var n [256]int
	quoted := false
	for _, c := range header {
		if c == '"' {
			quoted = !quoted
		}
		if !quoted {
			n[c]++
		}
	}
	best := byte(',')
	for _, c := range []byte(";\t|") {
		if n[c] > n[best] {
			best = c
		}
	}
	return best
}

func (t *table) next() (record, error) {
	for {
		line, offset := t.lines.line+1, t.lines.offset
		b, err := t.row()
		if err == io.EOF {
			return record{}, io.EOF
		}
		if err == nil && len(bytes.TrimSpace(b)) == 0 && len(t.header) > 1 {
			continue
		}
		t.n++
		return record{n: t.n, line: line, offset: offset, bytes: b}, err
	}
}

// row reads lines until one ends outside quotation marks.
func (t *table) row() ([]byte, error) {
	t.buf = t.buf[:0]
	open := false
	for {
		if open { // lines without a mark need no look at each
			t.buf = append(t.buf, t.lines.without('"', t.lines.max-len(t.buf))...)
		}
		b, err := t.lines.next()
		if err == io.EOF && open {
			return nil, &Error{Why: "a field starts with a quotation mark and does not end", Remedy: "close it, and double the marks inside a field"}
		}
		if err != nil {
			return nil, err
		}
		if len(t.buf)+len(b) > t.lines.max {
			return nil, tooLong("record", t.lines.max)
		}
		if open, err = t.scan(b, open); err != nil {
			return nil, err
		}
		if !open && len(t.buf) == 0 {
			return b, nil
		}
		t.buf = append(t.buf, b...)
		if !open {
			return t.buf, nil
		}
	}
}

// scan says whether a quoted field is open at the end of the line, given
// whether one was open at its start.
func (t *table) scan(b []byte, open bool) (bool, error) {
	for i := 0; i < len(b); {
		if !open && b[i] == '"' {
			open = true
			i++
		}
		if open {
			end, _, closed := quotedEnd(b[i:], t.comma)
			switch {
			case end < 0:
				return true, nil
			case closed:
				open = false
				i += end + 1
			case t.tabs && len(t.buf) == 0:
				open = false // the mark is a letter of a plain field
			default:
				return false, &Error{Why: "a quotation mark inside a quoted field", Remedy: "double the marks inside a field"}
			}
		}
		d := bytes.IndexByte(b[i:], t.comma)
		if d < 0 {
			return false, nil
		}
		i += d + 1
	}
	return false, nil
}

// quotedEnd finds the mark that ends a quoted field, from inside it: -1 where
// none does; doubled says that marks stand in the field, closed that a delimiter or
// the end of the line follows.
func quotedEnd(b []byte, comma byte) (end int, doubled, closed bool) {
	for i := 0; ; i++ {
		j := bytes.IndexByte(b[i:], '"')
		if j < 0 {
			return -1, doubled, false
		}
		i += j
		if i+1 < len(b) && b[i+1] == '"' {
			i++
			doubled = true
			continue
		}
		rest := b[i+1:]
		return i, doubled, len(rest) == 0 || rest[0] == comma || rest[0] == '\n' || bytes.HasPrefix(rest, []byte("\r\n"))
	}
}

func (t *table) decode(r record, into []cell) ([]cell, error) {
	b, err := t.enc.bytes(r.bytes, r.offset)
	if err != nil {
		return into, err
	}
	row := splitRow(b, t.comma, make([]string, 0, len(t.header)))
	if len(row) != len(t.header) {
		return into, ragged(len(row), len(t.header))
	}
	for i, v := range row {
		into = append(into, cell{name: t.header[i], value: v})
	}
	return into, nil
}

// splitRow takes a row apart that scan has found complete, and adds its fields to row.
func splitRow(b []byte, comma byte, row []string) []string {
	b = bytes.TrimSuffix(b, []byte("\n"))
	b = bytes.TrimSuffix(b, []byte("\r"))
	for {
		if len(b) > 0 && b[0] == '"' {
			if end, doubled, closed := quotedEnd(b[1:], comma); end >= 0 && closed {
				v := string(b[1 : 1+end])
				if doubled {
					v = strings.ReplaceAll(v, `""`, `"`)
				}
				row = append(row, v)
				if b = b[end+2:]; len(b) == 0 {
					return row
				}
				b = b[1:]
				continue
			}
		}
		v, rest, more := bytes.Cut(b, []byte{comma})
		row = append(row, string(v))
		if !more {
			return row
		}
		b = rest
	}
}
