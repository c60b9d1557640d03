package reports

import (
	"bytes"
	"encoding/json"
	"io"

	"parallax/framing"
)

// JSON writes the result in the form that ReadResult reads and that
// docs/schema/result.schema.json describes.
func JSON(w io.Writer, r *framing.Result) error {
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(r); err != nil {
		return err
	}
	_, err := w.Write(indented(b.Bytes()))
	return err
}

// indented breaks the lines of compact JSON as json.Indent does with an indent of one blank. That
// parses its input once more, which takes longer than all else in writing a result.
func indented(compact []byte) []byte {
	out := make([]byte, 0, 2*len(compact))
	depth := 0
	newLine := func() {
		out = append(out, '\n')
		for range depth {
			out = append(out, ' ')
		}
	}
	for i := 0; i < len(compact); {
		c := compact[i]
		i++
		switch c {
		case '"':
			end := i + endOfString(compact[i:])
			out = append(out, compact[i-1:end]...)
			i = end
		case '{', '[':
			if out = append(out, c); compact[i] == c+2 { // which closes it
				out = append(out, c+2)
				i++
				continue
			}
			depth++
			newLine()
		case '}', ']':
			depth--
			newLine()
			out = append(out, c)
		case ',':
			out = append(out, c)
			newLine()
		case ':':
			out = append(out, ':', ' ')
		default:
			out = append(out, c)
		}
	}
	return out
}

// endOfString is where a JSON string ends, behind its quotation mark, from within it.
func endOfString(s []byte) int {
	for i := 0; ; i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
}
