package codebook

import (
	"slices"
	"strings"
)

// misreading is the kind of a mistake that a pattern shows.
type misreading int

const (
	notMisread misreading = iota
	asRegularExpression
	asOneLetter
	asPercent
)

// Misread says why a pattern that matches nothing may not mean what its author
// thought: it seems to be a regular expression, or to use a wildcard of
// another program. "" where nothing looks so.
func Misread(pattern string) string {
	switch misreadAs(pattern) {
	case asRegularExpression:
		return `"` + pattern + `" looks like a regular expression, which patterns here are not: write each alternative as a pattern of its own, and * for any letters of one word`
	case asOneLetter:
		return `the ? in "` + pattern + `" stands for itself and not for a letter: write * for any letters, or each form as a pattern of its own`
	case asPercent:
		return `the % in "` + pattern + `" stands for itself: write * for any letters of one word`
	}
	return ""
}

// MisreadAll says it of several patterns, with one example of each mistake.
func MisreadAll(patterns []string) string {
	var told []misreading
	var why []string
	for _, p := range patterns {
		if as := misreadAs(p); as != notMisread && !slices.Contains(told, as) {
			told, why = append(told, as), append(why, Misread(p))
		}
	}
	return strings.Join(why, "; ")
}

func misreadAs(pattern string) misreading {
	for _, sign := range []string{"|", `\b`, `\w`, `\s`, `\d`, ".*", ".+", "(?", "^"} {
		if strings.Contains(pattern, sign) || strings.HasSuffix(pattern, "$") {
			return asRegularExpression
		}
	}
	if i, j := strings.IndexByte(pattern, '['), strings.IndexByte(pattern, ']'); i >= 0 && j > i {
		return asRegularExpression
	}
	if i := strings.IndexByte(pattern, '?'); i >= 0 && (i < len(pattern)-1 || i > 0 && pattern[i-1] != ' ') {
		return asOneLetter
	}
	if strings.Contains(pattern, "%") {
		return asPercent
	}
	return notMisread
}
