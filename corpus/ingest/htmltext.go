package ingest

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pages reads a web page, or the articles of an export that is one.
func pages(enc encoding, b []byte) (bundle, error) {
	if marked(string(b)) {
		text, err := decodePage(enc, b)
		if err != nil {
			return bundle{}, err
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

// htmlBlocks are the paragraphs of a page, all of them.
func htmlBlocks(doc *html.Node) []block {
	var all []block
	var b strings.Builder
	head := false
	flush := func() {
		if t := strings.Join(strings.Fields(b.String()), " "); t != "" {
			all = append(all, block{t, head})
		}
		b.Reset()
		head = false
	}
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
			return
		case depth > maxDepth || n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Head || n.DataAtom == atom.Template:
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
	return all
}

// maxDepth is the most elements inside each other that are looked into.
const maxDepth = 500

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
