package corpus

import "time"

const isoDay = "2006-01-02"

// Day is the day of a date that starts as ISO 8601 has it, such as 2016-06-18
// or 2016-06-18T09:30:00Z, in days since 1970; false for any other.
func Day(date string) (day int, ok bool) {
	if len(date) < len(isoDay) {
		return 0, false
	}
	t, err := time.Parse(isoDay, date[:len(isoDay)])
	if err != nil {
		return 0, false
	}
	return int(t.Unix() / (24 * 60 * 60)), true
}

// DayDate is the date of a day as Day counts them, such as 2016-06-18.
func DayDate(day int) string { return time.Unix(int64(day)*24*60*60, 0).UTC().Format(isoDay) }
