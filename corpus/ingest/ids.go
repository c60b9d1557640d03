package ingest

import (
	"fmt"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
)

// ids remembers where each id was first read. It holds a hash and a place per
// document, never the text.
type ids struct {
	first map[uint64]place
	files []string
}

type place struct{ file, record int32 }

func newIDs() *ids { return &ids{first: map[uint64]place{}} }

// remedy depends on where the ids come from: a column, or paths below two roots.
func (s *ids) remedy(d *corpus.Document, first place) string {
	if d.Origin.Record == 0 && first.record == 0 {
		return "read both files from one folder above them, so that their paths differ"
	}
	return "name another column with --map id=COLUMN, or pass over repeats with --skip-bad"
}

// add enters the document's id, or says which document has it already.
func (s *ids) add(d *corpus.Document) error {
	h := xxhash.Sum64String(d.ID)
	if p, ok := s.first[h]; ok {
		other := s.files[p.file]
		if p.record > 0 {
			other = fmt.Sprintf("record %d of %s", p.record, other)
		}
		return &Error{File: d.Origin.File, Record: d.Origin.Record, Line: d.Origin.Line, Field: "id",
			Why:    fmt.Sprintf("the id %q is already that of %s", d.ID, other),
			Remedy: "ids must be unique: " + s.remedy(d, p)}
	}
	if n := len(s.files); n == 0 || s.files[n-1] != d.Origin.File {
		s.files = append(s.files, d.Origin.File)
	}
	s.first[h] = place{file: int32(len(s.files) - 1), record: int32(d.Origin.Record)}
	return nil
}
