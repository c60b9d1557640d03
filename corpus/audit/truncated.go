package audit

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/corpus/furniture"
)

// truncated finds articles that were cut off before they end: by a service
// that gives the first letters only, by a cell of a spreadsheet, by a paywall,
// or inside a sentence.
type truncated struct{ tally }

const (
	// cellLetters is what one cell of a spreadsheet holds.
	cellLetters = 32_767
	// endBytes is how much of the end of a text is looked at.
	endBytes = 300
	// runningBytes is how long a last line is at least that must end as
	// sentences do; less is a name, a place or a heading.
	runningBytes = 80
	// finishedWords is the fewest words of a document whose end is judged.
	finishedWords = 30
)

var (
	// cutByExcerpt is "[…]", "(continued)", "… Read more" or "Continue reading →",
	// as feeds and excerpts end, before the line in which a feed names itself.
	cutByExcerpt = regexp.MustCompile(`(?i)(?:[\[(]\s*(?:…|\.{3}|(?:read )?more|cont(?:inued|’d|'d|\.)?)[^\n\])]{0,20}[\])]|(?:…|\.{3})\s*read (?:more|on)\W{0,5}|\S[^\S\n]*(?-i:R)ead more\W{0,5}|(?-i:C)ontinue reading\W{0,5})` +
		`(?:\s+The post [^\n]{1,300} (?:appeared first|first appeared) on [^\n]{1,100})?$`)
	// cutByPaywall asks the reader to pay or to go on elsewhere.
	cutByPaywall = regexp.MustCompile(`(?i)(?:to (?:continue|keep) reading\b|(?:continue|keep) reading (?:with|the full|this)|to read the (?:full|rest of)|read the full (?:story|article)|subscribe to (?:continue|read)|(?:log|sign) in to (?:continue|read))[^\n]{0,120}\s*$`)
)

func (t *truncated) add(d *seen) {
	if at, why := cutOff(d.AsRead(), d.words); why != "" {
		t.note(d, Place{Span: corpus.Span{Start: at, End: len(d.AsRead())}, Note: why + ": " + cut(d.AsRead()[at:])})
	}
}

func (t *truncated) findings(c *summary) []Finding {
	return t.tally.findings(c, "truncated", func(n int) string {
		return fmt.Sprintf("documents that seem to be cut off: %d", n)
	}, "fetch them whole, or leave them out: what stands at the end of an article is missing in every count")
}

// cutOff says why a text seems to be cut off, and where its end begins.
func cutOff(text string, words int) (at int, why string) {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	if text == "" {
		return 0, ""
	}
	at = max(0, len(text)-40)
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	end := text[max(0, len(text)-endBytes):]
	line := text[strings.LastIndexByte(text, '\n')+1:]
	last, _ := utf8.DecodeLastRuneInString(text)
	switch {
	case cutByService(end):
		return at, "cut by the service"
	case utf16Letters(text) == cellLetters:
		return at, fmt.Sprintf("%d letters, as many as a cell holds", cellLetters)
	case cutByExcerpt.MatchString(end):
		return at, "the end of an excerpt"
	case cutByPaywall.MatchString(end):
		return at, "the rest is elsewhere"
	case words < finishedWords:
		return 0, ""
	case strings.HasSuffix(text, "…") || strings.HasSuffix(text, "..."):
		return at, "ends with dots"
	case len(line) >= runningBytes && (unicode.IsLower(last) || last == ',') && strings.ContainsAny(line, ".,;"):
		return at, "ends inside a sentence"
	}
	return 0, ""
}

// cutByService reports whether a text ends in the mark of a service ("… [+2219 chars]").
func cutByService(end string) bool {
	marks := furniture.CutMarks(end)
	return len(marks) > 0 && marks[len(marks)-1].End == len(end)
}

// utf16Letters counts letters as spreadsheets do.
func utf16Letters(s string) int {
	if len(s) < cellLetters || len(s) > 4*cellLetters {
		return 0
	}
	n := 0
	for _, r := range s {
		if n++; r > 0xffff {
			n++
		}
	}
	return n
}
