package furniture

import (
	"context"
	"iter"

	"parallax/corpus"
	"parallax/internal/inorder"
)

// batchDocs is how many documents a worker takes at once.
const batchDocs = 16

// Learn reads what the outlets of documents repeat. The answer is the same for
// any number of workers.
func Learn(ctx context.Context, docs iter.Seq2[corpus.Document, error], workers int) (*Repetition, error) {
	r := NewRepetition()
	work := func(docs *[]corpus.Document) ([]Keys, error) {
		keys := make([]Keys, len(*docs))
		for i := range *docs {
			keys[i] = r.Keys(&(*docs)[i])
		}
		return keys, nil
	}
	for batch, err := range inorder.Each(ctx, inorder.Batches(docs, batchDocs), workers, work) {
		if err != nil {
			return nil, err
		}
		for _, k := range batch {
			r.Add(k)
		}
	}
	r.Settle()
	return r, nil
}

// Marked gives documents with their Page, as the embedded model finds it with
// what the documents themselves repeat: they are read once more before the
// first time that they are asked for.
func Marked(ctx context.Context, docs iter.Seq2[corpus.Document, error], workers int) iter.Seq2[corpus.Document, error] {
	var f *Finder
	return func(yield func(corpus.Document, error) bool) {
		if f == nil {
			repeated, err := Learn(ctx, docs, workers)
			if err == nil {
				f, err = New(repeated)
			}
			if err != nil {
				yield(corpus.Document{}, err)
				return
			}
		}
		for d, err := range f.Marked(ctx, docs, workers) {
			if !yield(d, err) {
				return
			}
		}
	}
}

// Marked gives documents with their Page, in their order.
func (f *Finder) Marked(ctx context.Context, docs iter.Seq2[corpus.Document, error], workers int) iter.Seq2[corpus.Document, error] {
	work := func(docs *[]corpus.Document) ([]corpus.Document, error) {
		for i := range *docs {
			f.Mark(&(*docs)[i])
		}
		return *docs, nil
	}
	return func(yield func(corpus.Document, error) bool) {
		for batch, err := range inorder.Each(ctx, inorder.Batches(docs, batchDocs), workers, work) {
			if err != nil {
				yield(corpus.Document{}, err)
				return
			}
			for _, d := range batch {
				if !yield(d, nil) {
					return
				}
			}
		}
	}
}
