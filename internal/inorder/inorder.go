// Package inorder has several goroutines work on a sequence, and gives what
// they made in the order of the sequence: the number of workers shows nowhere.
package inorder

import (
	"context"
	"iter"
	"sync"
)

// ahead is how many elements for each worker may wait until the first of them
// is taken: it bounds what is held at once.
const ahead = 8

// Each makes something of each element, several at once, and yields it in the
// order of the elements. The first error, of the sequence, of work or of ctx,
// is yielded last. When it returns, no goroutine of it is left.
func Each[In, Out any](ctx context.Context, in iter.Seq2[In, error], workers int, work func(*In) (Out, error)) iter.Seq2[Out, error] {
	return func(yield func(Out, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		var wait sync.WaitGroup
		defer func() {
			stop()
			wait.Wait()
		}()
		var none Out
		for j := range jobs(ctx, &wait, in, max(1, workers), work) {
			select {
			case <-j.done:
			case <-ctx.Done():
			}
			if ctx.Err() != nil {
				break
			}
			if !yield(j.out, j.err) || j.err != nil {
				return
			}
		}
		if ctx.Err() != nil {
			yield(none, context.Cause(ctx))
		}
	}
}

// A job is one element on its way.
type job[In, Out any] struct {
	in   In
	out  Out
	err  error
	done chan struct{}
}

// jobs gives the elements in order while workers are at them.
func jobs[In, Out any](ctx context.Context, wait *sync.WaitGroup, in iter.Seq2[In, error], workers int, work func(*In) (Out, error)) <-chan *job[In, Out] {
	ordered, waiting := make(chan *job[In, Out], ahead*workers), make(chan *job[In, Out])
	put := func(to chan<- *job[In, Out], j *job[In, Out]) bool {
		select {
		case to <- j:
			return true
		case <-ctx.Done():
			return false
		}
	}
	wait.Go(func() {
		defer close(ordered)
		defer close(waiting)
		for x, err := range in {
			j := &job[In, Out]{in: x, err: err, done: make(chan struct{})}
			if err != nil {
				close(j.done)
			}
			if !put(ordered, j) || err != nil || !put(waiting, j) {
				return
			}
		}
	})
	for range workers {
		wait.Go(func() {
			for j := range waiting {
				j.out, j.err = work(&j.in)
				close(j.done)
			}
		})
	}
	return ordered
}
