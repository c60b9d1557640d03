// Package corpus holds what every later step speaks of: documents and their
// fields, spans of bytes, statements and who says them, and words.
//
// It is the second step of the one way of the data:
//
//	bytes ─ corpus/ingest ─► Document ─ corpus/attribution ─► Reading (Statements) ─ Words ─► framing
//
// Text is never rewritten: everything found in a document is a Span of the
// bytes that were read, and a form for comparison (Fold) lives beside it.
package corpus

// A Document is one article. Its Text is valid UTF-8 and is never changed
// after it was read; all offsets in the program are bytes into it.
type Document struct {
	// ID is unique in the corpus: the record's id column, else the path below
	// the root, with "#N" for record N of a file of several.
	ID string `json:"id"`
	// Outlet is who published the document; never empty after ingest.
	Outlet string `json:"outlet"`
	// Date is the date of publication as it was given, "" where none was.
	Date  string `json:"date,omitempty"`
	Title string `json:"title,omitempty"`
	URL   string `json:"url,omitempty"`
	Text  string `json:"text"`
	// Headline is where the title stands in Text: at its head where the text
	// that was read has it there, else behind that text, as a block of its own.
	// Empty where the document has no title (corpus/headline finds it).
	Headline Span `json:"-"`
	// Fields are the other columns, sorted by name; names are unique and are
	// none of the columns above.
	Fields []Field `json:"fields,omitempty"`
	// Page are the parts of Text that are the page around the article and not
	// the article: captions, credits, links. They ascend, share no byte, and are
	// empty where nobody has looked (corpus/furniture does).
	Page []Span `json:"-"`
	// Quotes are the parts of Text that the markup of a web page names as what
	// somebody else says: block quotes, embedded posts. They ascend, and share
	// no byte with each other or with Page.
	Quotes []Quote `json:"-"`
	// Origin says where the document was read, for messages.
	Origin Origin `json:"-"`
	// Appended is how many bytes at the end of Text AppendTitle put there.
	Appended int `json:"-"`
}

// AppendTitle puts the title behind the text, as a block of its own, and gives
// the byte at which it starts. No offset into the text that was read changes.
func (d *Document) AppendTitle() int {
	read := len(d.Text)
	d.Text += "\n\n" + d.Title
	d.Appended = len(d.Text) - read
	return len(d.Text) - len(d.Title)
}

// AsRead is the text as it was read: without a title put behind it.
func (d *Document) AsRead() string { return d.Text[:len(d.Text)-d.Appended] }

// Part is the part of Text that a span lies in: the text as it was read, or the
// title behind it. What stands around the span is looked for there.
func (d *Document) Part(s Span) Span {
	if read := len(d.AsRead()); s.Start < read {
		return Span{End: read}
	}
	return Span{Start: len(d.Text) - len(d.Title), End: len(d.Text)}
}

// A Quote is a quotation that the markup names.
type Quote struct {
	Span
	// Speaker is who says it, as the markup names them; "" where it does not.
	Speaker string
}

// A Field is a column of the input that Parallax gives no meaning of its own.
type Field struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Origin is the place in the input from which a document was read.
type Origin struct {
	File   string // path as the user would write it
	Record int    // 1-based record in the file, 0 where the file is one document
	Line   int    // 1-based line on which the record starts, 0 where unknown
	HTML   bool   // Text is what was read of a column that holds HTML
	Serial bool   // Date was a spreadsheet's day number
}

// Field gives the value of a named column, one of the known ones ("id",
// "outlet", "date", "title", "url") or another; false where the document has
// no such column.
func (d *Document) Field(name string) (string, bool) {
	switch name {
	case "id":
		return d.ID, true
	case "outlet":
		return d.Outlet, true
	case "date":
		return d.Date, d.Date != ""
	case "title":
		return d.Title, d.Title != ""
	case "url":
		return d.URL, d.URL != ""
	}
	for _, f := range d.Fields {
		if f.Name == name {
			return f.Value, true
		}
	}
	return "", false
}
