package main

import (
	"context"
	"io/fs"
	"iter"
	"runtime"
	"slices"

	"parallax/corpus"
	"parallax/corpus/furniture"
	"parallax/corpus/ingest"
)

// heldBytes is how much text of a stream is held to learn what it repeats: a
// stream is read once.
const heldBytes = 64 << 20

// marked gives documents with the page around their articles found. What the
// outlets repeat is learned from all documents before the first comes: in a
// pass over the files of its own, once in a run, or from the first part of a
// stream.
func (f *inputFlags) marked(ctx context.Context, docs iter.Seq2[corpus.Document, error], opt ingest.Options) iter.Seq2[corpus.Document, error] {
	workers := runtime.GOMAXPROCS(0)
	return func(yield func(corpus.Document, error) bool) {
		docs := docs
		if f.finder == nil {
			first := docs
			if slices.ContainsFunc(f.sources, readOnce) {
				held, all := hold(docs)
				first, docs = held, all
			} else {
				opt.Watch = nil
				first = ingest.Read(ctx, f.sources, opt, nil)
			}
			repeated, err := furniture.Learn(ctx, first, workers)
			if err == nil {
				f.finder, err = furniture.New(repeated)
			}
			if err != nil {
				yield(corpus.Document{}, err)
				return
			}
		}
		for d, err := range f.finder.Marked(ctx, docs, workers) {
			if !yield(d, err) {
				return
			}
		}
	}
}

// readOnce reports whether a source is gone once it was read: a stream, or a
// pipe that has a name.
func readOnce(s ingest.Source) bool {
	if s.Stream != nil || s.File == "" {
		return s.Stream != nil
	}
	info, err := fs.Stat(s.FS, s.File)
	return err == nil && !info.Mode().IsRegular()
}

// hold reads the first documents of a stream; all gives these, then the rest.
func hold(docs iter.Seq2[corpus.Document, error]) (held, all iter.Seq2[corpus.Document, error]) {
	type read struct {
		doc corpus.Document
		err error
	}
	var first []read
	next, stop := iter.Pull2(docs)
	for bytes := 0; bytes < heldBytes; {
		d, err, ok := next()
		if !ok {
			break
		}
		first = append(first, read{d, err})
		if err != nil {
			break
		}
		bytes += len(d.Text)
	}
	held = func(yield func(corpus.Document, error) bool) {
		for _, r := range first {
			if !yield(r.doc, r.err) {
				return
			}
		}
	}
	all = func(yield func(corpus.Document, error) bool) {
		defer stop()
		for _, r := range first {
			if !yield(r.doc, r.err) || r.err != nil {
				return
			}
		}
		first = nil
		for d, err, ok := next(); ok; d, err, ok = next() {
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
	return held, all
}
