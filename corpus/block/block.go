// Package block cuts a text into its blocks: paragraphs, headlines, lines of a
// list. No sentence runs over the end of one. Whoever reads a document starts
// from here: corpus/furniture and corpus/attribution.
package block

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// maxWrap is the longest line that a text with hard line ends is taken to
// have; a longer line is a paragraph by itself.
const maxWrap = 120

// maxBlock bounds a block, so that no later step sees a text of many
// megabytes as one paragraph.
const maxBlock = 16 << 10

// Of gives the paragraphs, headlines and list lines of a text: what no
// sentence runs over. A blank line ends a block; so does a single line end,
// unless the text is wrapped, which shows in that the first word of the next
// line would not have fitted.
func Of(text string) []corpus.Span {
	var out []corpus.Span
	lines := lineSpans(text)
	wrappedText := isWrapped(text, lines)
	for i := 0; i < len(lines); {
		if lines[i].Empty() {
			i++
			continue
		}
		j, width := i+1, utf8.RuneCountInString(lines[i].In(text))
		for j < len(lines) && !lines[j].Empty() {
			width = max(width, utf8.RuneCountInString(lines[j].In(text)))
			j++
		}
		start := lines[i].Start
		for k := i; k < j; k++ {
			if k+1 == j || !goesOn(lines[k].In(text), lines[k+1].In(text), width, wrappedText) {
				out = AppendBounded(out, text, corpus.Span{Start: start, End: lines[k].End}, maxBlock)
				if k+1 < j {
					start = lines[k+1].Start
				}
			}
		}
		i = j
	}
	return out
}

// lineSpans gives each line without the white space at its ends; blank lines
// are empty spans.
func lineSpans(text string) []corpus.Span {
	var out []corpus.Span
	for start := 0; start <= len(text); {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		out = append(out, corpus.Span{Start: start, End: end}.Trim(text))
		start = end + 1
	}
	return out
}

// wrappedShare is the share of line ends, of those that tell, from which a text
// has hard line ends, and wrappedEnds how many tell at least.
const wrappedShare, wrappedEnds = 2. / 3, 2

// isWrapped reports whether a text has hard line ends. The longest line of a
// block cannot tell, since the next word fits behind it in no case.
func isWrapped(text string, lines []corpus.Span) bool {
	tell, full := 0, 0
	for i := 0; i < len(lines); {
		j, width := i, 0
		for ; j < len(lines) && !lines[j].Empty(); j++ {
			width = max(width, utf8.RuneCountInString(lines[j].In(text)))
		}
		for k := i; k+1 < j && width <= maxWrap; k++ {
			a, b := lines[k].In(text), lines[k+1].In(text)
			switch {
			case startsSmall(b) || endsOpen(a), utf8.RuneCountInString(a) < width && overflows(a, b, width):
				tell, full = tell+1, full+1
			case utf8.RuneCountInString(a) < width:
				tell++
			}
		}
		i = max(j, i+1)
	}
	return full >= wrappedEnds && float64(full) >= wrappedShare*float64(tell)
}

// goesOn reports whether line b goes on with line a: the end of a was only set
// because the next word did not fit into width columns.
func goesOn(a, b string, width int, wrappedText bool) bool {
	switch {
	case width > maxWrap:
		return false
	case startsSmall(b) || endsOpen(a):
		return true
	case strings.ContainsAny(b[:1], "\"'") || strings.HasPrefix(b, "“") || strings.HasPrefix(b, "‘"):
		if end := strings.TrimRight(a, "\"'”’"); strings.HasSuffix(end, ".") || strings.HasSuffix(end, "?") || strings.HasSuffix(end, "!") {
			return false // a paragraph of a quotation
		}
	}
	return wrappedText && overflows(a, b, width)
}

// overflows reports whether the first word of b does not fit behind a.
func overflows(a, b string, width int) bool {
	word := b
	if n := strings.IndexFunc(b, unicode.IsSpace); n >= 0 {
		word = b[:n]
	}
	return utf8.RuneCountInString(a)+1+utf8.RuneCountInString(word) > width
}

func startsSmall(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r)
}

// endsOpen reports whether a line ends in a comma or a word that no headline,
// no entry of a list and no sentence ends in.
func endsOpen(line string) bool {
	if strings.HasSuffix(line, ",") {
		return true
	}
	switch line[strings.LastIndexByte(line, ' ')+1:] {
	case "a", "an", "the", "of", "and", "or", "that", "with", "from", "by", "as", "their", "his", "its":
		return true
	}
	return false
}

// AppendBounded appends s in pieces of at most limit bytes, cut after the last
// white space that fits, or else after the last whole character.
func AppendBounded(out []corpus.Span, text string, s corpus.Span, limit int) []corpus.Span {
	for s.Len() > limit {
		cut := s.Start + limit
		if n := strings.LastIndexFunc(text[s.Start:cut], unicode.IsSpace); n > 0 {
			cut = s.Start + n
		} else {
			for cut > s.Start+limit-utf8.UTFMax && !utf8.RuneStart(text[cut]) {
				cut--
			}
		}
		if head := (corpus.Span{Start: s.Start, End: cut}).Trim(text); !head.Empty() {
			out = append(out, head)
		}
		s = corpus.Span{Start: cut, End: s.End}.Trim(text)
	}
	if !s.Empty() {
		out = append(out, s)
	}
	return out
}
