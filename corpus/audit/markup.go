package audit

import (
	"fmt"
	"regexp"
	"strings"

	"parallax/corpus"
)

// markup finds remains of HTML: tags, comments and character references that
// nobody decoded. A "<" before a number is none.
type markup struct {
	tally
	pattern *regexp.Regexp
}

// markupPattern knows the elements that articles are made of. It is held
// against a text only from the next "<" or "&" on, since few texts have one.
const markupPattern = `(?i)^(?:</?(?:a|b|i|p|br|div|span|em|strong|img|li|ul|ol|h[1-6]|script|style|iframe|figure|figcaption|blockquote|table|tr|td)(?:\s[^<>]{0,400})?/?>|<!--|&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{2,6}|#x[0-9a-f]{2,5});)`

// markupBytes is how long a tag may be.
const markupBytes = 512

func (m *markup) add(d *seen) {
	if m.pattern == nil {
		m.pattern = regexp.MustCompile(markupPattern)
	}
	const shown = 3
	var places []Place
	for at := 0; len(places) < shown; {
		next := strings.IndexAny(d.Text[at:], "<&")
		if next < 0 {
			break
		}
		at += next
		length := len(m.pattern.FindString(d.Text[at:min(len(d.Text), at+markupBytes)]))
		if length > 0 {
			span := corpus.Span{Start: at, End: at + length}
			places = append(places, Place{Span: span, Note: cut(span.In(d.Text))})
		}
		at += max(1, length)
	}
	if len(places) > 0 {
		m.note(d, places...)
	}
}

func (m *markup) findings(c *summary) []Finding {
	return m.tally.findings(c, "markup", func(n int) string {
		return fmt.Sprintf("documents with remains of HTML: %d", n)
	}, "take the text out of the pages again: tags and character references are counted as words")
}
