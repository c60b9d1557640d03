// Package furniture finds the page around an article in its text: captions and
// credits, "Read more", calls to subscribe, copyright lines, bylines, related
// headlines, the controls of a player. Copied out of a web page they stand
// between the paragraphs, are counted as the outlet's words, and set it apart
// although it says nothing by them.
//
// It stands between ingest and everything that reads a document:
//
//	bytes ─ corpus/ingest ─► Document ─ corpus/furniture ─► Document with Page ─ corpus/attribution ─► …
//
// A text is cut into pieces, sentences and lines that stand alone. A small
// model (a linear chain over the pieces of a document) looks at the words of
// each, its length and place, how it is written, what stands beside it, and how
// many documents of the outlet print the same (Repetition). Nothing is taken
// out of the text.
package furniture

import (
	"sort"
	"strings"

	"parallax/corpus"
	"parallax/corpus/attribution/crf"
)

// A Finder finds the page around articles. It holds nothing that changes and
// may be used by several goroutines at once.
type Finder struct {
	model    *crf.Model
	repeated *Repetition
	reader   *reader
	inline   []inline
}

// New prepares a Finder. repeated is what the outlets' documents repeat; nil
// where nobody has looked.
func New(repeated *Repetition) (*Finder, error) {
	m, err := crf.DecodeModel(embedded)
	if err != nil {
		return nil, err
	}
	return NewWith(m, repeated), nil
}

// NewWith prepares a Finder that uses another model than the embedded one.
func NewWith(m *crf.Model, repeated *Repetition) *Finder {
	return &Finder{model: m, repeated: repeated, reader: newReader(), inline: inlines()}
}

const (
	// leastPieces is how many pieces a text must have before any is looked for
	// around it: one or two sentences are what somebody wanted counted.
	leastPieces = 4
	// mostPage is the share of a text that can be around the article, and
	// mostOfMany that of a text of manyPieces or more, which may have a gallery of
	// pictures. Where the model takes more, the text is of a kind that it does not
	// know, and is left as it is.
	mostPage, mostOfMany, manyPieces = 0.6, 0.9, 20
)

// Find gives the parts of a document's text that are the page around the
// article, ascending: pieces without what the document's Quotes have, and what
// its Page has already.
func (f *Finder) Find(d *corpus.Document) []corpus.Span {
	marks := CutMarks(d.AsRead())
	found := corpus.Without(f.pieces(d, marks), said(d))
	return union(d.Page, union(serviceLines(d.AsRead()), found))
}

// pieces gives the pieces of a text that are the page, and the parts of others that are. A
// sentence that was cut off is the article's.
func (f *Finder) pieces(d *corpus.Document, marks []corpus.Span) []corpus.Span {
	pieces := cut(d.AsRead())
	if len(pieces) < leastPieces {
		return nil
	}
	var out []corpus.Span
	looks := f.looks(d, pieces)
	s := f.sequence(pieces, looks, true)
	list := lines(looks)
	page, all := 0, 0
	for i, label := range f.model.Decode(new(crf.Decoder), &s) {
		all += pieces[i].Len()
		p := &pieces[i]
		model := label == labelPage && !plain(pieces, looks, i) && !(list && looks[i].listed())
		if (model || isNotice(p.In(d.Text))) && !headline(d, p) && !overlap(p.Span, marks) {
			page += pieces[i].Len()
			out = append(out, pieces[i].Span)
		}
	}
	most := mostPage
	if len(pieces) >= manyPieces {
		most = mostOfMany
	}
	if float64(page) > most*float64(all) {
		return nil
	}
	return union(out, f.Inline(d.AsRead()))
}

// overlap reports whether a span shares a byte with one of some, which ascend.
func overlap(s corpus.Span, with []corpus.Span) bool {
	i := sort.Search(len(with), func(i int) bool { return with[i].End > s.Start })
	return i < len(with) && with[i].Start < s.End
}

// said is what the markup names as said by somebody else: no part of the page.
func said(d *corpus.Document) []corpus.Span {
	var all []corpus.Span
	for _, q := range d.Quotes {
		all = append(all, q.Span)
	}
	return all
}

// headline reports whether a piece is the article's title, or a part of it.
func headline(d *corpus.Document, p *piece) bool {
	return d.Headline.Overlap(p.Span) > 0 || d.Title != "" && p.block == 0 && strings.Contains(oneLine(d.Title), oneLine(p.In(d.Text)))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Mark sets the document's Page to what Find finds.
func (f *Finder) Mark(d *corpus.Document) { d.Page = f.Find(d) }

// union joins two lists of spans; those of b give way to those of a.
func union(a, b []corpus.Span) []corpus.Span {
	if len(a) == 0 {
		return b
	}
	var out []corpus.Span
	rest := corpus.Without(b, a)
	for len(a) > 0 || len(rest) > 0 {
		if len(rest) == 0 || len(a) > 0 && a[0].Start < rest[0].Start {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, rest = append(out, rest[0]), rest[1:]
		}
	}
	return out
}
