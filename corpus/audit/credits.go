package audit

import (
	"fmt"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
	"parallax/corpus/identity"
	"parallax/corpus/samequotation"
)

// credits finds documents that print the same quotation and credit different
// sources. It looks at nothing where nobody has read who speaks.
type credits struct {
	finder     samequotation.Finder
	census     identity.Census
	statements []credited
	units      map[string]int // by document: its number, or that of the one it copies
}

// credited is a quoted statement that may stand elsewhere too.
type credited struct {
	key   string // of the roster
	place Place
}

// add looks at nothing: who speaks comes with read.
func (c *credits) add(*seen) {}

// read takes in who speaks in a document. of is the document that it nearly
// repeats, "" for none.
func (c *credits) read(d *corpus.Document, r *corpus.Reading, of string) {
	if c.units == nil {
		c.units = map[string]int{}
	}
	unit, ok := c.units[of]
	if !ok || of == "" {
		unit = len(c.units)
	}
	c.units[d.ID] = unit
	roster := identity.RosterOf(d.Text, r)
	c.census.Add(roster)
	var words []uint64
	for i := range r.Statements {
		s := &r.Statements[i]
		if s.Voice != corpus.Quoted {
			continue
		}
		words = words[:0]
		for _, span := range s.Spans {
			part := span.In(d.Text)
			for w := range corpus.Words(part) {
				words = append(words, xxhash.Sum64String(corpus.Fold(w.In(part))))
			}
		}
		if len(words) < samequotation.Least {
			continue
		}
		c.finder.Add(samequotation.Printing{Unit: unit, Statement: len(c.statements)}, words)
		c.statements = append(c.statements, credited{roster.Keys[i], Place{Doc: d.ID, Outlet: d.Outlet, Span: s.Hull()}})
	}
}

func (c *credits) findings(*summary) []Finding {
	names, err := c.census.Names(nil)
	if err != nil {
		return nil // the lists of names are part of the program, and its tests read them
	}
	name := func(statement int) string {
		if n := names.Of(c.statements[statement].key); n != corpus.Unnamed {
			return n
		}
		return ""
	}
	all := c.finder.Quotations()
	var total samequotation.Credits
	for _, q := range all {
		total.Add(q.Credit(name))
	}
	if total.Agree == total.Pairs {
		return nil
	}
	f := Finding{
		Code: "credited-differently", Of: len(c.units),
		Text: fmt.Sprintf("quotations of %d words and more that several documents print: %d; of the %d pairs of documents that print one, %.0f %% credit one source, %.0f %% two, in %.0f %% one names nobody",
			samequotation.Least, len(all), total.Pairs, percent(total.Agree, total.Pairs), percent(total.Differ, total.Pairs), percent(total.Unnamed, total.Pairs)),
		Remedy: "read the places: a source is read wrongly there, or the outlets do credit differently; name sources in the codebook where one goes by two names",
	}
	documents := map[string]bool{}
	for _, q := range samequotation.Worst(all, name) {
		for _, p := range q {
			documents[c.statements[p.Statement].place.Doc] = true
		}
		for _, p := range q.Shown(name, 2) {
			if len(f.Places) < maxPlaces {
				place := c.statements[p.Statement].place
				place.Note = "credited to " + name(p.Statement)
				if name(p.Statement) == "" {
					place.Note = "credited to nobody"
				}
				f.Places = append(f.Places, place)
			}
		}
	}
	f.Documents = len(documents)
	return []Finding{f}
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(whole) }
