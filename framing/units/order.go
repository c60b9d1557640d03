package units

import (
	"context"
	"iter"

	"parallax/corpus"
)

// inOrder applies f to each document, several at once, and yields what it
// gives in the order of the documents. It holds a bounded number of them.
// The first error of the documents ends it, as does the end of ctx.
func inOrder[T any](ctx context.Context, docs iter.Seq2[corpus.Document, error], workers int, f func(*corpus.Document) T) iter.Seq2[T, error] {
	type task struct {
		doc    corpus.Document
		err    error
		result T
		done   chan struct{}
	}
	return func(yield func(T, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		queue := make(chan *task, 4*workers) // in order
		work := make(chan *task, 4*workers)  // to whoever is free
		put := func(to chan<- *task, t *task) bool {
			select {
			case to <- t:
				return true
			case <-ctx.Done():
				return false
			}
		}
		go func() {
			defer close(queue)
			defer close(work)
			for d, err := range docs {
				t := &task{doc: d, err: err, done: make(chan struct{})}
				if err != nil {
					close(t.done)
					put(queue, t)
					return
				}
				if !put(queue, t) || !put(work, t) {
					return
				}
			}
		}()
		for range workers {
			go func() {
				for t := range work {
					t.result = f(&t.doc)
					close(t.done)
				}
			}()
		}
		var none T
		for t := range queue {
			select {
			case <-t.done:
			case <-ctx.Done():
			}
			if err := ctx.Err(); err != nil {
				yield(none, context.Cause(ctx))
				return
			}
			if !yield(t.result, t.err) || t.err != nil {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(none, context.Cause(ctx))
		}
	}
}
