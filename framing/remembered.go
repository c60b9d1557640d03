package framing

import (
	"slices"
	"sync"

	"parallax/corpus"
)

// remembered is a reader that keeps what it reads while names are discovered, for the study
// proper, which reads the same documents again; or always, for one that is made several times.
type remembered struct {
	corpus.Reader
	always bool
	mu     sync.Mutex
	kept   map[string]read // by the document's id
}

// read is a document and what was read in it.
type read struct {
	doc     corpus.Document
	reading corpus.Reading
}

// discovering is the reader that keeps.
func (r *remembered) discovering() corpus.Reader { return keeping{r} }

type keeping struct{ in *remembered }

func (k keeping) Read(d *corpus.Document) corpus.Reading { return k.in.keep(d) }

// keep reads a document, and keeps what it read.
func (r *remembered) keep(d *corpus.Document) corpus.Reading {
	reading := r.Reader.Read(d)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.kept[d.ID] = read{*d, reading}
	return reading
}

// Read gives what was kept of a document, once unless it is always kept, or reads it.
func (r *remembered) Read(d *corpus.Document) corpus.Reading {
	r.mu.Lock()
	known, ok := r.kept[d.ID]
	if !r.always {
		delete(r.kept, d.ID)
	}
	r.mu.Unlock()
	if ok && known.doc.Text == d.Text && known.doc.Headline == d.Headline && slices.Equal(known.doc.Page, d.Page) && slices.Equal(known.doc.Quotes, d.Quotes) {
		return known.reading
	}
	if r.always {
		return r.keep(d)
	}
	return r.Reader.Read(d)
}
