package ingest

import (
	"strconv"
	"strings"
	"unicode/utf8"

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
	article := whole.In(text)
	var kept []corpus.Quote
	next := around // those that may reach into the quotation; both ascend
	for _, q := range quotes {
		if q.Span = within(q.Span); q.Empty() {
			continue
		}
		for len(next) > 0 && next[0].End <= q.Start {
			next = next[1:]
		}
		over := next
		for i, s := range over {
			if s.Start >= q.End {
				over = over[:i]
				break
			}
		}
		// A name at an edge is no part of what is said.
		for len(over) > 0 && over[0].Start <= q.Start {
			q.Start, over = over[0].End, over[1:]
		}
		for n := len(over); n > 0 && over[n-1].End >= q.End; n-- {
			q.End, over = over[n-1].Start, over[:n-1]
		}
		if len(over) > 0 || q.Empty() {
			continue
		}
		if q.Span = q.Trim(article); !q.Empty() {
			kept = append(kept, q)
		}
	}
	return article, around, kept
}
