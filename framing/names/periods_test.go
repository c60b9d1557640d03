package names

import (
	"fmt"
	"slices"
	"testing"

	"parallax/framing/tally"
)

// TestPeriods: ISO 8601 has the weeks (2021-01-03 is a Sunday of 2020-W53), the
// calendar the rest; the finest grain with enough documents is taken.
func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		name, unit  string
		dates       []string
		first, last Period
	}{
		{"days", "day", []string{"2031-03-01", "2031-03-01", "2031-03-04", "2031-03-04"}, Period{"2031-03-01", "1 March 2031", "2031-03-01", "2031-03-01"}, Period{"2031-03-04", "4 March 2031", "2031-03-04", "2031-03-04"}},
		{"weeks", "week", []string{"2020-12-28", "2021-01-03", "2021-01-04", "2021-01-05"}, Period{"2020-W53", "the week of 28 December 2020", "2020-12-28", "2021-01-03"}, Period{"2021-W01", "the week of 4 January 2021", "2021-01-04", "2021-01-10"}},
		{"months", "month", []string{"2024-02-01", "2024-02-29", "2024-04-01", "2024-04-09"}, Period{"2024-02", "February 2024", "2024-02-01", "2024-02-29"}, Period{"2024-04", "April 2024", "2024-04-01", "2024-04-30"}},
		{"quarters", "quarter", []string{"2024-01-01", "2024-03-31", "2024-12-31", "2024-10-01"}, Period{"2024-Q1", "the quarter from January 2024", "2024-01-01", "2024-03-31"}, Period{"2024-Q4", "the quarter from October 2024", "2024-10-01", "2024-12-31"}},
		{"years", "year", []string{"1999-01-01", "1999-12-31", "2031-05-01", "2031-11-01"}, Period{"1999", "1999", "1999-01-01", "1999-12-31"}, Period{"2031", "2031", "2031-01-01", "2031-12-31"}},
		{"one day", "", []string{"2031-03-01", "2031-03-01", "", "2031-02-30"}, Period{}, Period{}},
	} {
		docs, groups := make([]tally.Document, len(c.dates)), make([][]int, len(c.dates))
		for i, d := range c.dates {
			docs[i].Date, groups[i] = d, []int{0}
		}
		got := choosePeriods(docs, groups, 2)
		if got == nil || c.unit == "" {
			if got != nil || c.unit != "" {
				t.Errorf("%s: %v", c.name, got)
			}
			continue
		}
		if n := len(got.periods); got.unit != c.unit || got.periods[0] != c.first || got.periods[n-1] != c.last {
			t.Errorf("%s: %s, %v", c.name, got.unit, got.periods)
		}
	}
}

// TestTooManyPeriods: 40 days with a document each are not followed by the day.
func TestTooManyPeriods(t *testing.T) {
	docs, groups := make([]tally.Document, 40), make([][]int, 40)
	for i := range docs {
		docs[i].Date, groups[i] = fmt.Sprintf("2031-%02d-%02d", 1+i/28, 1+i%28), []int{0}
	}
	if c := choosePeriods(docs, groups, 1); c.unit != "week" || slices.Max(c.of) != len(c.periods)-1 {
		t.Errorf("%d periods of a %s", len(c.periods), c.unit)
	}
}
