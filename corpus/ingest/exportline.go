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
	// wordedDay is the same in other languages.
	wordedDay = regexp.MustCompile(`(?i)^(?:[\p{L}-]{3,15}\.?,? )?\d{1,2}(?:\.|er|º)? (?:de )?\p{L}{3,10}\.?,? (?:de |del )?\d{4}\b`)
	// writtenMonth is the whole date line of a monthly.
	writtenMonth = regexp.MustCompile(`(?i)^` + monthName + `,? \d{4}$`)
	// rights starts a line about copyright.
	rights = regexp.MustCompile(`(?i)^\(?(?:\(c\)|©|copyright\b|all rights reserved)`)
	// written starts a line about the author.
	written = regexp.MustCompile(`(?i)^by:? `)
)

// pageLine stands at the foot of the pages on which an export is set.
var pageLine = regexp.MustCompile(`(?i)^(?:(?:page|seite|página|pagina) \d+ (?:of|sur|von|de|di|van) \d+(?: ?© ?\d{4} factiva\b.*)?|© ?\d{4} factiva\b.*)$`)

// unpaged is a script without the lines at the edges of its pages: the number of the page, and below
// it the title once more.
func (s script) unpaged() script {
	var out []block
	seen := map[string]bool{}
	turned := false // nothing stands behind the last number yet
	for i, b := range s.blocks {
		line := ""
		if len(b.text) < maxLabelLine {
			line = s.line(i)
		}
		switch {
		case pageLine.MatchString(line):
			turned = true
			continue
		case turned && len(b.text) < maxLabelLine && (line == "" && len(out) > 0 && strings.TrimSpace(out[len(out)-1].text) == "" || line != "" && seen[line]):
			continue
		case line != "":
			seen[line], turned = true, false
		}
		out = append(out, b)
	}
	return script{out, s.join}
}

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
		day = wordedDay.FindString(line)
	}
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
	label = strings.TrimSpace(label)
	for _, l := range labels {
		if label == l {
			return label, strings.TrimSpace(value), true
		}
	}
	return "", "", false
}
