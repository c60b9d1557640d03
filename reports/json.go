package reports

import (
	"encoding/json"
	"io"

	"parallax/framing"
)

// JSON writes the result in the form that ReadResult reads and that
// docs/schema/result.schema.json describes.
func JSON(w io.Writer, r *framing.Result) error {
	return json.NewEncoder(indenting{w}).Encode(r)
}

// indenting breaks the lines of compact JSON as json.Indent does with an indent of one blank. That
// parses its input once more, which takes longer than all else in writing a result. Each Write is a
// whole value, as an Encoder writes it.
type indenting struct{ to io.Writer }

// atOnce is about how many bytes are written at once: a result is not held in memory twice.
const atOnce = 1 << 16

func (w indenting) Write(compact []byte) (int, error) {
	out := make([]byte, 0, 2*atOnce)
	depth := 0
	newLine := func() {
		out = append(out, '\n')
		for range depth {
			out = append(out, ' ')
		}
	}
	for i := 0; i < len(compact); {
		if len(out) >= atOnce {
			if _, err := w.to.Write(out); err != nil {
				return 0, err
			}
			out = out[:0]
		}
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
	if _, err := w.to.Write(out); err != nil {
		return 0, err
	}
	return len(compact), nil
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
