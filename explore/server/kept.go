package server

import (
	"context"
	"fmt"
	"iter"
	"sync"

	"parallax/corpus"
)

// keptReader gives the readings of the store, so that the rooms of a study can ask who
// speaks without reading anew.
type keptReader struct {
	ctx    context.Context
	server *Server
	failed *failure
}

// A failure is the first error of a reader, which can give none itself.
type failure struct {
	once sync.Once
	err  error
}

func (f *failure) is(err error) { f.once.Do(func() { f.err = err }) }

// Read gives what the store has of a document; what cannot be read fails the whole.
func (k keptReader) Read(d *corpus.Document) corpus.Reading {
	n, ok, err := k.server.store.Number(k.ctx, d.ID)
	if err == nil && !ok {
		err = fmt.Errorf("no document %q in the store", d.ID)
	}
	if err != nil {
		k.failed.is(err)
		return corpus.Reading{}
	}
	kept, err := k.server.store.Document(k.ctx, n)
	if err != nil {
		k.failed.is(err)
		return corpus.Reading{}
	}
	return kept.Reading
}

// kept is the reader, and the error of what it read, once all is.
func (s *Server) kept(ctx context.Context) (corpus.Reader, func() error) {
	f := new(failure)
	return keptReader{ctx, s, f}, func() error { return f.err }
}

// documents yields the documents of the store, as the commands read them.
func (s *Server) documents(ctx context.Context) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for d, err := range s.store.Documents(ctx) {
			if err != nil {
				yield(corpus.Document{}, err)
				return
			}
			if !yield(d.Document, nil) {
				return
			}
		}
	}
}
