package ingest

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// markStructure marks the parts of a page: captions, navigation and asides as
// the page around the article, block quotes and embedded posts as quotations.
// A q gets the quotation marks that a browser shows.
func markStructure(doc *html.Node) *markup {
	m := &markup{}
	m.mark(doc)
	return m
}

// mark marks the parts of one more page.
func (m *markup) mark(doc *html.Node) {
	var nodes []*html.Node
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.TextNode:
			n.Data = unmarked(n.Data)
		case n.Type == html.ElementNode:
			nodes = append(nodes, n)
		}
	}
	for _, n := range nodes {
		switch n.Data {
		case "q":
			if !strings.ContainsAny(textOf(n)+" ", "“\"") {
				surround(n, '“', '”')
			}
		case "blockquote":
			if !within(n, "blockquote") {
				m.quote(n)
			}
		case "figcaption", "nav", "aside":
			if !within(n, "figcaption", "nav", "aside", "blockquote") && !holdsPost(n) {
				surround(n, pageStart, pageEnd)
			}
		}
	}
}

// holdsPost reports whether an element holds an embedded post, which an article quotes wherever
// its page sets it. A pull quote is no post: it repeats the article.
func holdsPost(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Data != "blockquote" {
			continue
		}
		for _, a := range d.Attr {
			if a.Key == "class" && postClass.MatchString(a.Val) || a.Key == "cite" && strings.HasPrefix(a.Val, "http") || strings.HasPrefix(a.Key, "data-bluesky") {
				return true
			}
		}
	}
	return false
}

// postClass finds the names by which services mark their posts.
var postClass = regexp.MustCompile(`\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-(?:post|xfbml-parse-ignore)|reddit-(?:card|embed-bq)|text-post-media|telegram-post)\b`)

// quote marks a block quote, and in it who says it.
func (m *markup) quote(n *html.Node) {
	m.speakers = append(m.speakers, speaker(n))
	// The edges are inside of the first and the last part that says something.
	first, last := n.FirstChild, n.LastChild
	for last != nil && last != first && ended(last) {
		last = last.PrevSibling
	}
	if first == nil || last == nil {
		return
	}
	n.InsertBefore(&html.Node{Type: html.TextNode, Data: string(quoteStart) + numbered(len(m.speakers)-1)}, first)
	n.InsertBefore(&html.Node{Type: html.TextNode, Data: string(quoteEnd)}, last.NextSibling)
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// within reports whether a node stands in an element of one of the names.
func within(n *html.Node, names ...string) bool {
	for p := range n.Ancestors() {
		if p.Type == html.ElementNode && slices.Contains(names, p.Data) {
			return true
		}
	}
	return false
}

// surround puts a character before and one behind what a node holds.
func surround(n *html.Node, before, behind rune) {
	n.InsertBefore(&html.Node{Type: html.TextNode, Data: string(before)}, n.FirstChild)
	n.AppendChild(&html.Node{Type: html.TextNode, Data: string(behind)})
}
