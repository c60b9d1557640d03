package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"parallax/corpus"
	"parallax/reports/table"
)

// statementJSONL writes statements as JSON objects, one a line.
type statementJSONL struct{ to io.Writer }

func (s *statementJSONL) write(raw []byte) error {
	_, err := s.to.Write(raw)
	return err
}
func (s *statementJSONL) close() error { return nil }

// statementCSV writes statements as CSV with a header. Spans are written
// "start-end", several with a blank between; cells without a value are empty, and
// text that would run as a formula is made inert (table.Inert).
type statementCSV struct{ to *csv.Writer }

func newStatementCSV(w io.Writer) *statementCSV {
	c := csv.NewWriter(w)
	_ = c.Write(statementColumns()) // an error stays with the writer: close gives it
	return &statementCSV{c}
}

func statementColumns() []string {
	return []string{"doc", "outlet", "voice", "start", "end", "spans", "text",
		"source", "source_class", "source_start", "source_end", "source_text",
		"cue_start", "cue_end", "cue_text", "frame", "scare", "source_type"}
}

func (s *statementCSV) write(raw []byte) error {
	l, err := lineOf(raw)
	if err != nil {
		return err
	}
	row := []string{l.Doc, l.Outlet, l.Voice.String(), strconv.Itoa(l.Start), strconv.Itoa(l.End), spanList(l.Spans), l.Text}
	if l.Source != nil {
		row = append(row, l.Source.Name, l.Source.Class)
		row = append(row, place(l.Source.Start, l.Source.End, l.Source.Text)...)
	} else {
		row = append(row, "", "", "", "", "")
	}
	if l.Cue != nil {
		row = append(row, place(l.Cue.Start, l.Cue.End, l.Cue.Text)...)
	} else {
		row = append(row, "", "", "")
	}
	kind := ""
	if l.Source != nil {
		kind = l.Source.Type.String()
	}
	row = append(row, strconv.FormatBool(l.Frame), spanList(l.Scare), kind)
	for i := range row {
		row[i] = table.Inert(row[i])
	}
	return s.to.Write(row)
}

func (s *statementCSV) close() error {
	s.to.Flush()
	return s.to.Error()
}

// place is the cells of a span with its text; empty where there is none.
func place(start, end int, text string) []string {
	if start == end {
		return []string{"", "", ""}
	}
	return []string{strconv.Itoa(start), strconv.Itoa(end), text}
}

func spanList(spans []corpus.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, fmt.Sprintf("%d-%d", s.Start, s.End))
	}
	return strings.Join(out, " ")
}
