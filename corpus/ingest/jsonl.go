package ingest

import (
	"bytes"
	"encoding/json"
	"io"
)

// jsonlFormat is one JSON object a line. Blank lines are passed over.
func jsonlFormat() format {
	return format{
		name:       "jsonl",
		extensions: []string{".jsonl", ".ndjson"},
		sniff: func(head []byte, _ *columns) bool {
			line, _, whole := bytes.Cut(bytes.TrimLeft(head, " \t\r\n\ufeff"), []byte("\n"))
			if !whole && len(head) >= bufferBytes {
				return bytes.HasPrefix(line, []byte(`{"`)) // a record longer than what can be seen of it
			}
			return bytes.HasPrefix(line, []byte("{")) && json.Valid(line)
		},
		open: func(in *input) (records, error) {
			lines, enc := newLines(in)
			return &jsonRecords{objects: &jsonLines{enc: enc, lines: lines}, enc: enc, in: in}, nil
		},
	}
}

type jsonLines struct {
	enc   encoding
	lines *lines
	n     int
}

func (j *jsonLines) next() (record, error) {
	for {
		start := j.lines.offset
		b, err := j.lines.next()
		if err == io.EOF {
			return record{}, io.EOF
		}
		if err == nil && len(bytes.TrimSpace(b)) == 0 {
			continue
		}
		j.n++
		return record{n: j.n, line: j.lines.line, offset: start, bytes: b}, err
	}
}

func (j *jsonLines) decode(r record, into []cell) ([]cell, error) {
	return decodeJSON(j.enc, r, into)
}
