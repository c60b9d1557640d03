package ingest

import (
	"fmt"
	"strings"
)

// Error is something wrong with the input: where it is, what it is, and what
// the user can do about it.
type Error struct {
	File   string
	Record int    // 1-based, 0 where the file is one document
	Line   int    // 1-based line on which the record starts, 0 where unknown
	Field  string // the column at fault, "" where it is the whole record
	Why    string
	Remedy string
	Cause  error // what the system or a decoder said, nil where nothing did
	ends   bool  // the rest of the file cannot be read
	// missing reports whether no column is the text.
	missing bool
}

func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	switch {
	case e.Record > 0 && e.Line > 0:
		fmt.Fprintf(&b, ": record %d (line %d)", e.Record, e.Line)
	case e.Record > 0:
		fmt.Fprintf(&b, ": record %d", e.Record)
	case e.Line > 0:
		fmt.Fprintf(&b, ": line %d", e.Line)
	}
	if e.Field != "" {
		fmt.Fprintf(&b, ", field %s", e.Field)
	}
	if e.Why != "" {
		b.WriteString(": " + e.Why)
	}
	if e.Remedy != "" {
		b.WriteString(": " + e.Remedy)
	}
	return b.String()
}

func (e *Error) Unwrap() error { return e.Cause }

// at fills in the place of an error that a decoder returned without it.
func (e *Error) at(file string, record, line int) *Error {
	c := *e
	c.File, c.Record, c.Line = file, record, line
	return &c
}

const skipBadRemedy = "mend it, or pass over such records with --skip-bad"
