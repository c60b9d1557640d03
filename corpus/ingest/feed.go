package ingest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"sync/atomic"
)

// A feeder reads the files of the sources one after the other and splits them
// into records. It is the one part that touches input and output.
type feeder struct {
	sources []Source
	opt     Options
	limits  Limits
	cols    *columns
	read    *atomic.Int64 // bytes of all files so far, as they lie on the disk
	buffer  *bufio.Reader // of one file after the other
}

// A parcel is one record on its way to be decoded, or what stands in its place.
type parcel struct {
	file    *file
	record  record
	err     error
	ignored *Skipped
	read    int64 // bytes of the input read until then
}

// A file is what the records of one file share.
type file struct {
	entry   entry
	input   *input
	records records
}

func ignore(e entry, why string) parcel {
	return parcel{file: &file{entry: e}, ignored: &Skipped{File: e.name, Why: why}}
}

func bad(e entry, err *Error) parcel {
	return parcel{file: &file{entry: e}, err: err.at(e.name, 0, 0)}
}

// feed hands on the records of all files, until hand says to stop.
func (f feeder) feed(ctx context.Context, hand func(parcel) bool) {
	for _, s := range f.sources {
		for e, err := range s.entries {
			ok := ctx.Err() == nil
			if ok && err != nil {
				ok = hand(parcel{file: &file{entry: e}, err: err})
			} else if ok {
				ok = f.file(e, hand)
			}
			if !ok {
				return
			}
		}
	}
}

// file hands on the records of one file; false to stop.
func (f feeder) file(e entry, hand func(parcel) bool) bool {
	if why := e.ignored(); why != "" {
		return hand(ignore(e, why))
	}
	r, err := e.open()
	if err != nil {
		return hand(bad(e, unreadable(err)))
	}
	defer r.Close()
	return f.content(e, open(r, f.read, f.buffer), hand)
}

// content hands on the records of a file, or of the files in an archive.
func (f feeder) content(e entry, o opened, hand func(parcel) bool) bool {
	if why := e.ignored(); why != "" {
		return hand(ignore(e, why))
	}
	o, plain, err := f.decompress(o, e.id)
	if err != nil {
		return hand(bad(e, unreadable(err)))
	}
	a := archiveOf(plain, o)
	if a == nil {
		return f.records(e, o, hand)
	}
	if e.depth == f.limits.Nesting && packedAs(plain) == nil {
		return hand(bad(e, tooDeep(e.depth)))
	}
	ok, err := a.read(f, e, o, hand)
	if err != nil {
		return hand(bad(e, unreadable(err)))
	}
	return ok
}

// records hands on the records of a file that is no archive.
func (f feeder) records(e entry, o opened, hand func(parcel) bool) bool {
	form, err := formatFor(e.id, o.peek(), f.cols)
	if err != nil {
		return hand(bad(e, unreadable(err)))
	}
	return f.formed(form, f.input(e, o), &file{entry: e}, hand)
}

func (f feeder) input(e entry, o opened) *input {
	return &input{opened: o, id: e.id, enc: encoding{name: f.opt.Encoding, auto: f.opt.Encoding == "auto"}, limits: f.limits, cols: f.cols}
}

// formed hands on the records of a file of a known format.
func (f feeder) formed(form *format, in *input, this *file, hand func(parcel) bool) bool {
	e := this.entry
	err := undamaged(func() (err error) { this.records, err = form.open(in); return err })
	this.input = in
	if err != nil {
		return hand(bad(e, unreadable(err)))
	}
	for _, note := range in.notes {
		if !hand(ignore(e, note)) {
			return false
		}
	}
	for n := 0; ; n++ {
		var r record
		err := undamaged(func() (err error) { r, err = this.records.next(); return err })
		r.offset += in.base
		p := parcel{file: this, record: r}
		if err != nil {
			bad := unreadable(err)
			var other passedOver
			switch {
			case errors.As(err, &other):
				skipped := Skipped{File: e.name, Record: r.n, Line: r.line, Why: string(other)}
				if !hand(parcel{file: this, ignored: &skipped}) {
					return false
				}
				continue
			case err == io.EOF && n == 0:
				bad = &Error{Why: "the file holds no record", Remedy: "take it out, or pass over such files with --skip-bad", ends: true}
			case err == io.EOF:
				return true
			}
			p.err = bad.at(e.name, r.n, r.line)
			var own *Error
			if bad.ends || !errors.As(err, &own) { // the reader cannot go on
				return hand(p)
			}
		}
		if !hand(p) {
			return false
		}
	}
}

// passedOver says why a record is no document, and that this is no fault of it.
type passedOver string

func (p passedOver) Error() string { return string(p) }

// undamaged runs a decoder that may panic on a file that somebody broke on purpose.
func undamaged(read func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &Error{Why: fmt.Sprintf("the file is damaged: %v", p), ends: true, Remedy: "write it anew, or pass over such files with --skip-bad"}
		}
	}()
	return read()
}
