package ingest

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"parallax/corpus"
)

// The parts of a document that columns give.
const (
	partID = iota
	partOutlet
	partDate
	partTitle
	partURL
	partText
	parts
)

func partNames() [parts]string {
	return [parts]string{"id", "outlet", "date", "title", "url", "text"}
}

// commonNames are the names by which the columns of each part are found,
// without regard to case; the first that a record has is taken.
func commonNames() [parts][]string {
	return [parts][]string{
		{"id"},
		{"outlet", "source", "publisher"},
		{"date", "published"},
		{"title", "headline"},
		{"url"},
		{"text", "content", "body"},
	}
}

// columns turns the columns of a record into a document.
type columns struct {
	outlet string
	given  map[string]*given // by column, of Options.Map
	mapped [parts]bool       // the part has a column of its own in Options.Map
	common map[string]taker  // lower-case common name → part
	table  atomic.Bool       // some record had columns
}

// given is what Options.Map makes of a column.
type given struct {
	to   string      // the part or field that it gives
	seen atomic.Bool // some record had it
}

// A taker says which part a column gives and how many names come before it.
type taker struct{ part, rank int }

func newColumns(opt Options) *columns {
	c := &columns{outlet: opt.Outlet, given: map[string]*given{}, common: map[string]taker{}}
	names := partNames()
	for to, column := range opt.Map {
		c.given[column] = &given{to: to}
		if part := slices.Index(names[:], to); part >= 0 {
			c.mapped[part] = true
		}
	}
	for part, list := range commonNames() {
		if c.mapped[part] {
			continue
		}
		for rank, n := range list {
			c.common[n] = taker{part, rank}
		}
	}
	return c
}

// checkMap says what is wrong with Options.Map.
func checkMap(m map[string]string) error {
	uses := map[string]string{}
	for _, to := range slices.Sorted(maps.Keys(m)) {
		column := m[to]
		if to == "" || column == "" {
			return fmt.Errorf("--map %s=%s: write PART=COLUMN, such as text=content", to, column)
		}
		if other, ok := uses[column]; ok {
			return fmt.Errorf("--map gives the column %q to both %s and %s: a column has one use", column, other, to)
		}
		uses[column] = to
	}
	return nil
}

// isText says that a column of this name gives the text.
func (c *columns) isText(name string) bool {
	if g, ok := c.given[name]; ok {
		return g.to == "text"
	}
	t, ok := c.common[strings.ToLower(name)]
	return ok && t.part == partText
}

// taker finds the part that a column gives by its common name.
func (c *columns) taker(name string) (taker, bool) {
	t, ok := c.common[name]
	if !ok {
		t, ok = c.common[strings.ToLower(name)]
	}
	return t, ok
}

// document makes a document of a record's columns.
func (c *columns) document(cells []cell, e entry, r record, limits Limits) (corpus.Document, error) {
	var from [parts]int // 1 + the cell that gives the part
	var rank [parts]int
	names := partNames()
	doc := corpus.Document{Origin: corpus.Origin{File: e.name, Record: r.n, Line: r.line}}
	field := func(name string, v cell) {
		if v.kind != isNull {
			doc.Fields = append(doc.Fields, corpus.Field{Name: name, Value: v.value})
		}
	}
	for i, v := range cells {
		if g, ok := c.given[v.name]; ok && r.n > 0 {
			set(&g.seen)
			part := slices.Index(names[:], g.to)
			if part < 0 {
				field(g.to, v)
				continue
			}
			if from[part] > 0 {
				return doc, twice(cells[from[part]-1].name, v.name, g.to)
			}
			from[part] = i + 1
			continue
		}
		t, ok := c.taker(v.name)
		switch {
		case !ok:
			field(v.name, v)
		case from[t.part] == 0:
			from[t.part], rank[t.part] = i+1, t.rank
		case rank[t.part] == t.rank:
			return doc, twice(cells[from[t.part]-1].name, v.name, names[t.part])
		case rank[t.part] < t.rank:
			field(v.name, v)
		default:
			loser := cells[from[t.part]-1]
			field(loser.name, loser)
			from[t.part], rank[t.part] = i+1, t.rank
		}
	}
	if r.n > 0 {
		set(&c.table)
	}
	var got [parts]*cell
	for p, i := range from {
		if i > 0 {
			got[p] = &cells[i-1]
		}
	}
	if err := c.fill(&doc, got, cells, e, r, limits); err != nil {
		return doc, err
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
		return &Error{Field: "text", Why: why + "; the columns are " + nameList(cells), Remedy: "name the one that holds the text with --map text=COLUMN"}
	case text.kind == isNested || text.kind == isPlain:
		return &Error{Field: text.name, Why: "the text is no string", Remedy: skipBadRemedy}
	case strings.TrimSpace(text.value) == "":
		return &Error{Field: text.name, Why: "the text is empty", Remedy: "take the document out, or pass over such with --skip-bad"}
	case len(text.value) > limits.DocumentBytes:
		return tooLong("document", limits.DocumentBytes)
	}
	doc.Text = text.value
	for part, to := range map[int]*string{partDate: &doc.Date, partTitle: &doc.Title, partURL: &doc.URL} {
		if got[part] != nil {
			*to = got[part].value
		}
	}
	if err := c.fillOutlet(doc, got[partOutlet], e); err != nil {
		return err
	}
	switch id := got[partID]; {
	case id != nil && strings.TrimSpace(id.value) == "":
		return &Error{Field: id.name, Why: "the id is empty", Remedy: "give it one, or take the column away: ids are then made from file and record"}
	case id != nil && id.kind == isNested:
		return &Error{Field: id.name, Why: "the id is a list or an object", Remedy: "name another column with --map id=COLUMN"}
	case id != nil:
		doc.ID = id.value
	case r.n > 0:
		doc.ID = e.id + "#" + strconv.Itoa(r.n)
	default:
		doc.ID = e.id
	}
	return nil
}

// fillOutlet takes the outlet from the column, else from the folder, else
// from Options.Outlet, else from the file's name. An empty column is filled
// by Options.Outlet only: any other guess would be silent.
func (c *columns) fillOutlet(doc *corpus.Document, outlet *cell, e entry) error {
	switch {
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

// set writes only where it must: many workers share the flag.
func set(flag *atomic.Bool) {
	if !flag.Load() {
		flag.Store(true)
	}
}

// unseen is an error where a column of Options.Map was in no record at all.
func (c *columns) unseen() error {
	if !c.table.Load() {
		return nil
	}
	for _, column := range slices.Sorted(maps.Keys(c.given)) {
		if g := c.given[column]; !g.seen.Load() {
			return fmt.Errorf("--map %s=%s: no record has a column %q; names are compared letter by letter", g.to, column, column)
		}
	}
	return nil
}
