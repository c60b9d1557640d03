package ingest

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
)

// newsXMLFormat is NITF, NewsML 1 and NewsML-G2, in which agencies deliver:
// each news item is a document.
func newsXMLFormat() format {
	return format{
		name:       "newsxml",
		extensions: []string{".xml", ".nitf", ".newsml"},
		magic: func(head []byte) bool {
			return slices.Contains([]string{"nitf", "NewsML", "newsItem", "newsMessage", "NewsItem"}, xmlRoot(head))
		},
		sniff: never,
		open: func(in *input) (records, error) {
			if !newsXMLFormat().magic(in.peek()) {
				return nil, &Error{Why: fmt.Sprintf("this XML starts with <%s>, and is none that is read", cutShort(xmlRoot(in.peek()))),
					Remedy: "read are RSS, Atom, NITF and NewsML: write others as CSV or JSONL with a column for the text", ends: true}
			}
			return &newsItems{in: in, xml: in.xmlDecoder()}, nil
		},
	}
}

type newsItems struct {
	in   *input
	xml  *xml.Decoder
	path []string
	n    int
}

// A newsItem gathers one item.
type newsItem struct {
	article
	blocks, full gathering // of the content, and of the block marked as the full text
	text         strings.Builder
	inFull       int // depth of that block, 0 outside
	content      int // depth of the element that holds the text, 0 outside
	quoted       int // depth of the block quote, 0 outside
	said         markup
	provider     string // as an attribute names it
	bytes        int
}

func (n *newsItems) next() (record, error) {
	for {
		t, err := n.xml.Token()
		if err == io.EOF {
			return record{}, io.EOF
		}
		if err != nil {
			return record{n: n.n + 1}, n.damaged(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if !slices.Contains([]string{"nitf", "newsItem", "NewsItem"}, t.Name.Local) {
				continue
			}
			n.n++
			line, _ := n.xml.InputPos()
			r := record{n: n.n, line: line}
			var item newsItem
			if err := n.item(&item, t); err != nil {
				return r, err
			}
			item.finish()
			r.cells = item.cells()
			return r, nil
		}
	}
}

func (n *newsItems) damaged(err error) *Error {
	return &Error{Why: fmt.Sprintf("the XML is damaged: %v", err), Cause: err, Remedy: "it may be cut off: fetch it anew", ends: true}
}

// item reads on to the end of the item that starts with an element.
func (n *newsItems) item(item *newsItem, start xml.StartElement) error {
	n.path = append(n.path[:0], start.Name.Local)
	item.start(start, n.path)
	for len(n.path) > 0 {
		t, err := n.xml.Token()
		if err != nil {
			return n.damaged(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if len(n.path) == maxDepth {
				return &Error{Why: fmt.Sprintf("more than %d elements inside each other", maxDepth), Remedy: "write the file anew", ends: true}
			}
			n.path = append(n.path, t.Name.Local)
			item.start(t, n.path)
		case xml.EndElement:
			item.end(n.path)
			n.path = n.path[:len(n.path)-1]
		case xml.CharData:
			if item.bytes += len(t); item.bytes > n.in.limits.RecordBytes {
				e := tooLong("record", n.in.limits.RecordBytes)
				e.ends = true
				return e
			}
			item.text.WriteString(unmarked(string(t)))
		}
	}
	return nil
}

func (i *newsItem) start(e xml.StartElement, path []string) {
	depth := len(path)
	switch e.Name.Local {
	case "body.content", "inlineXML", "DataContent":
		if i.content == 0 {
			i.content = depth
		}
		i.text.Reset()
	case "nitf":
		i.content = 0 // its own content comes
	case "block":
		i.paragraph(false)
		if attribute(e, "class") == "full_text" {
			i.inFull = depth
		}
	case "p", "hl2", "li", "br", "h1", "h2", "h3", "td":
		i.paragraph(false)
	case "pubdata":
		i.outlet = first(i.outlet, attribute(e, "name"))
		i.date = first(i.date, attribute(e, "date.publication"))
		i.section = first(i.section, attribute(e, "position.section"))
		i.url = first(i.url, attribute(e, "ex-ref"))
	case "provider", "infoSource":
		i.provider = first(i.provider, attribute(e, "literal"))
	case "Party":
		if parent := path[max(0, depth-2)]; parent == "Provider" || parent == "Source" {
			i.provider = first(i.provider, attribute(e, "FormalName"))
		}
	case "date.issue", "story.date":
		i.date = first(i.date, attribute(e, "norm"))
	case "meta":
		if attribute(e, "name") == "online_sections" {
			i.section = first(i.section, attribute(e, "content"))
		}
	}
	if i.content == 0 {
		i.text.Reset()
	}
	i.quoteStart(e.Name.Local, depth)
}

// first is the first text that is not empty.
func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// end handles the end of an element, the last of path: it stores the text that was collected inside it.
func (i *newsItem) end(path []string) {
	depth, name := len(path), path[len(path)-1]
	if i.content > 0 {
		switch name {
		case "p", "hl2", "li", "h1", "h2", "h3", "td", "block":
			i.paragraph(name[0] == 'h')
		case "head", "title", "style", "script", "media-caption", "media-producer", "media-metadata":
			i.text.Reset()
		}
		i.quoteEnd(name, depth)
		if depth == i.inFull {
			i.inFull = 0
		}
		if depth == i.content {
			i.paragraph(false)
			i.content = 0
		}
		return
	}
	text := strings.Join(strings.Fields(i.text.String()), " ")
	if text == "" {
		return
	}
	switch name {
	case "title", "hl1", "HeadLine", "headline":
		if name == "title" && !slices.Contains(path, "head") {
			break
		}
		i.title = first(i.title, text)
		if name == "hl1" {
			i.title = text
		}
	case "byline", "ByLine", "by", "person":
		i.author = first(i.author, byline(text))
	case "creator":
		i.author = first(i.author, text)
	case "distributor", "provider", "CreditLine", "creditline":
		i.outlet = first(i.outlet, text)
	case "DateId", "ThisRevisionCreated", "versionCreated", "contentCreated", "DateAndTime":
		i.date = first(i.date, text)
	case "name":
		if parent := path[max(0, depth-2)]; parent == "provider" || parent == "infoSource" {
			i.outlet = first(i.outlet, text)
		} else if parent == "creator" {
			i.author = first(i.author, text)
		}
	}
	i.text.Reset()
}

// paragraph ends a block of the content.
func (i *newsItem) paragraph(head bool) {
	if i.content == 0 {
		return
	}
	i.blocks.add(i.text.String(), head)
	if i.inFull > 0 {
		i.full.add(i.text.String(), head)
	}
	i.text.Reset()
}

// finish makes the text: the block that is marked as the full text holds the
// lead again, so that it alone is taken where there is one.
func (i *newsItem) finish() {
	if len(i.full.blocks) > 0 {
		i.blocks = i.full
	}
	i.outlet = first(i.outlet, i.provider)
	i.article.text, i.page, i.quotes = i.said.read(paragraphs(i.blocks.blocks).text())
}

func (n *newsItems) decode(r record, into []cell) ([]cell, error) {
	return append(into, r.cells...), nil
}
