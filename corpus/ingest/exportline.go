package ingest

import (
	"regexp"
	"strings"

	"parallax/corpus/dating"
)

const monthName = `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`

var (
	// writtenDay is a day at the start of a line, as databases write it.
	writtenDay = regexp.MustCompile(`(?i)^(?:[a-z]{3,9}day,? )?(?:` + monthName + ` \d{1,2},? \d{4}|\d{1,2} ` + monthName + `,? \d{4}|\d{4}-\d{2}-\d{2})(?:\D|$)`)
	// writtenMonth is the whole date line of a monthly.
	writtenMonth = regexp.MustCompile(`(?i)^` + monthName + `,? \d{4}$`)
	// rights starts a line about copyright.
	rights = regexp.MustCompile(`(?i)^\(?(?:\(c\)|©|copyright\b|all rights reserved)`)
	// written starts a line about the author.
	written = regexp.MustCompile(`(?i)^by:? `)
)

// maxDateLine is the most bytes of a line that is taken for a date line.
const maxDateLine = 90

// dateLine is the date of a line that holds nothing else but the day of the
// week, the time and the edition; false where it is no such line.
func dateLine(line string) (string, bool) {
	if len(line) > maxDateLine {
		return "", false
	}
	if writtenMonth.MatchString(line) {
		return line, true
	}
	day := writtenDay.FindString(line)
	if day == "" {
		return "", false
	}
	for _, text := range []string{line, strings.TrimRight(day, " ,;:(-")} {
		if iso, err := dating.Parse(text); err == nil {
			return iso, true
		}
	}
	return "", false
}

// byline is an author's name without the "By" before it.
func byline(s string) string {
	return strings.TrimSpace(written.ReplaceAllString(strings.TrimSpace(s), ""))
}

// labelled takes a line such as "LENGTH: 312 words" apart, where its label is
// one of those listed.
func labelled(line string, labels []string) (label, value string, ok bool) {
	label, value, ok = strings.Cut(strings.TrimSpace(line), ":")
	if !ok {
		return "", "", false
	}
	for _, l := range labels {
		if label == l {
			return label, strings.TrimSpace(value), true
		}
	}
	return "", "", false
}
