package ingest

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// jsonFormat is a JSON array of objects, or objects one after the other.
func jsonFormat() format {
	return format{
		name:       "json",
		extensions: []string{".json"},
		sniff: func(head []byte, _ *columns) bool {
			head = bytes.TrimLeft(head, " \t\r\n\ufeff")
			rest := bytes.TrimLeft(head[min(1, len(head)):], " \t\r\n")
			if len(head) == 0 || len(rest) == 0 {
				return false
			}
			return head[0] == '[' && (rest[0] == '{' || rest[0] == ']') || head[0] == '{' && (rest[0] == '"' || rest[0] == '}')
		},
		open: func(in *input) (records, error) {
			r, enc := in.text()
			values := &jsonValues{enc: enc, r: bufio.NewReaderSize(r, 64<<10), max: in.limits.RecordBytes, line: 1}
			return &jsonRecords{objects: values, enc: enc, in: in}, nil
		},
	}
}

// jsonValues splits a file into its objects by their brackets alone; whether
// an object is sound is found when it is decoded.
type jsonValues struct {
	enc    encoding
	r      *bufio.Reader
	max    int
	buf    []byte
	n      int
	line   int
	offset int64
	array  bool // inside the brackets of an array
	comma  bool // an element has been read since the last comma
}

func (j *jsonValues) next() (record, error) {
	for {
		c, err := j.r.ReadByte()
		if err == io.EOF && j.array {
			return record{n: j.n + 1, line: j.line}, &Error{Why: "the array does not end", Remedy: "the file is cut off: write it anew", ends: true}
		}
		if err != nil {
			return record{}, err
		}
		j.offset++
		switch {
		case c == '\n':
			j.line++
		case c == ' ' || c == '\t' || c == '\r':
		case c == '[' && !j.array && j.n == 0:
			j.array = true
		case c == ']' && j.array && (j.comma || j.n == 0):
			return record{}, j.end()
		case c == ',' && j.array && j.comma:
			j.comma = false
		case c == '{' && !(j.array && j.comma):
			j.comma = true
			j.n++
			return j.object()
		default:
			return record{n: j.n + 1, line: j.line}, &Error{Why: "broken JSON: " + string(rune(c)) + " stands where an object must start",
				Remedy: "the file must be an array of objects, or one object a line", ends: true}
		}
	}
}

// end checks that nothing follows the array.
func (j *jsonValues) end() error {
	rest, err := io.ReadAll(io.LimitReader(j.r, 64<<10))
	if err != nil {
		return err
	}
	if len(bytes.TrimSpace(rest)) > 0 {
		return &Error{Why: "broken JSON: there is more after the array", ends: true, Remedy: "the file must be one array of objects"}
	}
	return io.EOF
}

// object reads on from an opening bracket to the one that closes it.
func (j *jsonValues) object() (record, error) {
	r := record{n: j.n, line: j.line, offset: j.offset - 1}
	j.buf = append(j.buf[:0], '{')
	for depth := 1; depth > 0; {
		c, err := j.r.ReadByte()
		if err != nil {
			return r, j.cut(err)
		}
		j.buf = append(j.buf, c)
		switch c {
		case '\n':
			j.line++
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '"':
			if err := j.str(); err != nil {
				return r, j.cut(err)
			}
		}
		if len(j.buf) > j.max {
			e := tooLong("record", j.max)
			e.ends = true
			return r, e
		}
	}
	j.offset += int64(len(j.buf)) - 1
	r.bytes = j.buf
	return r, nil
}

// str reads on to the mark that ends a string.
func (j *jsonValues) str() error {
	for start := len(j.buf); len(j.buf) <= j.max; {
		b, err := j.r.ReadSlice('"')
		j.buf = append(j.buf, b...)
		j.line += bytes.Count(b, []byte("\n"))
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
		if err == nil && !escaped(j.buf[start:len(j.buf)-1]) {
			return nil
		}
	}
	return nil // object says that the bound is reached
}

func (j *jsonValues) cut(err error) error {
	if err != io.EOF {
		return err
	}
	return &Error{Why: "the object does not end", Remedy: "the file is cut off, or a bracket or quotation mark is missing", ends: true}
}

func (j *jsonValues) decode(r record, into []cell) ([]cell, error) {
	return decodeJSON(j.enc, r, into)
}
