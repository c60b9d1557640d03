package framing

import (
	"context"
	"iter"
	"sync"

	"parallax/corpus"
)

// ahead is how many documents for each worker may be read before the first of
// them is counted; it bounds the text held at once.
const ahead = 8

// count examines documents with several workers and adds them to a tally in
// the order in which they came, so that the tally and the lines are the same
// for any number of workers.
func count(ctx context.Context, docs iter.Seq2[corpus.Document, error], x *examiner, workers int, out *lines, tick func(*examined) error) (*Tally, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type job struct {
		doc  corpus.Document
		done chan struct{}
		out  examined
		err  error
	}
	todo := make(chan *job)
	ordered := make(chan *job, ahead*workers)
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for j := range todo {
				j.out, j.err = x.examine(&j.doc)
				close(j.done)
			}
		})
	}
	wait.Go(func() {
		defer close(ordered)
		defer close(todo)
		for doc, err := range docs {
			j := &job{doc: doc, err: err, done: make(chan struct{})}
			select {
			case ordered <- j:
			case <-ctx.Done():
				return
			}
			if err != nil {
				close(j.done)
				return
			}
			select {
			case todo <- j:
			case <-ctx.Done():
				close(j.done)
				return
			}
		}
	})
	tally := NewTally()
	var failed error
	for j := range ordered {
		<-j.done
		if failed != nil {
			continue // drain, so that no goroutine is left behind
		}
		if failed = j.err; failed == nil {
			failed = ctx.Err()
		}
		if failed == nil {
			failed = keep(tally, &j.out, out)
		}
		if failed == nil {
			failed = tick(&j.out)
		}
		if failed != nil {
			cancel()
		}
	}
	wait.Wait()
	if failed == nil {
		failed = ctx.Err()
	}
	return tally, failed
}

func keep(t *Tally, e *examined, out *lines) error {
	t.add(e)
	for i := range e.statements {
		if err := out.append(e.statements[i].line); err != nil {
			return err
		}
	}
	return nil
}
