package dating

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Order says which of the two first numbers of 4/5/2017 is the day.
type Order uint8

const (
	Unknown Order = iota
	DayFirst
	MonthFirst
)

func (o Order) String() string {
	switch o {
	case DayFirst:
		return "the day first"
	case MonthFirst:
		return "the month first"
	}
	return "no known order"
}

// Ambiguous is a date of numbers: its two readings, "" where one is no day.
type Ambiguous struct {
	Text       string
	DayFirst   string
	MonthFirst string
}

func (a *Ambiguous) Error() string {
	return fmt.Sprintf("%s is %s or %s", a.Text, a.DayFirst, a.MonthFirst)
}

// Order is what the numbers themselves tell: 13/4/2017 has the day first.
func (a *Ambiguous) Order() Order {
	switch {
	case a.MonthFirst == "":
		return DayFirst
	case a.DayFirst == "":
		return MonthFirst
	}
	return Unknown
}

// Read is the date as ISO 8601 has it under an order; false where it is none.
func (a *Ambiguous) Read(o Order) (string, bool) {
	iso := a.DayFirst
	if o == MonthFirst {
		iso = a.MonthFirst
	}
	return iso, iso != "" && o != Unknown
}

// numeric is 4/5/2017, 04.05.2017 or 4-5-2017, with a time or without.
var numeric = regexp.MustCompile(`^(\d{1,2})([/.-])(\d{1,2})([/.-])(\d{4})(?:,? (\d{1,2}:\d{2}.*))?$`)

func parseNumeric(text string, m []string) (string, error) {
	if m[2] != m[4] {
		return "", unreadable(text)
	}
	reading := func(day, month string) string {
		d, _ := strconv.Atoi(day) // of digits alone, by the pattern
		mo, _ := strconv.Atoi(month)
		s := fmt.Sprintf("%s-%02d-%02d", m[5], mo, d)
		if _, ok := isoDay(s); !ok {
			return ""
		}
		if m[6] == "" {
			return s
		}
		if t, timed, ok := spelt(s + " " + plain(m[6])); ok && timed {
			return iso(t, timed, m[6])
		}
		return s
	}
	a := &Ambiguous{Text: strings.TrimSpace(text), DayFirst: reading(m[1], m[3]), MonthFirst: reading(m[3], m[1])}
	switch {
	case a.DayFirst == a.MonthFirst && a.DayFirst != "":
		return a.DayFirst, nil
	case a.DayFirst == "" && a.MonthFirst == "":
		return "", unreadable(text)
	}
	return "", a
}

// A Period is a stretch of time that a condition names: a year (2016), a month
// (2016-06), a day or a moment.
type Period struct {
	from, to time.Time // as the clocks on the wall show it; to is not inside
	moment   bool      // from is an instant, and to is not used
}

// ParsePeriod reads what a condition compares dates with.
func ParsePeriod(text string) (Period, error) {
	s := strings.TrimSpace(text)
	if t, err := time.Parse("2006", s); err == nil {
		return Period{from: t, to: t.AddDate(1, 0, 0)}, nil
	}
	if t, err := time.Parse("2006-01", s); err == nil {
		return Period{from: t, to: t.AddDate(0, 1, 0)}, nil
	}
	iso, err := Parse(s)
	if err != nil {
		return Period{}, err
	}
	wall, instant, timed, err := moment(iso)
	if err != nil {
		return Period{}, err
	}
	if timed {
		return Period{from: instant, moment: true}, nil
	}
	return Period{from: wall, to: wall.AddDate(0, 0, 1)}, nil
}

// Compare says whether a date lies before the period (-1), in it (0) or after
// it (1). Days are those of the place where the date was written.
func (p Period) Compare(date string) (int, error) {
	iso, err := Parse(date)
	if err != nil {
		return 0, err
	}
	wall, instant, _, err := moment(iso)
	switch {
	case err != nil:
		return 0, err
	case p.moment:
		return instant.Compare(p.from), nil
	case wall.Before(p.from):
		return -1, nil
	case wall.Before(p.to):
		return 0, nil
	}
	return 1, nil
}

// moment takes an ISO date apart: as clocks on the wall show it, and as an instant.
func moment(iso string) (wall, instant time.Time, timed bool, err error) {
	day, ok := isoDay(iso)
	if !ok {
		return wall, instant, false, unreadable(iso)
	}
	if len(iso) == len(time.DateOnly) {
		return day, day, false, nil
	}
	t, timed, ok := spelt(iso)
	if !ok { // the day is certain, whatever follows it
		return day, day, false, nil
	}
	wall = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC)
	return wall, t, timed, nil
}
