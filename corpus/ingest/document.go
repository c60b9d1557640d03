package ingest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallax/corpus"
	"parallax/corpus/headline"
)

// document makes a document of a record's columns.
func (c *columns) document(cells []cell, e entry, r record, limits Limits) (corpus.Document, error) {
	var got [parts]*cell
	var rank [parts]int
	doc := corpus.Document{Origin: corpus.Origin{File: e.name, Record: r.n, Line: r.line}}
	field := func(name string, v *cell) {
		if v.kind != isNull {
			doc.Fields = append(doc.Fields, corpus.Field{Name: name, Value: v.value})
		}
	}
	for i := range cells {
		v := &cells[i]
		u := c.use(v.name, r.n > 0)
		switch {
		case u.part < 0:
			field(u.field, v)
		case got[u.part] == nil:
			got[u.part], rank[u.part] = v, u.rank
		case rank[u.part] == u.rank:
			return doc, twice(got[u.part].name, v.name, partNames()[u.part])
		case rank[u.part] < u.rank:
			field(v.name, v)
		default:
			field(got[u.part].name, got[u.part])
			got[u.part], rank[u.part] = v, u.rank
		}
	}
	if r.n > 0 {
		set(&c.table)
	}
	if err := c.fill(&doc, got, cells, e, r, limits); err != nil {
		return doc, err
	}
	if title := got[partTitle]; title != nil && title.kind != isNested {
		headline.Place(&doc)
	}
	return doc, uniqueFields(doc.Fields)
}

func twice(a, b, part string) *Error {
	if a == b {
		return &Error{Field: a, Why: "there are two columns of this name", Remedy: "rename one"}
	}
	return &Error{Field: part, Why: fmt.Sprintf("the columns %q and %q both give it", a, b), Remedy: "choose with --map " + part + "=COLUMN, or rename one"}
}

// fill sets the parts of the document and checks those that must be there.
func (c *columns) fill(doc *corpus.Document, got [parts]*cell, cells []cell, e entry, r record, limits Limits) error {
	text := got[partText]
	switch {
	case text == nil:
		why := "no such column"
		for column, g := range c.given {
			if g.to == "text" {
				why = fmt.Sprintf("no column %q of --map text=%s", column, column)
			}
		}
		return &Error{missing: true, Field: "text", Why: why + "; the columns are " + nameList(cells), Remedy: "name the one that holds the text with --map text=COLUMN"}
	case text.kind == isNested || text.kind == isPlain:
		return &Error{Field: text.name, Why: "the text is no string", Remedy: skipBadRemedy}
	case strings.TrimSpace(text.value) == "":
		return &Error{Field: text.name, Why: "the text is empty", Remedy: "take the document out, or pass over such with --skip-bad"}
	case strings.TrimSpace(text.value) == "[Removed]": // as NewsAPI writes it
		return &Error{Field: text.name, Why: "the service has removed the article", Remedy: "take the document out, or pass over such with --skip-bad"}
	case len(text.value) > limits.DocumentBytes:
		return tooLong("document", limits.DocumentBytes)
	}
	if r.n > 0 {
		text.readMarkup()
	}
	if doc.Origin.HTML = text.html; text.html && strings.TrimSpace(text.value) == "" {
		return &Error{Field: text.name, Why: "the text is HTML without words", Remedy: "take the document out, or pass over such with --skip-bad"}
	}
	doc.Text, doc.Page, doc.Quotes = text.value, text.page, text.quotes
	doc.Date, doc.Title, doc.URL = valueOf(got[partDate]), valueOf(got[partTitle]), valueOf(got[partURL])
	if r.n > 0 && writtenAsHTML(doc.Title) {
		doc.Title = markedUp(doc.Title)
	}
	if len(doc.Text)+len(doc.Title) > limits.DocumentBytes {
		return tooLong("document with its title", limits.DocumentBytes)
	}
	if err := c.fillOutlet(doc, got[partOutlet], e); err != nil {
		return err
	}
	switch id := got[partID]; {
	case id != nil && id.kind != isNull && strings.TrimSpace(id.value) == "":
		return &Error{Field: id.name, Why: "the id is empty", Remedy: "give it one, or take the column away: ids are then made from file and record"}
	case id != nil && id.kind == isNested:
		return &Error{Field: id.name, Why: "the id is a list or an object", Remedy: "name another column with --map id=COLUMN"}
	case id != nil && id.kind != isNull:
		doc.ID = id.value
	case r.n > 0:
		doc.ID = e.id + "#" + strconv.Itoa(r.n)
	default:
		doc.ID = e.id
	}
	return nil
}

func valueOf(c *cell) string {
	if c == nil {
		return ""
	}
	return c.value
}

// fillOutlet takes the outlet from the column, else from the folder, else
// from Options.Outlet, else from the file's name. An empty column is filled
// by Options.Outlet only: any other guess would be silent.
func (c *columns) fillOutlet(doc *corpus.Document, outlet *cell, e entry) error {
	switch {
	case outlet != nil && outlet.kind == isNested && !c.mapped[partOutlet] && nameOf(outlet) != "":
		doc.Outlet = nameOf(outlet)
		doc.Fields = append(doc.Fields, corpus.Field{Name: outlet.name, Value: outlet.value})
	case outlet != nil && outlet.kind == isNested && !c.mapped[partOutlet] && c.outlet != "":
		doc.Outlet = c.outlet
		doc.Fields = append(doc.Fields, corpus.Field{Name: outlet.name, Value: outlet.value})
	case outlet != nil && outlet.kind == isNested:
		return &Error{Field: outlet.name, Why: "the outlet is a list or an object", Remedy: "name another column with --map outlet=COLUMN"}
	case outlet != nil && strings.TrimSpace(outlet.value) != "":
		doc.Outlet = outlet.value
	case outlet == nil && e.outlet != "":
		doc.Outlet = e.outlet
	case c.outlet != "":
		doc.Outlet = c.outlet
	case outlet != nil:
		return &Error{Field: outlet.name, Why: "the outlet is empty", Remedy: "fill it in, or name the outlet of such documents with --outlet NAME"}
	default:
		doc.Outlet = stem(e.id)
	}
	return nil
}

// nameOf is the name that an object gives of itself.
func nameOf(c *cell) string {
	name, _ := inside([]byte(c.value), "name")
	return strings.TrimSpace(name.value)
}

// uniqueFields sorts the fields and finds a name that is taken.
func uniqueFields(fields []corpus.Field) error {
	slices.SortStableFunc(fields, func(a, b corpus.Field) int { return strings.Compare(a.Name, b.Name) })
	names := partNames()
	for i, f := range fields {
		if slices.Contains(names[:], f.Name) {
			return &Error{Field: f.Name, Why: "--map takes another column for " + f.Name + ", and this one has its name", Remedy: "keep it under another name with --map NAME=" + f.Name}
		}
		if i > 0 && fields[i-1].Name == f.Name {
			return &Error{Field: f.Name, Why: "there are two columns of this name", Remedy: "rename one"}
		}
	}
	return nil
}

func nameList(cells []cell) string {
	if len(cells) == 0 {
		return "(none)"
	}
	var b strings.Builder
	for i, c := range cells {
		if i == 20 {
			fmt.Fprintf(&b, " and %d more", len(cells)-i)
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(c.name)
	}
	return b.String()
}
