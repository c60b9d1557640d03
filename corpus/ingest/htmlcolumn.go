package ingest

import (
	"html"
	"regexp"
	"strings"
)

var (
	// element finds what only HTML has: the end of an element, an element that holds nothing or
	// opens a paragraph, one with attributes.
	element = regexp.MustCompile(`(?i)</(?:a|abbr|article|aside|b|blockquote|center|cite|div|em|figure|figcaption|font|h[1-6]|i|iframe|li|nav|ol|p|q|s|script|section|small|span|strong|style|sub|sup|table|td|th|tr|u|ul|video)\s*>` +
		`|<(?:br|hr|img|p|wbr)\s*/?>|<(?:a|article|blockquote|div|figure|h[1-6]|iframe|img|p|section|span|table)\s+[a-z][a-z-]*=|<!-- `)
	// reference finds a character that HTML writes by its name or number.
	reference = regexp.MustCompile(`&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|eacute|rsquo|pound|euro|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});`)
	// divided finds an element by which HTML divides paragraphs.
	divided = regexp.MustCompile(`(?i)<(?:p|div|br)\b`)
	// blankLine divides paragraphs where HTML does not.
	blankLine = regexp.MustCompile(`\n[ \t\r]*\n`)
)

// writtenAsHTML reports whether a text is a piece of HTML.
func writtenAsHTML(s string) bool {
	return strings.Contains(s, "<") && element.MatchString(s) || strings.Contains(s, "&") && reference.MatchString(s)
}

// readMarkup puts in the place of a text that is HTML what a browser shows of it.
func (c *cell) readMarkup() {
	read := c.page != nil || c.quotes != nil || c.markup || c.html
	if read || c.kind != isText || !writtenAsHTML(c.value) {
		return
	}
	c.html = true
	s := c.value
	if !element.MatchString(s) {
		if s = html.UnescapeString(s); !element.MatchString(s) { // no tags, or tags that were escaped
			c.value = s
			return
		}
	}
	if startsAsPage([]byte(s)) {
		if cells, err := page(encoding{}, []byte(s)); err == nil && strings.TrimSpace(cells[0].value) != "" {
			c.value, c.page, c.quotes = cells[0].value, cells[0].page, cells[0].quotes
			return
		}
	}
	var a article
	a.markupText(s)
	c.value, c.page, c.quotes = a.text, a.page, a.quotes
}

// withParagraphs divides by elements a piece of HTML whose paragraphs blank lines divide, as
// the forms of publishing systems keep it; or its lines, where it has no blank one.
func withParagraphs(s string) string {
	if divided.MatchString(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if blankLine.MatchString(s) {
		return blankLine.ReplaceAllString(s, "\n<br>\n")
	}
	return strings.ReplaceAll(s, "\n", "<br>")
}
