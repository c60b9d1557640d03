package ingest

import (
	"strings"

	"parallax/corpus"
)

// A script is the text of a file as blocks: the paragraphs of a page or of a
// Word file, or the lines of a plain text.
type script struct {
	blocks []block
	join   string // what stands between two blocks of one text
}

// A block is a paragraph or a line, without its line end.
type block struct {
	text string
	head bool   // the file sets it off as a heading
	as   string // what the line says in English, where it is a label in another language
}

// paragraphs is a script of blocks that are whole paragraphs.
func paragraphs(blocks []block) script { return script{blocks, "\n\n"} }

// lineScript is a script of the lines of a plain text.
func lineScript(text string) script {
	var s script
	for line := range strings.Lines(text) {
		s.blocks = append(s.blocks, block{text: strings.TrimRight(line, "\r\n\f")})
	}
	s.join = "\n"
	return s
}

// text is the running text of blocks, without the empty ones around it.
func (s script) text() string {
	var b strings.Builder
	for i, p := range s.blocks {
		if i > 0 {
			b.WriteString(s.join)
		}
		b.WriteString(p.text)
	}
	return strings.Trim(b.String(), "\n\r\t \f\u00a0")
}

// part is the script of the blocks from one to another.
func (s script) part(from, to int) script {
	return script{s.blocks[max(0, from):max(0, from, to)], s.join}
}

// line is a block's text on one line, without white space around it, in English where it is a label.
func (s script) line(i int) string {
	if s.blocks[i].as != "" {
		return s.blocks[i].as
	}
	return strings.Join(strings.Fields(s.blocks[i].text), " ")
}

// An export is the way in which a database writes articles into one file.
type export struct {
	name string
	// mark says, at little cost, that a text may be such a file.
	mark func(text string) bool
	// split gives the articles; nil where the text is no such export.
	split func(s script) []article
}

// exports lists every export in the order in which they are tried.
func exports() []export {
	return []export{
		factivaExport(),
		lexisExport(),
		nexisExport(),
		proquestExport(),
	}
}

// An article is one of the documents in an export, without the export's own lines.
type article struct {
	text, title, outlet, date, section, author, url string
	more                                            []cell
	page                                            []corpus.Span // parts of text, as a cell has them
	quotes                                          []corpus.Quote
	marks                                           *markup // of a text that is still marked
}

// cells are the columns of the article: the text always, all else where it is known.
func (a article) cells() []cell {
	cells := []cell{{name: "text", value: a.text, page: a.page, quotes: a.quotes}}
	for _, c := range append([]cell{
		{name: "title", value: a.title}, {name: "outlet", value: a.outlet}, {name: "date", value: a.date},
		{name: "section", value: a.section}, {name: "author", value: a.author}, {name: "url", value: a.url},
	}, a.more...) {
		if c.value != "" {
			cells = append(cells, c)
		}
	}
	return cells
}

// A bundle is what a file that is read whole holds: one document, or the
// articles of an export, which are numbered.
type bundle struct {
	documents [][]cell
	numbered  bool
}

func single(cells []cell) bundle { return bundle{documents: [][]cell{cells}} }

// marked reports whether a text may be an export. Most texts are done with after the
// first look, which is cheap.
func marked(text string) bool {
	if !strings.Contains(text, "ocument") && !strings.Contains(text, "OCUMENT") && !strings.Contains(text, "okument") && !strings.Contains(text, "OKUMENT") && !announcesFullText(text) {
		return false
	}
	for _, e := range exports() {
		if e.mark(text) {
			return true
		}
	}
	return false
}

// exported gives the articles of an export; false where the text is none.
func exported(s script) (bundle, bool) {
	s = s.unpaged().inEnglish()
	for _, e := range exports() {
		articles := e.split(s)
		if articles == nil {
			continue
		}
		b := bundle{numbered: true}
		for _, a := range articles {
			b.documents = append(b.documents, a.cells())
		}
		return b, true
	}
	return bundle{}, false
}
