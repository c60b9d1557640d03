package ingest

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"sync/atomic"

	"parallax/corpus"
)

// A batch is a run of records that one worker decodes. The bytes of its
// records lie one after the other in buf.
type batch struct {
	parcels []parcel
	ends    []int // where the bytes of each parcel end in buf
	buf     []byte
	results []result
	done    chan struct{}
}

// A result is what became of one parcel.
type result struct {
	read    int64
	doc     corpus.Document
	err     error
	ignored *Skipped
}

const (
	batchBytes   = 256 << 10
	batchRecords = 512
)

// deliver reads in one goroutine, decodes in several and yields the results
// in the order of the input. It holds a bounded number of batches.
func deliver(ctx context.Context, f feeder, cols *columns) iter.Seq[result] {
	return func(yield func(result) bool) {
		f.cols, f.read = cols, new(atomic.Int64)
		workers := runtime.GOMAXPROCS(0)
		ctx, cancel := context.WithCancel(ctx)
		queue := make(chan *batch, 2*workers) // in order
		work := make(chan *batch, 2*workers)  // to whoever is free
		defer cancel()
		go func() {
			defer close(queue)
			defer close(work)
			fill(ctx, f, func(b *batch) bool {
				return put(ctx, queue, b) && put(ctx, work, b)
			})
		}()
		for range workers {
			go func() {
				for b := range work {
					b.decode(cols, f.limits)
					close(b.done)
				}
			}()
		}
		// Nobody waits for the goroutines: the first may hang in a read from a
		// terminal, and all end once that returns.
		for {
			select {
			case <-ctx.Done():
				return
			case b, ok := <-queue:
				if !ok {
					return
				}
				select {
				case <-ctx.Done():
					return
				case <-b.done:
				}
				for _, r := range b.results {
					if !yield(r) {
						return
					}
				}
			}
		}
	}
}

func put(ctx context.Context, to chan<- *batch, b *batch) bool {
	select {
	case to <- b:
		return true
	case <-ctx.Done():
		return false
	}
}

// fill packs the records of the input into batches.
func fill(ctx context.Context, f feeder, send func(*batch) bool) {
	b := &batch{done: make(chan struct{})}
	f.feed(ctx, func(p parcel) bool {
		b.buf = append(b.buf, p.record.bytes...)
		b.ends = append(b.ends, len(b.buf))
		p.read = f.read.Load()
		b.parcels = append(b.parcels, p)
		if len(b.buf) < batchBytes && len(b.parcels) < batchRecords {
			return ctx.Err() == nil
		}
		ok := send(b)
		b = &batch{done: make(chan struct{}), buf: make([]byte, 0, batchBytes+batchBytes/8)}
		return ok
	})
	if len(b.parcels) > 0 {
		send(b)
	}
}

func (b *batch) decode(cols *columns, limits Limits) {
	var cells []cell
	b.results = make([]result, len(b.parcels))
	start := 0
	for i, p := range b.parcels {
		r := &b.results[i]
		p.record.bytes = b.buf[start:b.ends[i]]
		start = b.ends[i]
		r.read = p.read
		if r.ignored, r.err = p.ignored, p.err; r.ignored != nil || r.err != nil {
			continue
		}
		var err error
		if p.record.cells != nil {
			cells = p.record.cells
		} else {
			cells, err = p.file.records.decode(p.record, cells[:0])
		}
		if err == nil {
			r.doc, err = cols.document(cells, p.file.entry, p.record, limits)
		}
		var bad *Error
		if errors.As(err, &bad) {
			err = bad.at(p.file.entry.name, p.record.n, p.record.line)
		}
		r.err = err
	}
	b.buf, b.parcels = nil, nil
}
