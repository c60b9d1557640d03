package story

import "time"

// dayOf is the day of a date that starts as ISO 8601 has it, such as
// 2016-06-18 or 2016-06-18T09:30:00Z, in days since 1970.
func dayOf(date string) (day int, ok bool) {
	const iso = "2006-01-02"
	if len(date) < len(iso) {
		return 0, false
	}
	t, err := time.Parse(iso, date[:len(iso)])
	if err != nil {
		return 0, false
	}
	return int(t.Unix() / (24 * 60 * 60)), true
}
