package framing

import (
	"slices"
	"sync"

	"parallax/corpus"
)

// remembered is a reader that keeps what it reads while names are discovered, for the study
// proper, which reads the same documents again.
type remembered struct {
	corpus.Reader
	mu   sync.Mutex
	kept map[string]read // by the document's id
}

// read is a document and what was read in it.
type read struct {
	doc     corpus.Document
	reading corpus.Reading
}

// discovering is the reader that keeps.
func (r *remembered) discovering() corpus.Reader { return keeping{r} }

type keeping struct{ in *remembered }

func (k keeping) Read(d *corpus.Document) corpus.Reading {
	reading := k.in.Reader.Read(d)
	k.in.mu.Lock()
	defer k.in.mu.Unlock()
	k.in.kept[d.ID] = read{*d, reading}
	return reading
}

// Read gives what was kept of a document, once, or reads it.
func (r *remembered) Read(d *corpus.Document) corpus.Reading {
	r.mu.Lock()
	known, ok := r.kept[d.ID]
	delete(r.kept, d.ID)
	r.mu.Unlock()
	if ok && known.doc.Text == d.Text && known.doc.Headline == d.Headline && slices.Equal(known.doc.Page, d.Page) && slices.Equal(known.doc.Quotes, d.Quotes) {
		return known.reading
	}
	return r.Reader.Read(d)
}
