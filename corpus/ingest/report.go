package ingest

import "errors"

// A Report counts what Read made of its input.
type Report struct {
	Documents int   `json:"documents"`
	Bad       Skips `json:"bad"`     // passed over because of Options.SkipBad
	Ignored   Skips `json:"ignored"` // files in folders and archives that are no documents
}

// Skips counts what was passed over, exactly, and lists the first of it.
type Skips struct {
	Count int       `json:"count"`
	First []Skipped `json:"first,omitempty"` // at most 1000
}

// Skipped is a file or record that was passed over.
type Skipped struct {
	File   string `json:"file"`
	Record int    `json:"record,omitempty"` // 0 where the file is one document
	Line   int    `json:"line,omitempty"`   // 0 where unknown
	Field  string `json:"field,omitempty"`
	Why    string `json:"why"`
}

func (s Skipped) String() string {
	return (&Error{File: s.File, Record: s.Record, Line: s.Line, Field: s.Field, Why: s.Why}).Error()
}

const maxListed = 1000

func (s *Skips) add(k Skipped) {
	s.Count++
	if len(s.First) < maxListed {
		s.First = append(s.First, k)
	}
}

// addError takes in an error about the input; false for any other error,
// which must stop the run.
func (s *Skips) addError(err error) bool {
	var e *Error
	if !errors.As(err, &e) {
		return false
	}
	s.add(Skipped{File: e.File, Record: e.Record, Line: e.Line, Field: e.Field, Why: e.Why})
	return true
}
