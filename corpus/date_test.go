package corpus

import "testing"

// Days since 1970: 2000-03-01 is day 11,017, as date(1) counts.
func TestDay(t *testing.T) {
	for date, want := range map[string]int{"1970-01-01": 0, "1969-12-31": -1, "2000-03-01": 11017, "2016-06-18T09:30:00+02:00": 16970} {
		if got, ok := Day(date); !ok || got != want {
			t.Errorf("%s is day %d %v, want %d", date, got, ok, want)
		}
		if got, _ := Day(date); DayDate(got) != date[:10] {
			t.Errorf("day %d is %s, want %s", got, DayDate(got), date[:10])
		}
	}
	for _, date := range []string{"", "2016", "2016-02-30", "2016-13-01", "18.06.2016", "June 18, 2016"} {
		if day, ok := Day(date); ok {
			t.Errorf("%q is day %d, want no day", date, day)
		}
	}
}
