package ingest

import (
	"errors"

	"parallax/corpus"
)

// A Report counts what Read made of its input.
type Report struct {
	Documents int   `json:"documents"`
	Bad       Skips `json:"bad"`     // passed over because of Options.SkipBad
	Ignored   Skips `json:"ignored"` // files in folders and archives that are no documents
	// HTML are documents whose text a column gave as HTML, Serial those whose date was a
	// spreadsheet's day number: both were read as what they are.
	HTML   Skips `json:"html"`
	Serial Skips `json:"serial"`
}

// count takes in a document that was read.
func (r *Report) count(d *corpus.Document) {
	r.Documents++
	if !d.Origin.HTML && !d.Origin.Serial {
		return
	}
	place := Skipped{File: d.Origin.File, Record: d.Origin.Record, Line: d.Origin.Line}
	if d.Origin.HTML {
		r.HTML.add(place)
	}
	if d.Origin.Serial {
		r.Serial.add(place)
	}
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
