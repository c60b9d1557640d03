package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
)

const (
	// repeatedIn is the fewest documents of an outlet in which a line stands
	// that belongs to the page rather than to an article.
	repeatedIn = 3
	// repeatedShare is the least share of the outlet's documents.
	repeatedShare = 0.02
)

// boilerplate finds lines that stand word for word in several documents of one
// outlet: menus, calls to subscribe, credits. Near-duplicates do not count,
// for they repeat everything.
type boilerplate struct {
	lines    map[lineKey]*line
	repeated []*line // those in repeatedIn documents, as they got there
	document int32
}

type lineKey struct {
	outlet string
	hash   uint64
}

// A line is a line of some outlet's documents.
type line struct {
	outlet string
	first  int32   // number of the first document that has it
	others []int32 // those after the first
	place  Place   // in the document that made it repeated
}

func (l *line) documents() int { return 1 + len(l.others) }

func (b *boilerplate) add(d *seen) {
	b.document++
	if d.copied {
		return
	}
	if b.lines == nil {
		b.lines = map[lineKey]*line{}
	}
	start := 0
	for text := range strings.Lines(d.Text) {
		span := trimmed(d.Text, corpus.Span{Start: start, End: start + len(text)})
		start += len(text)
		if span.Empty() || !hasWord(span.In(d.Text)) {
			continue
		}
		key := lineKey{d.Outlet, xxhash.Sum64String(corpus.Fold(span.In(d.Text)))}
		l := b.lines[key]
		switch {
		case l == nil:
			b.lines[key] = &line{outlet: d.Outlet, first: b.document}
			continue
		case l.first == b.document, len(l.others) > 0 && l.others[len(l.others)-1] == b.document:
			continue
		}
		l.others = append(l.others, b.document)
		if l.documents() == repeatedIn {
			l.place = Place{Doc: d.ID, Outlet: d.Outlet, Span: span, Note: cut(span.In(d.Text))}
			b.repeated = append(b.repeated, l)
		}
	}
}

func (b *boilerplate) findings(c *summary) []Finding {
	byOutlet := map[string][]*line{}
	for _, l := range b.repeated {
		if float64(l.documents()) >= repeatedShare*float64(c.byName[l.outlet].Documents) {
			byOutlet[l.outlet] = append(byOutlet[l.outlet], l)
		}
	}
	var all []Finding
	for _, o := range c.outlets {
		if lines := byOutlet[o.Name]; len(lines) > 0 {
			all = append(all, boilerplateOf(o, lines))
		}
	}
	return all
}

func boilerplateOf(o *outlet, lines []*line) Finding {
	slices.SortStableFunc(lines, func(a, b *line) int { return cmp.Compare(b.documents(), a.documents()) })
	f := Finding{
		Code: "boilerplate", Outlet: o.Name, Of: o.Documents,
		Text: fmt.Sprintf("lines that stand word for word in %d documents or more: %d; the most frequent, in %d: %q",
			repeatedIn, len(lines), lines[0].documents(), lines[0].place.Note),
		Remedy: "take such lines out of the texts where they are no part of the articles: they are counted as the outlet's words",
	}
	with := map[int32]bool{}
	for _, l := range lines {
		with[l.first] = true
		for _, d := range l.others {
			with[d] = true
		}
		if len(f.Places) < maxPlaces {
			place := l.place
			place.Note = fmt.Sprintf("in %d documents: %s", l.documents(), place.Note)
			f.Places = append(f.Places, place)
		}
	}
	f.Documents = len(with)
	return f
}

func trimmed(text string, s corpus.Span) corpus.Span {
	in := s.In(text)
	s.Start += len(in) - len(strings.TrimLeft(in, " \t\r\n\u00a0"))
	in = s.In(text)
	s.End -= len(in) - len(strings.TrimRight(in, " \t\r\n\u00a0"))
	return s
}

func hasWord(s string) bool {
	for range corpus.Words(s) {
		return true
	}
	return false
}
