package codebook

import "strings"

// Misread says why a pattern that matches nothing may not mean what its author
// thought: it seems to be a regular expression, or to use a wildcard of
// another program. "" where nothing looks so.
func Misread(pattern string) string {
	for _, sign := range []string{"|", `\b`, `\w`, `\s`, `\d`, ".*", ".+", "(?", "^"} {
		if strings.Contains(pattern, sign) || strings.HasSuffix(pattern, "$") {
			return `"` + pattern + `" looks like a regular expression, which patterns here are not: write each alternative as a pattern of its own, and * for any letters of one word`
		}
	}
	if i, j := strings.IndexByte(pattern, '['), strings.IndexByte(pattern, ']'); i >= 0 && j > i {
		return `"` + pattern + `" looks like a regular expression, which patterns here are not: write each alternative as a pattern of its own, and * for any letters of one word`
	}
	if i := strings.IndexByte(pattern, '?'); i >= 0 && (i < len(pattern)-1 || i > 0 && pattern[i-1] != ' ') {
		return `the ? in "` + pattern + `" stands for itself and not for a letter: write * for any letters, or each form as a pattern of its own`
	}
	if strings.Contains(pattern, "%") {
		return `the % in "` + pattern + `" stands for itself: write * for any letters of one word`
	}
	return ""
}
