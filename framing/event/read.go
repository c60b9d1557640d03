package event

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/codebook"
)

// A Reading turns documents that were read for who speaks into documents of an event. The zero Reading finds no names.
type Reading struct {
	entries []codebook.Entry
	matcher *codebook.Matcher
}

// NewReading finds the names of a codebook, which may be nil.
func NewReading(book *codebook.Codebook) *Reading {
	if book == nil {
		return &Reading{}
	}
	return &Reading{entries: book.Entries(), matcher: book.Matcher()}
}

// Document is a document with its statements. The page around the article, the headline, and pieces that only attribute
// are none of them.
func (x *Reading) Document(d *corpus.Document, r corpus.Reading) Document {
	out := Document{ID: d.ID, Outlet: d.Outlet, Date: d.Date, Headline: d.Title}
	if out.Headline == "" {
		out.Headline = d.Headline.In(d.Text)
	}
	var found []codebook.Match
	if x.matcher != nil {
		found = x.matcher.Find(d.Text, slices.Collect(corpus.Words(d.Text)))
	}
	for i := range r.Statements {
		st := &r.Statements[i]
		hull := st.Hull()
		if st.Voice == corpus.Page || st.Frame || d.Headline.Len() > 0 && d.Headline.Contains(hull) {
			continue
		}
		s := Statement{Text: st.Text(d.Text), Voice: st.Voice, Start: hull.Start, End: hull.End}
		if st.Source != nil {
			s.Source = st.Source.Name
		}
		for _, m := range found {
			if e := &x.entries[m.Entry]; e.Kind == codebook.LabelEntry && slices.ContainsFunc(st.Spans, func(p corpus.Span) bool { return p.Contains(m.Span) }) {
				s.Names = append(s.Names, Name{e.Referent, e.Family, m.Span.In(d.Text)})
			}
		}
		out.Statements = append(out.Statements, s)
	}
	return out
}
