package ingest

import (
	"bufio"
	"context"
	"errors"
	"io"
	"path"
	"strings"
)

// A feeder reads the files of the sources one after the other and splits them
// into records. It is the one part that touches input and output.
type feeder struct {
	sources []Source
	opt     Options
	limits  Limits
	cols    *columns
}

// A parcel is one record on its way to be decoded, or what stands in its place.
type parcel struct {
	file    *file
	record  record
	err     error
	ignored *Skipped
}

// A file is what the records of one file share.
type file struct {
	entry   entry
	records records
}

// feed hands on the records of all files, until hand says to stop.
func (f feeder) feed(ctx context.Context, hand func(parcel) bool) {
	for _, s := range f.sources {
		for e, err := range s.entries {
			if ctx.Err() != nil {
				return
			}
			if err != nil {
				if !hand(parcel{file: &file{entry: e}, err: err}) {
					return
				}
				continue
			}
			if !f.file(e, hand) {
				return
			}
		}
	}
}

// file hands on the records of one file; false to stop.
func (f feeder) file(e entry, hand func(parcel) bool) bool {
	if !e.named && strings.HasPrefix(path.Base(e.id), ".") {
		return hand(ignore(e, "a hidden file"))
	}
	if !e.named && formatOf(e.id) == nil && !isArchive(e.id) {
		return hand(ignore(e, "its extension is of no format that is read"))
	}
	raw, err := e.open()
	if err != nil {
		return hand(parcel{file: &file{entry: e}, err: &Error{File: e.name, Why: "cannot be opened: " + reason(err),
			Remedy: "check its permissions, or pass over such files with --skip-bad", Cause: err}})
	}
	defer raw.Close()
	return f.records(e, raw, hand)
}

func ignore(e entry, why string) parcel {
	return parcel{file: &file{entry: e}, ignored: &Skipped{File: e.name, Why: why}}
}

func (f feeder) records(e entry, raw io.Reader, hand func(parcel) bool) bool {
	in := &input{entry: e, enc: encoding{name: f.opt.Encoding, auto: f.opt.Encoding == "auto"}, limits: f.limits}
	this := &file{entry: e}
	fail := func(err error) bool {
		return hand(parcel{file: this, err: in.broken(err).at(e.name, 0, 0)})
	}
	plain, err := decompress(raw, e.id, f.limits)
	if err != nil {
		return fail(err)
	}
	defer plain.Close()
	in.r = bufio.NewReaderSize(plain, 64<<10)
	form := formatOf(e.id)
	if form == nil {
		head, err := in.r.Peek(in.r.Size())
		if err != nil && err != io.EOF {
			return fail(err)
		}
		if form = sniffFormat(head, f.cols); form == nil {
			return fail(&Error{Why: "this is no format that is read", Remedy: "the formats are " + extensionList()})
		}
	}
	if this.records, err = form.open(in); err != nil {
		return fail(err)
	}
	for n := 0; ; n++ {
		r, err := this.records.next()
		r.offset += in.base
		var bad *Error
		switch {
		case err == nil:
			if !hand(parcel{file: this, record: r}) {
				return false
			}
		case errors.Is(err, io.EOF) && n == 0:
			return fail(&Error{Why: "the file holds no record", Remedy: "take it out, or pass over such files with --skip-bad"})
		case err == io.EOF:
			return true
		case errors.As(err, &bad):
			if !hand(parcel{file: this, err: bad.at(e.name, r.n, r.line)}) {
				return false
			}
		default:
			return hand(parcel{file: this, err: in.broken(err).at(e.name, r.n, r.line)})
		}
	}
}
