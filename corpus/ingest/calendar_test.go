package ingest

import (
	"fmt"
	"strings"
	"testing"
)

// dated is a table of invented documents with these dates.
func dated(dates ...string) string {
	var b strings.Builder
	b.WriteString("id,outlet,date,text\n")
	for i, d := range dates {
		fmt.Fprintf(&b, "%d,A,%q,words\n", i+1, d)
	}
	return b.String()
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		name, format string
		dates        []string
		want         string // the dates, or the error
	}{
		{"spelt", "", []string{"June 18, 2016", "Sat, 18 Jun 2016 09:30:00 GMT", "20160618", "spring", ""}, "2016-06-18 2016-06-18T09:30:00Z 2016-06-18 spring "},
		{"decided by a later one", "", []string{"4/5/2017", "2017-01-01", "3/4/2017", "13/4/2017", "5/6/2017"}, "2017-05-04 2017-01-01 2017-04-03 2017-04-13 2017-06-05"},
		{"month first", "", []string{"4/5/2017", "4/13/2017"}, "2017-04-05 2017-04-13"},
		{"open", "", []string{"2017-01-01", "4/5/2017", "5/6/2017"}, "n.csv: record 2 (line 3), field date: the date 4/5/2017 is 2017-05-04 or 2017-04-05, and no date of the corpus tells which number is the day: say it with --date-format DD/MM/YYYY or --date-format MM/DD/YYYY"},
		{"both", "", []string{"13/4/2017", "4/13/2017"}, "n.csv: record 2 (line 3), field date: the date 4/13/2017 has the month first, and 13/4/2017 of 1 has the day first: write all dates in one form"},
		{"form given", "DD/MM/YYYY", []string{"4/5/2017", "2017-01-01", "June 18, 2016"}, "2017-05-04 2017-01-01 2016-06-18"},
		{"two digits, form given", "%d/%m/%y", []string{"4/5/17"}, "2017-05-04"},
		{"not in the form", "DD/MM/YYYY", []string{"4/13/2017"}, "n.csv: record 1 (line 2), field date: the date 4/13/2017 has not the form of --date-format"},
		{"no form", "soon", []string{"4/13/2017"}, `--date-format: "soon" is no form of a date`},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, _, err := readAll(t, oneFile("n.csv", dated(c.dates...)), Options{DateFormat: c.format})
			if err != nil {
				if !strings.HasPrefix(err.Error(), c.want) {
					t.Errorf("error\n%v\nwant\n%s", err, c.want)
				}
				return
			}
			var got []string
			for i, d := range docs {
				if d.ID != fmt.Sprint(i+1) {
					t.Errorf("document %d has the id %s", i+1, d.ID)
				}
				got = append(got, d.Date)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}
