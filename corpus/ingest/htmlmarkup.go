package ingest

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"parallax/corpus"
)

// What the markup of a page says of its parts must come through Readability,
// which makes text of the page. Characters that no text has (Unicode's
// noncharacters) stand at the edges of a part meanwhile.
const (
	pageStart  = '\ufdd0' // the page around the article
	pageEnd    = '\ufdd1'
	quoteStart = '\ufdd2' // what somebody else says; its number follows
	quoteEnd   = '\ufdd3'
	digitZero  = '\ufde0' // the digits of a number, as nobody writes them
	digitNine  = '\ufde9'
)

// markup is what was found in a page: the speakers of its quotations in order.
type markup struct{ speakers []string }

// markStructure marks the parts of a page: captions, navigation and asides as
// the page around the article, block quotes and embedded posts as quotations.
// A q gets the quotation marks that a browser shows.
func markStructure(doc *html.Node) *markup {
	m := &markup{}
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
			if !within(n, "figcaption", "nav", "aside", "blockquote") {
				surround(n, pageStart, pageEnd)
			}
		}
	}
	return m
}

// quote marks a block quote. Who says it stands in a cite or a footer, or, of a
// post, behind a dash after its paragraphs: that is then around the article.
func (m *markup) quote(n *html.Node) {
	speaker := ""
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.Data == "cite" || c.Data == "footer") {
			speaker = speakerOf(textOf(c))
			surround(c, pageStart, pageEnd)
		}
	}
	if speaker == "" {
		speaker = signature(n)
	}
	m.speakers = append(m.speakers, speaker)
	// The edges are inside of the first and the last part that says something.
	first, last := n.FirstChild, n.LastChild
	for last != nil && last != first && signs(last) {
		last = last.PrevSibling
	}
	if first == nil || last == nil {
		return
	}
	n.InsertBefore(&html.Node{Type: html.TextNode, Data: string(quoteStart) + numbered(len(m.speakers)-1)}, first)
	n.InsertBefore(&html.Node{Type: html.TextNode, Data: string(quoteEnd)}, last.NextSibling)
}

// signature finds who signs a quotation: a text that begins with a dash, and
// all behind it.
func signature(n *html.Node) string {
	for c := n.LastChild; c != nil; c = c.PrevSibling {
		text := strings.TrimSpace(textOf(c))
		if c.Type != html.TextNode && !(c.Type == html.ElementNode && c.Data == "p") || !strings.HasPrefix(text, "—") && !strings.HasPrefix(text, "–") {
			continue
		}
		speaker := speakerOf(text)
		if speaker == "" {
			return ""
		}
		n.InsertBefore(&html.Node{Type: html.TextNode, Data: string(pageStart)}, c)
		n.AppendChild(&html.Node{Type: html.TextNode, Data: string(pageEnd)})
		return speaker
	}
	return ""
}

// signs reports whether a node stands in, or is, what is around the article at
// the end of a quotation.
func signs(n *html.Node) bool {
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

// speakerOf is the name in a signature: "— Tom Karim (@tkarim) March 3, 2023".
func speakerOf(s string) string {
	s = strings.TrimLeft(strings.Join(strings.Fields(unmarked(s)), " "), "—–- ")
	if name, _, ok := strings.Cut(s, " (@"); ok {
		s = name
	}
	if name, _, ok := strings.Cut(s, ","); ok {
		s = name
	}
	if len(s) > maxSpeaker {
		return ""
	}
	return strings.TrimSpace(s)
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

// unmarked is a text without the characters that mark.
func unmarked(s string) string {
	if !strings.ContainsFunc(s, marks) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if marks(r) {
			return -1
		}
		return r
	}, s)
}

func marks(r rune) bool { return pageStart <= r && r <= digitNine }

// numbered writes a number in the digits that mark.
func numbered(n int) string {
	return strings.Map(func(r rune) rune { return digitZero + r - '0' }, strconv.Itoa(n))
}

// read takes the marks out of the text that Readability made, and gives the
// parts that they name. A quotation that Readability dropped, or whose edges it
// tore apart, names none.
func (m *markup) read(rendered string) (string, []corpus.Span, []corpus.Quote) {
	rendered = strings.TrimSpace(rendered)
	var b strings.Builder
	var page []corpus.Span
	var quotes []corpus.Quote
	around, quote, number := -1, -1, 0
	for i := 0; i < len(rendered); {
		r, size := utf8.DecodeRuneInString(rendered[i:])
		switch at := b.Len(); r {
		case pageStart:
			around = at
		case pageEnd:
			if around >= 0 {
				page = append(page, corpus.Span{Start: around, End: at})
			}
			around = -1
		case quoteStart:
			quote, number = at, 0
		case quoteEnd:
			if quote >= 0 && number < len(m.speakers) {
				quotes = append(quotes, corpus.Quote{Span: corpus.Span{Start: quote, End: at}, Speaker: m.speakers[number]})
			}
			quote = -1
		default:
			if digitZero <= r && r <= digitNine {
				number = min(10*number+int(r-digitZero), 1<<20)
				break
			}
			b.WriteString(rendered[i : i+size])
		}
		i += size
	}
	return trimmed(b.String(), page, quotes)
}

// trimmed takes the white space off the text and its parts, and leaves out those
// that hold nothing or run into one before.
func trimmed(text string, page []corpus.Span, quotes []corpus.Quote) (string, []corpus.Span, []corpus.Quote) {
	whole := corpus.Span{End: len(text)}.Trim(text)
	within := func(s corpus.Span) corpus.Span {
		s = s.Trim(text)
		return corpus.Span{Start: s.Start - whole.Start, End: s.End - whole.Start}
	}
	var around []corpus.Span
	for _, s := range page {
		if s = within(s); !s.Empty() {
			around = append(around, s)
		}
	}
	var kept []corpus.Quote
	for _, q := range quotes {
		q.Span = within(q.Span)
		if !q.Empty() && !slices.ContainsFunc(around, func(s corpus.Span) bool { return s.Overlap(q.Span) > 0 }) {
			kept = append(kept, q)
		}
	}
	return whole.In(text), around, kept
}
