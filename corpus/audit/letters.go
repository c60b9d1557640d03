package audit

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"parallax/corpus"
)

// letters finds texts in which words are not written as elsewhere: with
// letters that nobody sees, with ligatures or taken-apart accents, with hyphens
// at line ends, or with sentences that nothing parts.
type letters struct {
	hidden, broken, glued tally
	gluedPattern          *regexp.Regexp
}

const (
	// brokenLines and gluedPlaces are the fewest in a document that are told.
	brokenLines, gluedPlaces = 2, 2
)

// gluedSentences is "killed.The", which no address is.
const gluedSentences = `[a-z]{2}[.!?][”"’]?[A-Z][a-z]`

func (l *letters) add(d *seen) {
	if l.gluedPattern == nil {
		l.gluedPattern = regexp.MustCompile(gluedSentences)
	}
	for i, r := range d.Text {
		if r < 0x80 {
			continue
		}
		if note := oddLetter(r); note != "" {
			l.hidden.note(d, Place{Span: corpus.Span{Start: i, End: i + len(string(r))}, Note: note})
			break
		}
	}
	broken, at := 0, corpus.Span{}
	for i := strings.Index(d.Text, "-\n"); i >= 0; {
		if i > 0 && asciiLower(d.Text[i-1]) && i+2 < len(d.Text) && asciiLower(d.Text[i+2]) {
			if broken++; broken == 1 {
				at = corpus.Span{Start: i - 1, End: i + 3}
			}
		}
		next := strings.Index(d.Text[i+2:], "-\n")
		if next < 0 {
			break
		}
		i += 2 + next
	}
	if broken >= brokenLines {
		l.broken.note(d, Place{Span: at, Note: fmt.Sprintf("%d words at line ends", broken)})
	}
	if found := l.gluedPattern.FindAllStringIndex(d.Text, gluedPlaces); len(found) >= gluedPlaces {
		span := corpus.Span{Start: found[0][0], End: found[0][1]}
		l.glued.note(d, Place{Span: span, Note: span.In(d.Text)})
	}
}

func asciiLower(c byte) bool { return 'a' <= c && c <= 'z' }

// oddLetter says what a letter is that stands in no word as most write it.
func oddLetter(r rune) string {
	switch {
	case r == 0xad:
		return "a soft hyphen"
	case r == 0x200b || r == 0x2060 || r == 0xfeff:
		return "a letter without width"
	case 0xfb00 <= r && r <= 0xfb06:
		return "the ligature " + string(r)
	case 0x300 <= r && r <= 0x36f && unicode.Is(unicode.Mn, r):
		return "an accent apart from its letter"
	}
	return ""
}

func (l *letters) findings(c *summary) []Finding {
	all := l.hidden.findings(c, "letters", func(n int) string {
		return fmt.Sprintf("documents with hidden letters, ligatures or accents apart from their letters: %d", n)
	}, "write the source anew in the normal form NFC, without soft hyphens and letters of no width: the same word is written in two ways")
	all = append(all, l.broken.findings(c, "hyphenation", func(n int) string {
		return fmt.Sprintf("documents with words that are divided at line ends: %d", n)
	}, "take the text from a source that is not set in lines, such as the page instead of the PDF")...)
	return append(all, l.glued.findings(c, "glued-sentences", func(n int) string {
		return fmt.Sprintf("documents in which sentences follow each other without a space: %d", n)
	}, "take the text out of the pages again: the last word of one sentence and the first of the next may count as one")...)
}
