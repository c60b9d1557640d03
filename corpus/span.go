package corpus

import (
	"strings"
	"unicode"
)

// A Span is a half-open range of bytes [Start, End) of a document's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// In is the span's text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Contains reports whether every byte of t is in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlap is the number of bytes that s and t share.
func (s Span) Overlap(t Span) int {
	return max(0, min(s.End, t.End)-max(s.Start, t.Start))
}

// Trim takes the white space off both ends of a span of text.
func (s Span) Trim(text string) Span {
	v := s.In(text)
	left := len(v) - len(strings.TrimLeftFunc(v, unicode.IsSpace))
	right := len(v) - len(strings.TrimRightFunc(v, unicode.IsSpace))
	if left == len(v) {
		return Span{Start: s.Start, End: s.Start}
	}
	return Span{Start: s.Start + left, End: s.End - right}
}

// Hull is the smallest span that contains every span of a sorted list; the
// zero Span for none.
func Hull(spans []Span) Span {
	if len(spans) == 0 {
		return Span{}
	}
	return Span{Start: spans[0].Start, End: spans[len(spans)-1].End}
}
