package names

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"parallax/framing/compare"
	"parallax/framing/tally"
)

// A Period is a stretch of the calendar in which there are documents.
type Period struct {
	// Name is "2016-06-18" for a day, "2016-W24" for a week (ISO 8601, from
	// Monday), "2016-06" for a month, "2016-Q2" for a quarter, "2016" for a year.
	Name string `json:"name"`
	// Title is the period as a sentence has it: "the week of 6 March 2023".
	Title string `json:"title"`
	// First and Last are its days, whether or not there are documents of them.
	First string `json:"first"`
	Last  string `json:"last"`
}

// A grain is how long the periods are.
type grain struct {
	unit string
	name func(time.Time) string
	// title is a period in sentences, by its first day.
	title func(first time.Time) string
	// first is the first day of the period that holds a day, and next that of the
	// one after it.
	first func(time.Time) time.Time
	next  func(first time.Time) time.Time
}

const isoDay = "2006-01-02"

// grains are the lengths of periods, finest first.
func grains() []grain {
	month := func(t time.Time) time.Month { return t.Month() }
	quarter := func(t time.Time) time.Month { return (t.Month()-1)/3*3 + 1 }
	from := func(m func(time.Time) time.Month) func(time.Time) time.Time {
		return func(t time.Time) time.Time { return time.Date(t.Year(), m(t), 1, 0, 0, 0, 0, time.UTC) }
	}
	after := func(years, months, days int) func(time.Time) time.Time {
		return func(t time.Time) time.Time { return t.AddDate(years, months, days) }
	}
	as := func(layout string) func(time.Time) string {
		return func(t time.Time) string { return t.Format(layout) }
	}
	return []grain{
		{"day", as(isoDay), as("2 January 2006"), func(t time.Time) time.Time { return t }, after(0, 0, 1)},
		{"week", isoWeek, as("the week of 2 January 2006"), func(t time.Time) time.Time { return t.AddDate(0, 0, -(int(t.Weekday())+6)%7) }, after(0, 0, 7)},
		{"month", as("2006-01"), as("January 2006"), from(month), after(0, 1, 0)},
		{"quarter", func(t time.Time) string { return fmt.Sprintf("%d-Q%d", t.Year(), (t.Month()+2)/3) },
			func(t time.Time) string { return fmt.Sprintf("the quarter from %s", t.Format("January 2006")) }, from(quarter), after(0, 3, 0)},
		{"year", as("2006"), as("2006"), from(func(time.Time) time.Month { return 1 }), after(1, 0, 0)},
	}
}

// isoWeek is the week of a day as ISO 8601 has it.
func isoWeek(t time.Time) string {
	year, week := t.ISOWeek()
	return fmt.Sprintf("%d-W%02d", year, week)
}

// maxLabelPeriods is how many periods a share is followed through, years
// apart: more are too many to see, and hold too little each.
const maxLabelPeriods = 24

// periodRule is what choosePeriods does, for the reader of a result.
func periodRule(minDocs int) string {
	return fmt.Sprintf("Periods are the finest of day, week, month, quarter and year with 2 to %d periods, in which half or more of the "+
		"groups' periods hold %d documents; where none does, the coarsest with 2 periods. A share needs %d documents of the period that mention "+
		"the referent (copies are one), an interval %d.", maxLabelPeriods, minDocs, fewestOfPeriod, max(2, minDocs))
}

// calendar is the periods of documents.
type calendar struct {
	unit    string
	periods []Period
	of      []int // of the documents; −1 for one without a date
	undated int
}

// choosePeriods divides the dated documents as periodRule says. groups are the
// groups in which each document stands.
func choosePeriods(documents []tally.Document, groups [][]int, minDocs int) *calendar {
	days := make([]time.Time, len(documents))
	dated := make([]bool, len(documents))
	for i := range documents {
		if compare.Dated(documents[i].Date) {
			day, err := time.Parse(isoDay, documents[i].Date[:len(isoDay)])
			days[i], dated[i] = day, err == nil
		}
	}
	var best *calendar
	for _, g := range grains() {
		c := g.divide(days, dated)
		n := len(c.periods)
		if n < 2 || n > maxLabelPeriods && g.unit != "year" {
			continue
		}
		best = c
		if c.typical(groups) >= minDocs {
			break
		}
	}
	return best
}

// divide lays days out by the periods that hold some, in order.
func (g grain) divide(days []time.Time, dated []bool) *calendar {
	c := &calendar{unit: g.unit, of: make([]int, len(days))}
	starts := map[time.Time]int{}
	for i, day := range days {
		if dated[i] {
			starts[g.first(day)] = 0
		}
	}
	order := slices.SortedFunc(maps.Keys(starts), time.Time.Compare)
	for n, first := range order {
		starts[first] = n
		last := g.next(first).AddDate(0, 0, -1)
		c.periods = append(c.periods, Period{g.name(first), g.title(first), first.Format(isoDay), last.Format(isoDay)})
	}
	for i, day := range days {
		if c.of[i] = -1; dated[i] {
			c.of[i] = starts[g.first(day)]
		} else {
			c.undated++
		}
	}
	return c
}

// typical is the median number of documents of a group in a period, over
// those in which it has some; of two medians the lower.
func (c *calendar) typical(groups [][]int) int {
	count := map[[2]int]int{}
	for i, p := range c.of {
		for _, g := range groups[i] {
			if p >= 0 {
				count[[2]int{g, p}]++
			}
		}
	}
	if len(count) == 0 {
		return 0
	}
	ns := slices.Sorted(maps.Values(count))
	return ns[(len(ns)-1)/2]
}
