package ingest

import (
	"maps"
	"slices"
	"strings"
)

// A shape is the way in which one service writes its records, known by names
// of columns that no other has.
type shape struct {
	name string
	keys []string // columns that every record has
	list string   // where the records lie in an answer of the service
	item string   // where one record lies in an answer that has no more
	// columns are the parts and fields that a column gives, by its name or,
	// inside objects, its path; of two that give one part the first that a record has.
	columns [][2]string
	markup  []string // columns that are HTML
	outlet  string   // of all records
	lacks   string   // what to do about a service that gives no text
}

// shapes lists what is known of services, the most particular first.
func shapes() []shape {
	return []shape{
		{name: "The New York Times", keys: []string{"web_url", "pub_date"}, list: "response.docs", columns: [][2]string{
			{"lead_paragraph", "text"}, {"headline.main", "title"}, {"pub_date", "date"}, {"web_url", "url"}, {"source", "outlet"},
			{"section_name", "section"}, {"byline.original", "author"}, {"_id", "id"}}},
		{name: "The Guardian", keys: []string{"webTitle", "webPublicationDate"}, list: "response.results", item: "response.content", outlet: "The Guardian", columns: [][2]string{
			{"fields.bodyText", "text"}, {"fields.body", "text"}, {"webTitle", "title"}, {"webPublicationDate", "date"}, {"webUrl", "url"}, {"fields.publication", "outlet"},
			{"sectionName", "section"}, {"fields.byline", "author"}},
			markup: []string{"fields.body"},
			lacks:  "ask the Guardian's interface for the text with show-fields=bodyText, or name another column with --map text=COLUMN"},
		{name: "NewsAPI, GNews", keys: []string{"publishedAt", "source", "url"}, list: "articles", columns: [][2]string{
			{"content", "text"}, {"publishedAt", "date"}, {"source.name", "outlet"}}},
		{name: "GDELT", keys: []string{"seendate", "domain"}, list: "articles", columns: [][2]string{{"seendate", "date"}, {"domain", "outlet"}},
			lacks: "GDELT gives addresses and titles, and no text: fetch the pages and read them, or read the titles with --map text=title"},
		{name: "GDELT", keys: []string{"URL", "MobileURL", "Date", "Title"}, columns: [][2]string{{"URL", "url"}, {"Date", "date"}, {"Title", "title"}},
			lacks: "GDELT gives addresses and titles, and no text: fetch the pages and read them, or read the titles with --map text=Title"},
		{name: "MediaCloud", keys: []string{"media_name", "publish_date"}, list: "stories", columns: [][2]string{{"media_name", "outlet"}, {"publish_date", "date"}},
			lacks: "MediaCloud gives addresses and titles, and no text: fetch the pages and read them, or read the titles with --map text=title"},
		{name: "ProQuest", keys: []string{"StoreId", "pubtitle", "pubdate"}, columns: [][2]string{
			{"FullText", "text"}, {"Full text", "text"}, {"pubtitle", "outlet"}, {"pubdate", "date"}, {"Title", "title"}, {"Authors", "author"}, {"DocumentURL", "url"}, {"StoreId", "accession"}},
			lacks: "this export of ProQuest has no full text: export TXT with full text, or read the abstracts with --map text=Abstract"},
		{name: "X", keys: []string{"author_id", "created_at", "text"}, list: "data", columns: [][2]string{{"created_at", "date"}}},
		{name: "trafilatura", keys: []string{"raw_text", "source-hostname", "source"}, columns: [][2]string{{"source", "url"}, {"source-hostname", "outlet"}}},
	}
}

// shapeOf finds the shape of records with these columns; nil where it is none that is known.
func shapeOf(has func(column string) bool) *shape {
next:
	for _, s := range shapes() {
		for _, k := range s.keys {
			if !has(k) {
				continue next
			}
		}
		return &s
	}
	return nil
}

// shapeOfHeader finds the shape of a table.
func shapeOfHeader(header []string) *shape {
	return shapeOf(func(column string) bool {
		for _, h := range header {
			if h == column {
				return true
			}
		}
		return false
	})
}

// named gives the columns of a table the names of the parts that they are
// known to hold.
func (in *input) named(header []string) {
	s := shapeOfHeader(header)
	if s == nil {
		return
	}
	in.hint = s.lacks
	for i, h := range header {
		header[i] = s.renamed(in.cols, h)
	}
}

// renamed is the part or field that a column gives by the shape, where
// Options.Map says nothing of either; else the column's own name.
func (s *shape) renamed(cols *columns, column string) string {
	if s == nil || cols.given[column] != nil {
		return column
	}
	for _, c := range s.columns {
		if c[0] == column && !cols.takes(c[1]) {
			return c[1]
		}
	}
	return column
}

// isMarkup reports whether a column of the shape is written as HTML.
func (s *shape) isMarkup(column string) bool { return s != nil && slices.Contains(s.markup, column) }

// takes reports whether Options.Map gives a part or field another column.
func (c *columns) takes(to string) bool {
	for _, g := range c.given {
		if g.to == to {
			return true
		}
	}
	return false
}

// paths are the columns inside objects that Options.Map or the shape name.
func (s *shape) paths(cols *columns) []string {
	var all []string
	for _, column := range slices.Sorted(maps.Keys(cols.given)) {
		if strings.Contains(column, ".") {
			all = append(all, column)
		}
	}
	if s != nil {
		for _, c := range s.columns {
			if strings.Contains(c[0], ".") && cols.given[c[0]] == nil && !cols.takes(c[1]) {
				all = append(all, c[0])
			}
		}
	}
	return all
}
