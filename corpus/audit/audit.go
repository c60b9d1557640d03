// Package audit finds what is wrong with a corpus before anyone counts it:
// documents that stand in it twice, lines that belong to the page and not to
// the article, spoilt letters, outlets that cover another time than the rest.
// It stands beside the way of the data: documents pass it once, in order, and
// it keeps none of their text but short pieces to show.
//
// A check is one small file: it looks at each document, and in the end tells
// its findings. checks lists them all.
package audit

import (
	"cmp"
	"slices"

	"parallax/corpus"
)

// A Finding is one thing that is wrong with the corpus, or with one outlet's
// part of it.
type Finding struct {
	Code string // stable, for programs: "boilerplate"
	// Outlet is whose documents it is about, "" for the whole corpus.
	Outlet string
	// Documents it is about, of so many.
	Documents, Of int
	Text          string // what is wrong
	Remedy        string // what to do about it
	// Places show where, in the order of the corpus, the first of them only.
	Places []Place
}

// A Place is where a finding shows: a span of a document, or an empty span for
// the document as a whole.
type Place struct {
	Doc, Outlet string
	corpus.Span
	// Note is the piece of text, or the other document, that it is about.
	Note string
}

// maxPlaces is how many places a finding shows.
const maxPlaces = 20

// An Outlet describes one outlet's part of the corpus.
type Outlet struct {
	Name             string
	Documents, Words int
	MedianWords      int
	First, Last      string // ISO dates, "" where no document has one
	Undated          int    // documents without an ISO date
}

// A check looks for one kind of trouble. add sees each document once; copied
// says that it nearly repeats an earlier one.
type check interface {
	add(d *seen)
	findings(c *summary) []Finding
}

// seen is a document as the checks see it.
type seen struct {
	*corpus.Document
	words  int
	day    int // since 1970
	dated  bool
	copied bool
}

// checks lists every check in the order in which findings of equal weight are
// shown: by code.
func checks() []check {
	return []check{
		new(boilerplate), // lines of the page, not of the article
		new(bundled),     // lines of a database's export
		new(copies),      // duplicates and wire copy
		new(credits),     // one quotation, different sources
		new(encoding),    // spoilt letters
		new(few),         // outlets of few documents
		new(genre),       // transcripts and live blogs
		new(language),    // documents in another language
		new(length),      // too short, too long
		new(letters),     // words written otherwise than elsewhere
		new(markup),      // remains of HTML
		new(period),      // another time than the rest
		new(quotes),      // texts without their quotation marks
		new(spelling),    // one outlet under two names
		new(truncated),   // articles that were cut off
		new(undated),     // no date, or none that can be read
	}
}

// An Auditor takes documents in. Make one with New.
type Auditor struct {
	checks  []check
	copies  *copies
	credits *credits
	summary summary
}

// Quick is an auditor of no document that looks for what a study does not
// find itself, and spoils its numbers: it takes a small part of the time.
func Quick() *Auditor {
	return &Auditor{checks: []check{new(bundled), new(encoding), new(genre), new(quotes), new(spelling), new(truncated)}}
}

// New is an auditor of no document.
func New() *Auditor {
	a := &Auditor{checks: checks()}
	for _, c := range a.checks {
		switch c := c.(type) {
		case *copies:
			a.copies = c
		case *credits:
			a.credits = c
		}
	}
	return a
}

// Add takes in a document; the pointer is not kept.
func (a *Auditor) Add(d *corpus.Document) {
	s := &seen{Document: d}
	for range corpus.Words(d.Text) {
		s.words++
	}
	s.day, s.dated = corpus.Day(d.Date)
	if a.copies != nil {
		s.copied = a.copies.look(d)
	}
	a.summary.add(s)
	for _, c := range a.checks {
		c.add(s)
	}
}

// AddRead takes in a document with what was read of who speaks in it.
func (a *Auditor) AddRead(d *corpus.Document, r *corpus.Reading) {
	a.Add(d)
	of := ""
	if last := a.copies.finder.Last(); last.ID == d.ID {
		of = last.Of
	}
	a.credits.read(d, r, of)
}

// Findings tells what is wrong, sorted by code, and within a code those that
// concern most documents first.
func (a *Auditor) Findings() []Finding {
	a.summary.close()
	var all []Finding
	for _, c := range a.checks {
		all = append(all, c.findings(&a.summary)...)
	}
	slices.SortStableFunc(all, func(x, y Finding) int {
		return cmp.Or(cmp.Compare(x.Code, y.Code), cmp.Compare(y.Documents, x.Documents), cmp.Compare(x.Outlet, y.Outlet))
	})
	return all
}

// Outlets describes the outlets, by name.
func (a *Auditor) Outlets() []Outlet {
	a.summary.close()
	out := make([]Outlet, len(a.summary.outlets))
	for i, o := range a.summary.outlets {
		out[i] = o.Outlet
	}
	return out
}
