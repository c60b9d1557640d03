package ingest

import (
	"bufio"
	"context"
	"errors"
	"iter"
	"runtime"
	"sync/atomic"

	"parallax/corpus"
	"parallax/corpus/dating"
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
	date    *dating.Ambiguous // of doc, where it is open which number is the day
	err     error
	ignored *Skipped
}

const (
	batchBytes   = 256 << 10
	batchRecords = 512
	cellBytes    = 48 // of a cell itself
)

// deliver reads in one goroutine, decodes in several and yields the results
// in the order of the input. It holds a bounded number of batches.
func deliver(ctx context.Context, f feeder, cols *columns) iter.Seq[result] {
	return func(yield func(result) bool) {
		f.cols, f.read, f.buffer = cols, new(atomic.Int64), bufio.NewReaderSize(nil, bufferBytes)
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
	held := 0 // bytes in the cells of the batch
	f.feed(ctx, func(p parcel) bool {
		for _, c := range p.record.cells {
			held += cellBytes + len(c.value)
		}
		b.buf = append(b.buf, p.record.bytes...)
		b.ends = append(b.ends, len(b.buf))
		p.read = f.read.Load()
		b.parcels = append(b.parcels, p)
		if len(b.buf)+held < batchBytes && len(b.parcels) < batchRecords {
			return ctx.Err() == nil
		}
		ok := send(b)
		held = 0
		b = &batch{done: make(chan struct{}), buf: make([]byte, 0, batchBytes+batchBytes/8)}
		return ok
	})
	if len(b.parcels) > 0 {
		send(b)
	}
}

func (b *batch) decode(cols *columns, limits Limits) {
	var cells []cell
	b.results = make([]result, 0, len(b.parcels))
	start := 0
	for i, p := range b.parcels {
		p.record.bytes = b.buf[start:b.ends[i]]
		start = b.ends[i]
		if p.ignored != nil || p.err != nil {
			b.results = append(b.results, result{read: p.read, ignored: p.ignored, err: p.err})
			continue
		}
		if w, ok := p.file.records.(*whole); ok {
			b.results = append(b.results, p.articles(w, cols, limits)...)
			continue
		}
		var err error
		if p.record.cells != nil {
			cells = p.record.cells
		} else {
			cells, err = p.file.records.decode(p.record, cells[:0])
		}
		b.results = append(b.results, p.result(cells, err, cols, limits))
	}
	b.buf, b.parcels = nil, nil
}

// articles are the documents of a file that is read whole.
func (p parcel) articles(w *whole, cols *columns, limits Limits) []result {
	var b bundle
	err := undamaged(func() (err error) { b, err = w.bundle(p.record); return err })
	if err != nil {
		return []result{p.result(nil, err, cols, limits)}
	}
	out := make([]result, 0, len(b.documents))
	for i, cells := range b.documents {
		if b.numbered {
			p.record.n = i + 1
		}
		out = append(out, p.result(cells, nil, cols, limits))
	}
	return out
}

// result makes a document of a record's columns, or says where they are wrong.
func (p parcel) result(cells []cell, err error, cols *columns, limits Limits) result {
	r := result{read: p.read}
	if err == nil {
		r.doc, err = cols.document(cells, p.file.entry, p.record, limits)
	}
	if err == nil {
		if r.date, err = cols.date(&r.doc); err == nil {
			return r
		}
	}
	var bad *Error
	if errors.As(err, &bad) {
		if bad.Field == "text" && bad.missing && p.file.input.hint != "" {
			bad.Remedy = p.file.input.hint
		}
		err = bad.at(p.file.entry.name, p.record.n, p.record.line)
	}
	r.err = err
	return r
}
