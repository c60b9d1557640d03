package attribution

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

// blocks are the paragraphs, headlines and list lines of a text: what no
// sentence runs over. A blank line ends a block; so does a single line end,
// unless the text is wrapped, which shows in that the first word of the next
// line would not have fitted.
func blocks(text string) []corpus.Span {
	var out []corpus.Span
	lines := lineSpans(text)
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
			if k+1 == j || !wrapped(lines[k].In(text), lines[k+1].In(text), width) {
				out = appendBounded(out, text, corpus.Span{Start: start, End: lines[k].End}, maxBlock)
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
		out = append(out, trim(text, corpus.Span{Start: start, End: end}))
		start = end + 1
	}
	return out
}

// wrapped says that the end of line a before line b was only set because the
// next word did not fit into width columns.
func wrapped(a, b string, width int) bool {
	if width > maxWrap {
		return false
	}
	if strings.ContainsAny(b[:1], "\"'") || strings.HasPrefix(b, "“") || strings.HasPrefix(b, "‘") {
		if end := strings.TrimRight(a, "\"'”’"); strings.HasSuffix(end, ".") || strings.HasSuffix(end, "?") || strings.HasSuffix(end, "!") {
			return false // a paragraph of a quotation
		}
	}
	word := b
	if n := strings.IndexFunc(b, unicode.IsSpace); n >= 0 {
		word = b[:n]
	}
	if r, _ := utf8.DecodeRuneInString(b); unicode.IsLower(r) {
		return true
	}
	return utf8.RuneCountInString(a)+1+utf8.RuneCountInString(word) > width
}

// appendBounded appends s in pieces of at most limit bytes, cut after the last
// white space that fits, or else after the last whole character.
func appendBounded(out []corpus.Span, text string, s corpus.Span, limit int) []corpus.Span {
	for s.Len() > limit {
		cut := s.Start + limit
		if n := strings.LastIndexFunc(text[s.Start:cut], unicode.IsSpace); n > 0 {
			cut = s.Start + n
		} else {
			for cut > s.Start+limit-utf8.UTFMax && !utf8.RuneStart(text[cut]) {
				cut--
			}
		}
		if head := trim(text, corpus.Span{Start: s.Start, End: cut}); !head.Empty() {
			out = append(out, head)
		}
		s = trim(text, corpus.Span{Start: cut, End: s.End})
	}
	if !s.Empty() {
		out = append(out, s)
	}
	return out
}

// trim takes the white space off both ends of a span.
func trim(text string, s corpus.Span) corpus.Span {
	v := s.In(text)
	left := len(v) - len(strings.TrimLeftFunc(v, unicode.IsSpace))
	right := len(v) - len(strings.TrimRightFunc(v, unicode.IsSpace))
	if left == len(v) {
		return corpus.Span{Start: s.Start, End: s.Start}
	}
	return corpus.Span{Start: s.Start + left, End: s.End - right}
}
