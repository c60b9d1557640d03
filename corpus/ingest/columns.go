package ingest

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync/atomic"

	"parallax/corpus/dating"
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
	dates  *dating.Layout    // of Options.DateFormat
	given  map[string]*given // by column, of Options.Map
	mapped [parts]bool       // the part has a column of its own in Options.Map
	common map[string]use    // by lower-case common name
	table  atomic.Bool       // some record had columns
}

// given is what Options.Map makes of a column.
type given struct {
	to   string      // the part or field that it gives
	seen atomic.Bool // some record had it
}

// A use is what becomes of a column: a field, or a part of the document. Of
// two columns that give one part, the one of lower rank does.
type use struct {
	part  int // -1 for a field
	rank  int
	field string
}

func newColumns(opt Options) *columns {
	c := &columns{outlet: opt.Outlet, given: map[string]*given{}, common: map[string]use{}}
	c.dates, _ = datesOf(opt.DateFormat) // Options.Validate has told an error
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
			c.common[n] = use{part: part, rank: rank}
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

// isText reports whether a column of this name gives the text.
func (c *columns) isText(name string) bool {
	u := c.use(name, true)
	return u.part == partText
}

// use says what becomes of a column of a table, or of a part that the format
// itself has found in a file that is one document.
func (c *columns) use(name string, table bool) use {
	names := partNames()
	if !table {
		return use{part: slices.Index(names[:], name), field: name}
	}
	if g, ok := c.given[name]; ok {
		set(&g.seen)
		if part := slices.Index(names[:], g.to); part >= 0 {
			return use{part: part}
		}
		return use{part: -1, field: g.to}
	}
	u, ok := c.common[name]
	if !ok {
		u, ok = c.common[strings.ToLower(name)]
	}
	if !ok {
		return use{part: -1, field: name}
	}
	return u
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
