package ingest

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// anyTag finds one of the elements of which a page has at least one.
var anyTag = regexp.MustCompile(`(?i)<(?:!doctype|html|head|body|title|meta|p|div|br|span|table|h[1-6]|a|article|section|pre|font|b|i|em|ul|ol|li|center)\b`)

// pages reads a web page, or the articles of an export that is one. A file of
// that name without any element is a text.
func (in *input) pages(enc encoding, b []byte) (bundle, error) {
	plain := len(b) > 0 && !anyTag.Match(b)
	if plain || marked(string(b)) {
		text, err := decodePage(enc, b)
		if err != nil {
			return bundle{}, err
		}
		if plain && !anyTag.MatchString(text) {
			return in.plain(text), nil
		}
		doc, err := html.Parse(strings.NewReader(text))
		if err == nil {
			if b, ok := exported(paragraphs(htmlBlocks(doc))); ok {
				return b, nil
			}
		}
	}
	cells, err := page(enc, b)
	return single(cells), err
}

// A gathering are blocks as they are found. A character that marks stands in a
// block with words: of those between two blocks, the ones that open a part go
// to the next, and the ones that close it to the last.
type gathering struct {
	blocks []block
	open   string
}

func (g *gathering) add(text string, head bool) {
	text = strings.Join(strings.Fields(text), " ")
	if strings.TrimSpace(unmarked(text)) != "" {
		g.blocks = append(g.blocks, block{text: g.open + text, head: head})
		g.open = ""
		return
	}
	for _, r := range text {
		switch n := len(g.blocks); {
		case !marks(r):
		case (r == pageEnd || r == quoteEnd) && g.open == "" && n > 0:
			g.blocks[n-1].text += string(r)
		default:
			g.open += string(r)
		}
	}
}

// markupText makes the text of an article of a piece of HTML.
func (a *article) markupText(s string) {
	if !strings.ContainsAny(s, "<&") {
		a.text = strings.TrimSpace(s)
		return
	}
	doc, err := html.Parse(strings.NewReader(withParagraphs(s)))
	if err != nil {
		a.text = strings.TrimSpace(s)
		return
	}
	m := markStructure(doc)
	a.text, a.page, a.quotes = m.read(paragraphs(htmlBlocks(doc)).text())
}

// hasMarkup finds a tag or a character by its name or number.
var hasMarkup = regexp.MustCompile(`</?[a-zA-Z][^<>]*>|&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);`)

// markedUp is a name or a title that may have been written as HTML.
func markedUp(s string) string {
	if hasMarkup.MatchString(s) {
		if doc, err := html.Parse(strings.NewReader(s)); err == nil {
			s = textOf(doc)
		}
	}
	return strings.Join(strings.Fields(s), " ")
}

// htmlBlocks are the paragraphs of a page, all of them.
func htmlBlocks(doc *html.Node) []block {
	var all gathering
	var b strings.Builder
	head := false
	flush := func() {
		all.add(b.String(), head)
		b.Reset()
		head = false
	}
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
			return
		case depth > maxDepth || unseen(n.DataAtom):
			return
		}
		divides := n.Type == html.ElementNode && isBlock(n.DataAtom)
		if divides {
			flush()
		}
		if isHeading(n) {
			head = true
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, depth+1)
		}
		if divides {
			flush()
		}
	}
	walk(doc, 0)
	flush()
	return all.blocks
}

// maxDepth is the most elements inside each other that are looked into.
const maxDepth = 500

// unseen reports whether a browser shows no text of an element, or one that it works by.
func unseen(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Head, atom.Template, atom.Noscript, atom.Iframe, atom.Svg, atom.Object, atom.Button, atom.Select, atom.Textarea:
		return true
	}
	return false
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Br, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Ul, atom.Ol, atom.Tr, atom.Td, atom.Th, atom.Table, atom.Blockquote,
		atom.Section, atom.Article, atom.Header, atom.Footer, atom.Hr, atom.Pre, atom.Dt, atom.Dd, atom.Figure, atom.Figcaption, atom.Body, atom.Main, atom.Aside, atom.Nav:
		return true
	}
	return false
}

// isHeading knows headings by their element, and those of Factiva by their class.
func isHeading(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "class" && strings.HasSuffix(a.Val, "Headline") {
			return true
		}
	}
	return false
}
