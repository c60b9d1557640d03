// Package headline finds where the title of a record stands in the text of its
// document, so that its words are counted, once:
//
//	bytes ─ corpus/ingest ─► Document with Title ─ corpus/headline ─► Document with Headline ─ corpus/furniture ─► …
//
// A text often begins with its title. Where it does not, the title is put
// behind the text as a block of its own: every offset into the text that was
// read stays what it was.
package headline

import (
	"strings"
	"unicode"

	"parallax/corpus"
)

// headLines is how many lines of a text may stand before its title: a section,
// a date.
const headLines = 4

// lineEnds are the characters that end a line.
const lineEnds = "\n\r\u0085\u2028\u2029"

// Place sets the headline of a document that has a title, and marks the name of
// the outlet behind it ("Storm nears - The Daily Post") as the page's. A text that begins with its
// title but for what follows its last dash has its title too, whatever the outlet is called.
func Place(d *corpus.Document) {
	title := corpus.Span{End: len(d.Title)}.Trim(d.Title)
	if title.Empty() {
		return
	}
	bare := corpus.Span{Start: title.Start, End: title.End - outletTail(title.In(d.Title), d.Outlet)}.Trim(d.Title)
	short := corpus.Span{Start: title.Start, End: lastSign(title.In(d.Title))}.Trim(d.Title)
	for _, form := range []corpus.Span{title, bare, short} {
		if at := find(d.Text, folded(form.In(d.Title))); !at.Empty() {
			d.Headline = at
			return
		}
	}
	start := d.AppendTitle()
	if tail := (corpus.Span{Start: start + bare.End, End: start + title.End}).Trim(d.Text); !tail.Empty() {
		d.Page = append(d.Page[:len(d.Page):len(d.Page)], tail)
	}
	d.Headline = corpus.Span{Start: start + bare.Start, End: start + bare.End}
}

// find is where the words of a title stand by themselves on one of the first
// lines of a text; empty where they do not.
func find(text string, title []string) (at corpus.Span) {
	if len(title) == 0 {
		return at
	}
	for start, n := 0, 0; start < len(text) && n < headLines; {
		start += len(text[start:]) - len(strings.TrimLeftFunc(text[start:], unicode.IsSpace))
		if end := begins(text[start:], title); end > 0 && endsThere(text[start+end:]) {
			at = corpus.Span{Start: start, End: start + closed(text[start:], end)}
			return at
		}
		next := strings.IndexAny(text[start:], lineEnds)
		if next < 0 {
			return at
		}
		start, n = start+next, n+1
	}
	return at
}

// begins is where the words of a title end that a text begins with; 0 where it
// begins with others.
func begins(text string, title []string) int {
	k := 0
	for w := range corpus.Words(text) {
		if corpus.Fold(w.In(text)) != title[k] {
			return 0
		}
		if k++; k == len(title) {
			return w.End
		}
	}
	return 0
}

// endsThere reports whether nothing of the same sentence follows: the line
// ends, or a sentence does.
func endsThere(rest string) bool {
	line := rest
	if end := strings.IndexAny(rest, lineEnds); end >= 0 {
		line = rest[:end]
	}
	mark := strings.IndexFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	return mark < 0 || strings.ContainsAny(line[:mark], ".?!") && strings.ContainsFunc(line[:mark], unicode.IsSpace)
}

// closed is the end of a title with the marks that close it.
func closed(text string, end int) int {
	rest := strings.TrimLeft(text[end:], "”’\"')].?!…")
	return len(text) - len(rest)
}

// outletTail is the length of what names the outlet at the end of a title, with
// the sign before it; 0 where the title ends in something else.
func outletTail(title, outlet string) int {
	at := lastSign(title)
	if at == len(title) {
		return 0
	}
	tail, name := letters(title[at:]), letters(outlet)
	if tail == "" || name == "" || !strings.HasPrefix(name, tail) && !strings.HasSuffix(name, tail) && !strings.HasPrefix(tail, name) {
		return 0
	}
	return len(title) - at
}

// lastSign is where the last sign stands that may part a title from the name of an outlet; its
// length where there is none.
func lastSign(title string) int {
	last := 0
	for _, sign := range []string{" | ", " - ", " – ", " — "} {
		last = max(last, strings.LastIndex(title, sign))
	}
	if last == 0 {
		return len(title)
	}
	return last
}

// letters is a name without its article, spaces, marks and ".com".
func letters(name string) string {
	var b strings.Builder
	for _, w := range folded(strings.TrimSuffix(strings.TrimSpace(name), ".com")) {
		if w != "the" {
			b.WriteString(w)
		}
	}
	return b.String()
}

func folded(text string) []string {
	var out []string
	for w := range corpus.Words(text) {
		out = append(out, corpus.Fold(w.In(text)))
	}
	return out
}
