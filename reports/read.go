package reports

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"parallax/framing"
	"parallax/framing/value"
)

// maxResult bounds the size of a saved result that ReadResult takes in.
const maxResult = 512 << 20

// ReadResult reads what JSON wrote. It refuses another schema version, a
// field that it does not know, text after the result, and references to
// passages that are not there.
func ReadResult(r io.Reader) (*framing.Result, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxResult+1))
	if err != nil {
		return nil, fmt.Errorf("read result: %w", err)
	}
	if len(b) > maxResult {
		return nil, fmt.Errorf("read result: larger than %d MB: is this a result.json that compare wrote?", maxResult>>20)
	}
	var head struct {
		Schema *string `json:"schema"`
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return nil, fmt.Errorf("read result: %w", located(b, err))
	}
	switch {
	case head.Schema == nil:
		return nil, errors.New(`read result: no "schema" field: give the result.json that compare wrote`)
	case *head.Schema != framing.ResultSchema:
		return nil, fmt.Errorf("read result: schema %q, this version reads %q: run compare again, or use the version that wrote it",
			*head.Schema, framing.ResultSchema)
	}
	var res framing.Result
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&res); err != nil {
		return nil, fmt.Errorf("read result: %w: another version wrote it, or it was edited: run compare again", located(b, err))
	}
	if err := sound(&res); err != nil {
		return nil, fmt.Errorf("read result: %w", err)
	}
	return &res, nil
}

// located adds line and column to an error that knows its byte.
func located(b []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	var at int64
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	default:
		return err
	}
	before := b[:min(at, int64(len(b)))]
	line := bytes.Count(before, []byte("\n")) + 1
	return fmt.Errorf("line %d, column %d: %w", line, len(before)-bytes.LastIndexByte(before, '\n'), err)
}

// sound checks what the renderers rely on and a schema cannot say: that each
// reference has its passage, each mark its text, each group its row.
func sound(r *framing.Result) error {
	for _, set := range references(r) {
		for _, ref := range set.refs {
			if ref.Passage < 0 || ref.Passage >= len(r.Passages) {
				return fmt.Errorf("%s: passage %d of %d", set.where, ref.Passage, len(r.Passages))
			}
			text, end := r.Passages[ref.Passage].Text, 0
			for _, m := range ref.Marks {
				if m.Start < end || m.End < m.Start || m.End > len(text) || !between(text, m.Start) || !between(text, m.End) {
					return fmt.Errorf("%s: mark %d–%d does not fit passage %d of %d bytes",
						set.where, m.Start, m.End, ref.Passage, len(text))
				}
				end = m.End
			}
		}
	}
	if err := timed(&r.LabelTimes); err != nil {
		return fmt.Errorf("label_times.%w", err)
	}
	if n := len(r.Vectors.Cosine); n != 0 {
		if err := square(r.Vectors.Cosine, len(r.Groups)); err != nil {
			return fmt.Errorf("vectors.cosine: %w", err)
		}
	}
	for i, d := range r.Distances {
		if err := square(d.Values, len(r.Groups)); err != nil {
			return fmt.Errorf("distances[%d].values: %w", i, err)
		}
		for _, g := range d.Order {
			if g < 0 || g >= len(r.Groups) {
				return fmt.Errorf("distances[%d].order: group %d of %d", i, g, len(r.Groups))
			}
		}
	}
	return nil
}

// timed says which row or change is of a period that is not listed.
func timed(t *framing.LabelTimes) error {
	known := map[string]bool{}
	for _, p := range t.Periods {
		known[p.Name] = true
	}
	for i, x := range t.Rows {
		if !known[x.Period] {
			return fmt.Errorf("rows[%d]: no period %q", i, x.Period)
		}
	}
	for i, x := range t.Changes {
		if len(known) == 0 || x.From != "" && !known[x.From] {
			return fmt.Errorf("changes[%d]: no period %q", i, x.From)
		}
	}
	return nil
}

// square says where a matrix of the groups does not have a row and a column
// for each.
func square(rows [][]value.Value, groups int) error {
	if len(rows) != groups {
		return fmt.Errorf("%d rows for %d groups", len(rows), groups)
	}
	for i, row := range rows {
		if len(row) != groups {
			return fmt.Errorf("row %d has %d values for %d groups", i, len(row), groups)
		}
	}
	return nil
}

// between reports whether byte i of a text stands between two characters.
func between(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
