package labels

import (
	"context"
	"fmt"
	"iter"
	"sync"

	"parallax/corpus"
	"parallax/corpus/wordclass"
)

// A Reader gives the sentences of a document. It is used by several
// goroutines at once.
type Reader interface {
	Read(d *corpus.Document) corpus.Reading
}

// Run discovers the referents of a corpus and their names. Workers tag
// documents at once; what they find is taken in in the corpus's order, so that
// the result is the same for any number. An error of the documents ends it, as
// does the end of ctx.
func Run(ctx context.Context, docs iter.Seq2[corpus.Document, error], r Reader, workers int, o Options) ([]Referent, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	tagger, err := wordclass.New()
	if err != nil {
		return nil, fmt.Errorf("discovering labels: %w", err)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	d := NewDiscovery(o)
	for t := range tagged(ctx, docs, r, tagger, max(1, workers)) {
		<-t.done
		if t.err != nil {
			return nil, t.err
		}
		d.Add(t.doc.Outlet, t.doc.Text, t.sentences)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return d.Referents(), nil
}

// A task is one document to tag.
type task struct {
	doc       corpus.Document
	err       error
	sentences [][]wordclass.Token
	done      chan struct{}
}

// tagged gives the documents in order while workers tag them, four for each
// worker at most at once.
func tagged(ctx context.Context, docs iter.Seq2[corpus.Document, error], r Reader, tagger *wordclass.Tagger, workers int) <-chan *task {
	ordered := make(chan *task, 4*workers)
	todo := make(chan *task)
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for t := range todo {
				for _, s := range r.Read(&t.doc).Sentences {
					t.sentences = append(t.sentences, tagger.Sentence(t.doc.Text, s))
				}
				close(t.done)
			}
		})
	}
	go func() {
		defer close(ordered)
		defer wait.Wait()
		defer close(todo)
		for doc, err := range docs {
			t := &task{doc: doc, err: err, done: make(chan struct{})}
			if err != nil {
				close(t.done)
			}
			select {
			case ordered <- t:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
			select {
			case todo <- t:
			case <-ctx.Done():
				close(t.done)
				return
			}
		}
	}()
	return ordered
}
