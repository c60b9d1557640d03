package furniture

import (
	"regexp"
	"strings"

	"parallax/corpus"
)

// cutMark is what a service writes where it cut an article off: "… [+2219 chars]",
// "... [2219 chars]", "[+ 431 more words]". A number of words in brackets within a text is an editor's.
var cutMark = regexp.MustCompile(`(?i)(?:(?:…|\.{3,4})\s*\[\s*\+?|\[\s*\+)\s*\d[\d,.]*\s*` + cutUnit + `|\[\s*\d[\d,.]*\s*` + cutUnit + `\s*$`)

const cutUnit = `(?:more )?(?:char(?:acter)?s?|letters?|words?)\s*\]`

// feedLine is the line in which a feed names itself below an article.
var feedLine = regexp.MustCompile(`(?m)^The post [^\n]{1,300} (?:appeared first|first appeared) on [^\n]{1,100}$`)

// serviceLines are what services write into a text of any length: where they cut it off, and where it came from.
func serviceLines(text string) []corpus.Span {
	marks := CutMarks(text)
	if !strings.Contains(text, "The post ") {
		return marks
	}
	var lines []corpus.Span
	for _, at := range feedLine.FindAllStringIndex(text, -1) {
		lines = append(lines, corpus.Span{Start: at[0], End: at[1]}.Trim(text))
	}
	return union(marks, lines)
}

// CutMarks finds where services say that they cut a text off. No voice says it, however
// short the text is and in whatever sentence it stands.
func CutMarks(text string) []corpus.Span {
	if !strings.ContainsRune(text, '[') {
		return nil
	}
	var out []corpus.Span
	for _, at := range cutMark.FindAllStringIndex(text, -1) {
		out = append(out, corpus.Span{Start: at[0], End: at[1]}.Trim(text))
	}
	return out
}
