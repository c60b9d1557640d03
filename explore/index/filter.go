package index

import (
	"fmt"
	"slices"

	"parallax/corpus"
	"parallax/corpus/grouping"
)

// A Filter says which hits are wanted; the zero Filter wants those of the articles.
type Filter struct {
	Outlets []string
	// Voices are wanted; where empty, all but the page's.
	Voices  []corpus.Voice
	Sources []string
	// From and To bound the date, ISO and inclusive: "2016" to "2016-06" is until
	// the end of June.
	From, To string
	// Story is one story's number, counted from 1; 0 for any.
	Story int
	// Document is one document's id; "" for any.
	Document string
	// Begin and End bound where in a document a hit starts, in percent of its
	// words; both 0 for anywhere.
	Begin, End int
}

// Validate names the first thing that cannot be filtered by.
func (f *Filter) Validate() error {
	if f.Begin < 0 || f.End > 100 || f.End < f.Begin {
		return fmt.Errorf("a position from %d to %d %%: must be 0 to 100, the smaller first", f.Begin, f.End)
	}
	return nil
}

// documents says which documents a filter takes.
func (f *Filter) documents(x *Index) func(int) bool {
	return func(n int) bool {
		d := &x.Documents[n]
		switch {
		case len(f.Outlets) > 0 && !slices.Contains(f.Outlets, d.Outlet),
			f.From != "" && d.Date < f.From,
			f.To != "" && (d.Date == "" || d.Date > f.To && !begins(d.Date, f.To)),
			f.Story > 0 && d.Story != f.Story-1,
			f.Document != "" && d.ID != f.Document:
			return false
		}
		return true
	}
}

// begins reports whether a date lies in the year, month or day of another.
func begins(date, with string) bool { return len(date) > len(with) && date[:len(with)] == with }

// stretch is the words of a document among which hits start.
func (f *Filter) stretch(d *Document) (from, to int) {
	n := d.End - d.First
	if f.Begin == 0 && f.End == 0 {
		return d.First, d.End
	}
	return d.First + n*f.Begin/100, d.First + (n*f.End+99)/100
}

// said reports whether a filter wants what this voice and source say.
func (f *Filter) said(v corpus.Voice, source string) bool {
	return v.Among(f.Voices) && (len(f.Sources) == 0 || slices.Contains(f.Sources, source))
}

// hits keeps the hits that are said and stand as wanted.
func (f *Filter) hits(x *Index, hits []Hit) []Hit {
	return slices.DeleteFunc(hits, func(h Hit) bool {
		from, to := f.stretch(&x.Documents[h.Document])
		if h.First < from || h.First >= to {
			return true
		}
		source := ""
		if len(f.Sources) > 0 {
			source = x.source(h.First)
		}
		return !f.said(x.voice(h.First), source)
	})
}

// Field is the value of a document's field by which hits are grouped.
func (d *Document) field(name string) string {
	c := corpus.Document{ID: d.ID, Outlet: d.Outlet, Date: d.Date, Title: d.Title, Fields: d.Fields}
	return grouping.Key(name, &c, corpus.Own, "")
}
