package ingest

import (
	"errors"
	"fmt"

	"parallax/corpus"
	"parallax/corpus/dating"
)

// maxHeldDocuments and maxHeldBytes bound what is held back until a date tells
// whether the corpus writes the day first or the month.
const (
	maxHeldDocuments = 20_000
	maxHeldBytes     = 64 << 20
)

// datesOf reads the form of Options.DateFormat; nil where none is named.
func datesOf(format string) (*dating.Layout, error) {
	if format == "" {
		return nil, nil
	}
	l, err := dating.ParseLayout(format)
	if err != nil {
		return nil, fmt.Errorf("--date-format: %w", err)
	}
	return &l, nil
}

// date puts the ISO form in the place of a date that can be read. What cannot
// is left as it is; two numbers of which either may be the day are returned.
func (c *columns) date(d *corpus.Document) (*dating.Ambiguous, error) {
	if d.Date == "" {
		return nil, nil
	}
	if c.dates != nil {
		if iso, ok := c.dates.Parse(d.Date); ok {
			d.Date = iso
			return nil, nil
		}
	}
	if iso, ok := dating.Serial(d.Date); ok {
		d.Date, d.Origin.Serial = iso, true
		return nil, nil
	}
	iso, err := dating.Parse(d.Date)
	if err == nil {
		d.Date = iso
		return nil, nil
	}
	var a *dating.Ambiguous
	switch {
	case errors.As(err, &a) && c.dates != nil:
		return nil, &Error{Field: "date", Why: fmt.Sprintf("the date %s has not the form of --date-format", a.Text), Remedy: skipBadRemedy}
	case errors.As(err, &a):
		return a, nil
	}
	return nil, nil
}

// calendar finds out whether dates such as 4/5/2017 have the day first or the
// month: one date such as 13/5/2017 decides it for the corpus. Documents wait
// until then.
type calendar struct {
	order   dating.Order
	decided string // the date that did, and where it stands
	held    []undecided
	bytes   int
}

type undecided struct {
	doc  corpus.Document
	date *dating.Ambiguous
}

// take gives the documents that are ready: none while it is open which number
// is the day.
func (c *calendar) take(d corpus.Document, a *dating.Ambiguous) ([]corpus.Document, error) {
	if a != nil {
		if order := a.Order(); c.order == dating.Unknown && order != dating.Unknown {
			c.order, c.decided = order, fmt.Sprintf("%s of %s", a.Text, d.ID)
		}
		if c.order != dating.Unknown {
			iso, ok := a.Read(c.order)
			if !ok {
				return nil, (&Error{Field: "date", Why: fmt.Sprintf("the date %s has %s, and %s has %s", a.Text, a.Order(), c.decided, c.order),
					Remedy: "write all dates in one form, such as 2016-06-18"}).at(d.Origin.File, d.Origin.Record, d.Origin.Line)
			}
			d.Date, a = iso, nil
		}
	}
	if c.order == dating.Unknown {
		c.held = append(c.held, undecided{d, a})
		if c.bytes += len(d.Text); len(c.held) > maxHeldDocuments || c.bytes > maxHeldBytes {
			return nil, c.open()
		}
		return nil, nil
	}
	var ready []corpus.Document
	for _, h := range c.held {
		if h.date != nil {
			h.doc.Date, _ = h.date.Read(c.order) // both readings are dates, or it had decided
		}
		ready = append(ready, h.doc)
	}
	c.held = nil
	return append(ready, d), nil
}

// waiting reports whether documents are held back.
func (c *calendar) waiting() bool { return len(c.held) > 0 }

// open is the error of a corpus in which nothing tells which number is the
// day. It ends the run also under Options.SkipBad: it concerns the column.
func (c *calendar) open() error {
	for _, h := range c.held {
		if h.date != nil {
			o := h.doc.Origin
			e := Error{File: o.File, Record: o.Record, Line: o.Line, Field: "date",
				Why:    fmt.Sprintf("the date %v, and no date of the corpus tells which number is the day", h.date),
				Remedy: "say it with --date-format DD/MM/YYYY or --date-format MM/DD/YYYY"}
			return errors.New(e.Error())
		}
	}
	return nil
}
