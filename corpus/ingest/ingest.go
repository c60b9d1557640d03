// Package ingest turns bytes into documents: it walks folders and archives,
// undoes compression and encodings, splits files into records and maps their
// columns to the parts of a corpus.Document. It is the first step of the way
// of the data:
//
//	bytes ─ corpus/ingest ─► corpus.Document ─ corpus/attribution ─► …
//
// Documents come one at a time, in the order of the sources and, in a folder,
// of the sorted paths, whatever the number of workers. Input is taken to be
// hostile: sizes, nesting and expansion are bounded, and what cannot be read
// is an error that names file, record and field, never a missing document.
//
// The package opens no path: a Source carries the fs.FS or io.Reader that the
// caller opened.
package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"parallax/corpus"
)

// Options say how input is read. The zero value reads UTF-8, finds columns by
// their common names and stops at the first thing that is wrong.
type Options struct {
	// Map names the column that holds a part of the document: Map["text"] =
	// "content". The parts are id, outlet, date, title, url and text; any
	// other name makes a field of that name.
	Map map[string]string
	// Outlet is the outlet of documents for which no column and no folder
	// names one; "" takes the name of the file, without extension.
	Outlet string
	// Encoding of text, by its IANA or WHATWG name; "" is UTF-8, or UTF-16
	// where a byte order mark says so; "auto" guesses where bytes are not UTF-8.
	Encoding string
	// DateFormat is the form of dates that do not say themselves which number
	// is the day, such as DD/MM/YYYY; "" takes what the corpus tells.
	DateFormat string
	// SkipBad passes over what cannot be read, and reports it, instead of
	// stopping there.
	SkipBad bool
	Limits  Limits
	// Watch is told, before a document comes, how many more bytes of the input
	// lie behind it; nil where nobody wants to know.
	Watch func(bytes int64)
}

// Validate says which option cannot be carried out.
func (o Options) Validate() error {
	_, err := datesOf(o.DateFormat)
	return errors.Join(checkMap(o.Map), checkEncoding(o.Encoding), err)
}

// Read yields the documents of the sources. An error ends the sequence, but
// for bad records and files under SkipBad, which go to the report. The report
// may be nil; it is complete when the sequence has ended.
//
// A repeated id is an error; ids are compared by a 64-bit hash, so that two
// different ids among a million are taken for one with probability 3e-8.
func Read(ctx context.Context, sources []Source, opt Options, report *Report) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		if report == nil {
			report = new(Report)
		}
		if err := opt.Validate(); err != nil {
			yield(corpus.Document{}, err)
			return
		}
		cols := newColumns(opt)
		ids := newIDs()
		var dates calendar
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		var behind int64
		for r := range deliver(ctx, feeder{sources: sources, opt: opt, limits: opt.Limits.orDefault()}, cols) {
			if opt.Watch != nil && r.read > behind {
				opt.Watch(r.read - behind)
				behind = r.read
			}
			if r.err == nil && r.ignored == nil {
				r.err = ids.add(&r.doc)
			}
			if r.err == nil && r.ignored == nil && (r.date != nil || dates.waiting()) {
				var ready []corpus.Document
				if ready, r.err = dates.take(r.doc, r.date); r.err == nil {
					for _, d := range ready {
						report.count(&d)
						if !yield(d, nil) {
							return
						}
					}
					continue
				}
			}
			switch {
			case r.ignored != nil:
				report.Ignored.add(*r.ignored)
			case r.err == nil:
				report.count(&r.doc)
				if !yield(r.doc, nil) {
					return
				}
			case opt.SkipBad && report.Bad.addError(r.err):
			default:
				yield(corpus.Document{}, r.err)
				return
			}
		}
		if err := context.Cause(ctx); err != nil {
			yield(corpus.Document{}, err)
			return
		}
		if dates.waiting() {
			yield(corpus.Document{}, dates.open())
			return
		}
		if err := cols.unseen(); err != nil {
			yield(corpus.Document{}, err)
			return
		}
		if report.Documents == 0 {
			yield(corpus.Document{}, noDocuments(report))
		}
	}
}

func noDocuments(r *Report) error {
	why := "no documents in the input"
	if r.Bad.Count > 0 {
		why += fmt.Sprintf("; bad: %d, the first: %v", r.Bad.Count, r.Bad.First[0])
	}
	if r.Ignored.Count > 0 {
		why += fmt.Sprintf("; ignored: %d, the first: %v", r.Ignored.Count, r.Ignored.First[0])
	}
	return fmt.Errorf("%s: name a folder ROOT/OUTLET/article.txt, or a file of records (%s)", why, extensionList())
}
