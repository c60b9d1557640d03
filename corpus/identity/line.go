package identity

import (
	"bytes"
	"encoding/json"
	"fmt"

	"parallax/corpus"
)

// WriteDraft writes a statement as a line of JSON that names its source by the
// key of its Roster, for Names.Line to put the name in once all documents are read.
func WriteDraft(b *bytes.Buffer, d *corpus.Document, s *corpus.Statement, key string) error {
	line := corpus.NewLine(d, s)
	if line.Source != nil {
		line.Source.Name = key
	}
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	return enc.Encode(line)
}

// Line gives a line that WriteDraft wrote with the names of the corpus; all else
// in it stays byte by byte.
func (n *Names) Line(draft []byte) ([]byte, error) {
	// An unescaped quotation mark ends a JSON string, so no text can hold these.
	for _, field := range []string{`,"source":{"name":`, `,"inner":[{"name":`} {
		start := bytes.Index(draft, []byte(field))
		if start < 0 {
			continue
		}
		if field[2] == 'i' {
			return n.inner(draft)
		}
		start += len(field)
		end := start + 1
		for end < len(draft) && draft[end] != '"' {
			if draft[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(draft) {
			return nil, fmt.Errorf("naming the source of a statement: the line breaks off in its name")
		}
		var key string
		if err := json.Unmarshal(draft[start:end+1], &key); err != nil {
			return nil, fmt.Errorf("naming the source of a statement: %w", err)
		}
		name := n.Of(key)
		if name == key {
			continue
		}
		quoted, err := encode(name)
		if err != nil {
			return nil, err
		}
		draft = bytes.Join([][]byte{draft[:start], quoted, draft[end+1:]}, nil)
	}
	return draft, nil
}

// inner names the sources inside a statement too.
func (n *Names) inner(draft []byte) ([]byte, error) {
	var line corpus.Line
	if err := json.Unmarshal(draft, &line); err != nil {
		return nil, fmt.Errorf("naming the sources in a statement: %w", err)
	}
	for i := range line.Inner {
		line.Inner[i].Name = n.Of(line.Inner[i].Name)
	}
	quoted, err := encode(line)
	return append(quoted, '\n'), err
}

// encode is JSON without escapes for HTML and without a line end.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("naming a source: %w", err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
