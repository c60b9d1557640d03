// Package gold reads articles in which people have marked who says what, so
// that corpus/attribution can be trained on them and measured by them. The
// format is the stand-off of the brat annotation tool as PolNeAR uses it:
// Newell, E., Margolin, D. and Ruths, D. (2018), An attribution relations
// corpus for political news, LREC 2018.
package gold

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"parallax/corpus"
)

// An Attribution is what an annotator marked: who (Source), by which words
// (Cue), said what (Content). Spans are bytes; Source and Cue may be empty.
type Attribution struct {
	Source, Cue, Content []corpus.Span
}

// An Article is an annotated text.
type Article struct {
	ID, Outlet string
	Text       string
	// Attributions are those that have content, in the order of its start.
	Attributions []Attribution
}

// maxLine bounds a line of a stand-off file.
const maxLine = 1 << 20

// Parse reads the stand-off annotations of a text. Offsets in the file count
// characters of the text as it is, line ends untranslated. Attributions
// without content, and parts that the file does not define, are left out.
func Parse(text, standoff string) ([]Attribution, error) {
	at := byteOffsets(text)
	spans := map[string][]corpus.Span{}
	lines := strings.Split(standoff, "\n")
	for n, line := range lines {
		if len(line) > maxLine {
			return nil, fmt.Errorf("line %d: longer than %d bytes", n+1, maxLine)
		}
		f := strings.SplitN(line, "\t", 3)
		if !strings.HasPrefix(line, "T") || len(f) < 2 {
			continue
		}
		s, err := parseSpans(f[1], at)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		spans[f[0]] = s
	}
	var out []Attribution
	for _, line := range lines {
		id, roles, ok := strings.Cut(strings.TrimRight(line, "\r"), "\t")
		if !ok || !strings.HasPrefix(id, "E") {
			continue
		}
		var a Attribution
		for _, r := range strings.Fields(roles)[min(1, len(strings.Fields(roles))):] {
			role, ref, _ := strings.Cut(r, ":")
			switch strings.TrimRight(role, "0123456789") {
			case "Source":
				a.Source = append(a.Source, spans[ref]...)
			case "Cue":
				a.Cue = append(a.Cue, spans[ref]...)
			case "Content":
				a.Content = append(a.Content, spans[ref]...)
			}
		}
		if len(a.Content) == 0 {
			continue
		}
		for _, s := range [][]corpus.Span{a.Source, a.Cue, a.Content} {
			slices.SortFunc(s, func(x, y corpus.Span) int { return x.Start - y.Start })
		}
		out = append(out, a)
	}
	slices.SortStableFunc(out, func(x, y Attribution) int { return x.Content[0].Start - y.Content[0].Start })
	return out, nil
}

// parseSpans reads "Content 14 62" or "Content 14 62;70 80".
func parseSpans(field string, at []int) ([]corpus.Span, error) {
	_, ranges, ok := strings.Cut(field, " ")
	if !ok {
		return nil, fmt.Errorf("%q has no offsets", field)
	}
	var out []corpus.Span
	for r := range strings.SplitSeq(ranges, ";") {
		from, to, _ := strings.Cut(strings.TrimSpace(r), " ")
		i, err := strconv.Atoi(from)
		if err != nil {
			return nil, fmt.Errorf("offset in %q: %w", field, err)
		}
		j, err := strconv.Atoi(strings.TrimSpace(to))
		if err != nil {
			return nil, fmt.Errorf("offset in %q: %w", field, err)
		}
		if i < 0 || j < i || j >= len(at) {
			return nil, fmt.Errorf("offsets %d to %d lie outside of the text, which has %d characters", i, j, len(at)-1)
		}
		if i < j {
			out = append(out, corpus.Span{Start: at[i], End: at[j]})
		}
	}
	return out, nil
}

// byteOffsets gives the byte at which each character starts, and the length of
// the text at the end.
func byteOffsets(text string) []int {
	at := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}
