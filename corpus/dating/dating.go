// Package dating reads the dates that articles carry, in the forms in which
// databases, feeds and pages write them. It stands beside the way of the data:
// reading the input puts ISO 8601 in their place, and a condition on documents
// compares by them.
//
// Read are ISO 8601, RFC 822 and 850, "June 18, 2016", "18 June 2016", with
// or without the day of the week and the time, 2016/06/18 and 20160618, and "18 juin 2016" with the
// months of German, French, Spanish, Italian, Portuguese and Dutch. In
// 4/5/2017 the numbers do not tell which is the day, so that is Ambiguous until
// an Order is known. A date must name its day: "June 2016" is none.
package dating

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/itlightning/dateparse"
)

// maxBytes is more than any date is long.
const maxBytes = 80

// Parse gives a date as ISO 8601 has it: a day (2016-06-18), or a moment
// where the text gives a time. A text that starts with an ISO day is returned
// as it is. The error is an *Ambiguous for two numbers of which either may be
// the day.
func Parse(text string) (string, error) {
	if plainDay(text) {
		return text, nil
	}
	if _, ok := isoDay(text); ok {
		return text, nil
	}
	s := strings.Join(strings.Fields(text), " ")
	if len(s) > maxBytes {
		return "", unreadable(text[:maxBytes] + "…")
	}
	if m := numeric.FindStringSubmatch(s); m != nil {
		return parseNumeric(text, m)
	}
	t, timed, ok := spelt(plain(s))
	if !ok {
		s = inEnglish(s)
		t, timed, ok = spelt(plain(s))
	}
	if !ok {
		return "", unreadable(text)
	}
	return iso(t, timed, s), nil
}

func unreadable(text string) error {
	return fmt.Errorf("%q is no date that names its day, such as 2016-06-18 or June 18, 2016", text)
}

// plainDay reports whether a text is a day that every month has, as ISO 8601 writes it.
func plainDay(s string) bool {
	if len(s) != len(time.DateOnly) || s[4] != '-' || s[7] != '-' {
		return false
	}
	for i := range len(s) {
		if i != 4 && i != 7 && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	month, day := s[5:7], s[8:]
	return "01" <= month && month <= "12" && "01" <= day && day <= "28"
}

// isoDay is the day with which a text starts, as ISO 8601 writes it.
func isoDay(s string) (time.Time, bool) {
	if len(s) < len(time.DateOnly) || len(s) > len(time.DateOnly) && s[len(time.DateOnly)] != 'T' && s[len(time.DateOnly)] != ' ' {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	return t, err == nil
}

var (
	// full says that a text names year, month and day: a month in letters and
	// two numbers, three numbers, or all digits in one.
	full = regexp.MustCompile(`(?i)^(?:[^\d]*\d{1,2}(?:st|nd|rd|th)?[ ,.-]+[a-z]{3,9}\.?[ ,-]+\d{2,4}\b.*|[^\d]*[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? .*\d{4}\b.*|\d{4}[/.年]\d{1,2}[/.月]\d{1,2}\b.*|\d{4}年.*日.*|\d{8}|\d{14})$`)
	// weekday is a day of the week, which tells nothing that the rest does not.
	weekday = regexp.MustCompile(`(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b,?`)
	// compact is a moment without signs between its numbers.
	compact = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?$`)
	// clock is a time of day anywhere in a date.
	clock = regexp.MustCompile(`(?i)\b\d{1,2}:\d{2}|\b\d{1,2} ?[ap]\.?m\b|^\d{14}$`)
	// zone is one whose distance from Greenwich is certain.
	zone = regexp.MustCompile(`(?:\b(?:GMT|UTC|UT)\b|\dZ\b|[+-]\d{2}:?\d{2}\b)`)
)

// plain is a date without what a parser trips over.
func plain(s string) string {
	s = weekday.ReplaceAllString(s, "")
	s = strings.NewReplacer("a.m.", "AM", "p.m.", "PM", " at ", " ", "Sept ", "Sep ", "Sept. ", "Sep ", "年", "-", "月", "-", "日", "").Replace(s)
	return strings.Trim(strings.Join(strings.Fields(s), " "), " ,;/")
}

// spelt reads a date whose form says which number is the day.
func spelt(s string) (t time.Time, timed, ok bool) {
	if m := compact.FindStringSubmatch(s); m != nil {
		seconds := m[6]
		if seconds == "" {
			seconds = "00"
		}
		zone := strings.Replace(m[7], ":", "", 1)
		layout := "20060102T150405"
		if zone != "" {
			layout += "Z0700"
		}
		t, err := time.Parse(layout, m[1]+m[2]+m[3]+"T"+m[4]+m[5]+seconds+zone)
		return t, true, err == nil
	}
	if !full.MatchString(s) && !strings.Contains(s, "-") || !strings.ContainsAny(s, "0123456789") {
		return t, false, false
	}
	if _, iso := isoDay(s); !iso && !full.MatchString(s) {
		return t, false, false
	}
	t, err := dateparse.ParseStrict(s, dateparse.SimpleErrorMessages(true))
	if err != nil {
		// A two-digit year is the one thing that remains, of RFC 850 and 822.
		t, err = time.Parse("2-Jan-06", strings.ReplaceAll(s, " ", "-"))
	}
	return t, clock.MatchString(s), err == nil && t.Year() > 1000
}

// iso writes a moment with its distance from Greenwich where that is certain.
func iso(t time.Time, timed bool, s string) string {
	switch {
	case !timed:
		return t.Format(time.DateOnly)
	case zone.MatchString(s):
		return t.Format(time.RFC3339)
	}
	return t.Format("2006-01-02T15:04:05")
}
