package ingest

import (
	"path"
	"regexp"
	"strings"
	"time"
)

// isoDay is a day such as 2016-06-18 that no other digit touches.
var isoDay = regexp.MustCompile(`(?:^|[^0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[^0-9]|$)`)

// dayInName is the day that a file's name holds ("2016-06-18-visit.txt"), ""
// where it holds none: a text has no column to give its date.
func dayInName(name string) string {
	m := isoDay.FindStringSubmatch(path.Base(name))
	if m == nil {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, m[1]); err != nil {
		return ""
	}
	return m[1]
}

// maxHeadline is the most bytes of a first line that is taken for a headline.
const maxHeadline = 200

// headline is the first line of a text where an empty line sets it off and it
// does not end as a sentence does, "" otherwise. It stays in the text too.
func headlineOf(text string) string {
	first, rest, ok := strings.Cut(text, "\n")
	next, _, _ := strings.Cut(rest, "\n")
	first = strings.TrimSpace(first)
	if !ok || strings.TrimSpace(rest) == "" || strings.TrimSpace(next) != "" || first == "" || len(first) > maxHeadline || strings.HasSuffix(first, ".") {
		return ""
	}
	return first
}
