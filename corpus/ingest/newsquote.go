package ingest

import "strings"

// quoteStart marks where a block quote of a news item begins, who says it, and
// a caption. NITF writes bq and credit, pages in NewsML blockquote and cite.
func (i *newsItem) quoteStart(name string, depth int) {
	if i.content == 0 {
		return
	}
	switch {
	case (name == "bq" || name == "blockquote") && i.quoted == 0:
		i.paragraph(false)
		i.quoted = depth
		i.text.WriteString(string(quoteStart) + numbered(len(i.said.speakers)))
		i.said.speakers = append(i.said.speakers, "")
		i.paragraph(false)
	case i.beside(name, depth):
		i.paragraph(false)
		i.text.WriteRune(pageStart)
	case name == "q":
		i.text.WriteRune('“')
	}
}

// quoteEnd marks where these parts end.
func (i *newsItem) quoteEnd(name string, depth int) {
	switch {
	case depth == i.quoted:
		if text := i.text.String(); signs(strings.TrimSpace(text)) {
			i.signed(text)
			i.text.Reset()
			i.text.WriteString(string(pageStart) + text + string(pageEnd))
		}
		i.paragraph(false)
		i.text.WriteRune(quoteEnd)
		i.paragraph(false)
		i.quoted = 0
	case i.beside(name, depth):
		if i.quoted > 0 {
			i.signed(i.text.String())
		}
		i.text.WriteRune(pageEnd)
		i.paragraph(false)
	case name == "q":
		i.text.WriteRune('”')
	}
}

// beside reports whether an element stands beside what is said: the name of who says
// it, a caption.
func (i *newsItem) beside(name string, depth int) bool {
	switch name {
	case "credit", "cite", "footer":
		return i.quoted > 0 && depth == i.quoted+1
	case "figcaption":
		return i.quoted == 0
	}
	return false
}

// signed takes in who says the last quotation.
func (i *newsItem) signed(text string) {
	i.said.speakers[len(i.said.speakers)-1] = speakerOf(text)
}
