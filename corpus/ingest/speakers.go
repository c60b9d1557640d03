package ingest

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// speaker finds who says a block quote, and marks where that stands in it as
// around the article: a cite or a footer; a signature; the caption of a figure
// that holds nothing else.
func speaker(n *html.Node) string {
	name := ""
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.Data == "cite" || c.Data == "footer") {
			name = speakerOf(textOf(c))
			surround(c, pageStart, pageEnd)
		}
	}
	if name == "" {
		name = signature(n)
	}
	if name == "" && n.Parent != nil && n.Parent.Data == "figure" {
		name = captioned(n.Parent)
	}
	return name
}

// signature finds who signs a quotation: behind its paragraphs a text that
// begins as signatures do, and all that follows.
func signature(n *html.Node) string {
	tail := ""
	for c := n.LastChild; c != nil; c = c.PrevSibling {
		text := strings.TrimSpace(textOf(c))
		tail = textOf(c) + " " + tail
		if !signs(text) {
			if text != "" && c.Type == html.ElementNode && isBlock(c.DataAtom) {
				return ""
			}
			continue
		}
		name := speakerOf(tail)
		if name == "" {
			return ""
		}
		n.InsertBefore(&html.Node{Type: html.TextNode, Data: string(pageStart)}, c)
		n.AppendChild(&html.Node{Type: html.TextNode, Data: string(pageEnd)})
		return name
	}
	return ""
}

// posted are the words with which embedded posts name who wrote them.
var posted = []string{"Posted by ", "A post shared by ", "A video posted by ", "A photo posted by "}

// signs reports whether a text begins as a signature does.
func signs(text string) bool {
	return strings.HasPrefix(text, "—") || strings.HasPrefix(text, "–") || strings.HasPrefix(text, "―") || strings.HasPrefix(text, "--") ||
		strings.HasPrefix(text, "-") && strings.Contains(text, "(@") ||
		slices.ContainsFunc(posted, func(p string) bool { return strings.HasPrefix(text+" ", p) })
}

// captioned is the name in the caption of a figure; "" where the caption may
// be that of a picture.
func captioned(figure *html.Node) string {
	name := ""
	for n := range figure.Descendants() {
		switch n.Data {
		case "img", "picture", "video", "iframe", "svg":
			return ""
		case "figcaption":
			name = speakerOf(textOf(n))
		}
	}
	return name
}

// ended reports whether a node stands in, or is, what is around the article at
// the end of a quotation.
func ended(n *html.Node) bool {
	for s := n; s != nil; s = s.NextSibling {
		if strings.ContainsRune(textOf(s), pageEnd) {
			for p := n; p != nil; p = p.PrevSibling {
				if strings.ContainsRune(textOf(p), pageStart) {
					return true
				}
			}
			return false
		}
	}
	return strings.TrimSpace(textOf(n)) == ""
}

// maxSpeaker bounds the name of a speaker, in bytes.
const maxSpeaker = 100

// speakerOf is the name in a signature: "— Tom Karim (@tkarim) March 3, 2023",
// "Posted by Tom Karim on Friday".
func speakerOf(s string) string {
	s = strings.TrimLeft(strings.Join(strings.Fields(unmarked(s)), " "), "—–―- ")
	for _, p := range posted {
		if name, ok := strings.CutPrefix(s, p); ok {
			s, _, _ = strings.Cut(name, " on ")
		}
	}
	for _, end := range []string{" (", ","} {
		s, _, _ = strings.Cut(s, end)
	}
	if len(s) > maxSpeaker {
		return ""
	}
	return strings.TrimSpace(s)
}
