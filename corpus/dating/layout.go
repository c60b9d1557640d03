package dating

import (
	"fmt"
	"strings"
	"time"
)

// A Layout is the form in which a user says that dates are written.
type Layout struct{ layout string }

// ParseLayout reads a form: with letters (DD/MM/YYYY), as strftime has it
// (%d/%m/%Y) or as Go has it (02/01/2006). It must have day, month and year.
func ParseLayout(text string) (Layout, error) {
	l := text
	switch {
	case strings.Contains(text, "%"):
		l = strings.NewReplacer("%Y", "2006", "%y", "06", "%m", "1", "%-m", "1", "%d", "2", "%-d", "2", "%e", "2", "%B", "January", "%b", "Jan",
			"%A", "Monday", "%a", "Mon", "%H", "15", "%I", "3", "%M", "04", "%S", "05", "%p", "PM", "%Z", "MST", "%z", "-0700").Replace(text)
	case strings.Contains(strings.ToLower(text), "yy"):
		if !strings.Contains(l, ":") {
			l = strings.ToUpper(l) // mm are minutes only beside hours
		}
		l = strings.NewReplacer("YYYY", "2006", "yyyy", "2006", "YY", "06", "yy", "06", "MMMM", "January", "MMM", "Jan", "MM", "1", "M", "1",
			"DD", "2", "dd", "2", "D", "2", "d", "2", "HH", "15", "mm", "04", "SS", "05", "ss", "05").Replace(l)
	default:
		// Go takes a number without its zero only where the form has none.
		l = strings.NewReplacer("2006", "2006", "January", "January", "Jan", "Jan", "02", "2", "01", "1").Replace(text)
	}
	// What is written in the form must be read in it again as the same day.
	probe := time.Date(2031, time.November, 23, 0, 0, 0, 0, time.UTC)
	back, err := time.Parse(l, probe.Format(l))
	if err != nil || !back.Equal(probe) || strings.Contains(l, "%") {
		return Layout{}, fmt.Errorf("%q is no form of a date: write day, month and year as DD/MM/YYYY, %%d/%%m/%%Y or 02/01/2006", text)
	}
	return Layout{l}, nil
}

// Parse reads a date in the form; false for any other.
func (l Layout) Parse(text string) (iso string, ok bool) {
	t, err := time.Parse(l.layout, strings.TrimSpace(text))
	if err != nil {
		return "", false
	}
	if strings.Contains(l.layout, "15") || strings.Contains(l.layout, "3") {
		return t.Format("2006-01-02T15:04:05"), true
	}
	return t.Format(time.DateOnly), true
}
