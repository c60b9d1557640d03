package readings

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
)

// format names the form of an entry; another form is another cache.
const format = "parallax readings 2"

// encode writes a Reading: its key, its sentences, the names of its sources,
// its statements, and a checksum of all that. Numbers are variable-length;
// spans are written as the distance from the last one's end.
func encode(r corpus.Reading, key [sha256.Size]byte) []byte {
	w := &writer{b: append(make([]byte, 0, 64+16*len(r.Statements)+4*len(r.Sentences)), key[:]...)}
	w.spans(r.Sentences)
	w.names(r.Statements)
	w.number(len(r.Statements))
	for i := range r.Statements {
		w.statement(&r.Statements[i])
	}
	return seal(w.b)
}

// seal appends the checksum.
func seal(b []byte) []byte { return binary.LittleEndian.AppendUint64(b, xxhash.Sum64(b)) }

type writer struct {
	b    []byte
	list []string // names and classes, each once
}

func (w *writer) number(n int) { w.b = binary.AppendVarint(w.b, int64(n)) }

func (w *writer) span(s corpus.Span) {
	w.number(s.Start)
	w.number(s.Len())
}

func (w *writer) spans(list []corpus.Span) {
	w.number(len(list))
	last := 0
	for _, s := range list {
		w.number(s.Start - last)
		w.number(s.Len())
		last = s.End
	}
}

// names writes the texts of all sources, to which the statements point.
func (w *writer) names(statements []corpus.Statement) {
	add := func(s corpus.Source) {
		for _, text := range []string{s.Name, s.Class} {
			if !slices.Contains(w.list, text) {
				w.list = append(w.list, text)
			}
		}
	}
	for i := range statements {
		if s := statements[i].Source; s != nil {
			add(*s)
		}
		for _, list := range [][]corpus.Source{statements[i].Inner, statements[i].With} {
			for _, s := range list {
				add(s)
			}
		}
	}
	w.number(len(w.list))
	for _, text := range w.list {
		w.number(len(text))
		w.b = append(w.b, text...)
	}
}

func (w *writer) source(s corpus.Source) {
	w.number(slices.Index(w.list, s.Name))
	w.number(slices.Index(w.list, s.Class))
	w.number(int(s.Type))
	w.span(s.Mention)
}

// sources writes a list that a bit of the statement announces, nothing for nil.
func (w *writer) sources(list []corpus.Source) {
	if list == nil {
		return
	}
	w.number(len(list))
	for _, s := range list {
		w.source(s)
	}
}

// What a statement has besides its spans, as bits of one byte.
const (
	hasSource = 1 << 2 // the voice takes the two bits below
	hasCue    = 1 << 3
	isFrame   = 1 << 4
	hasScare  = 1 << 5
	hasInner  = 1 << 6
	hasWith   = 1 << 7
)

func (w *writer) statement(s *corpus.Statement) {
	has := byte(s.Voice)
	for _, f := range []struct {
		bit byte
		on  bool
	}{
		{hasSource, s.Source != nil}, {hasCue, s.Cue != nil}, {isFrame, s.Frame},
		{hasScare, s.Scare != nil}, {hasInner, s.Inner != nil}, {hasWith, s.With != nil},
	} {
		if f.on {
			has |= f.bit
		}
	}
	w.b = append(w.b, has)
	w.spans(s.Spans)
	if s.Source != nil {
		w.source(*s.Source)
	}
	if s.Cue != nil {
		w.span(*s.Cue)
	}
	if s.Scare != nil {
		w.spans(s.Scare)
	}
	w.sources(s.Inner)
	w.sources(s.With)
}
