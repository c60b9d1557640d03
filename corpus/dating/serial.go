package dating

import (
	"strconv"
	"strings"
	"time"
)

// The day numbers that are taken for days: 3 October 1954 to 31 December 2099. Others
// have too few digits to be told from anything else.
const firstSerial, lastSerial = 20_000, 73_050

// Serial gives the day, or the moment, that a spreadsheet's day number names, as ISO
// 8601 has it: days since 30 December 1899, as Excel and LibreOffice count them. It
// reports false for what is no number between 1954 and 2099.
func Serial(text string) (string, bool) {
	text = strings.TrimSpace(text)
	if len(text) < 5 || len(text) > 20 || len(text) > 5 && text[5] != '.' {
		return "", false
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n < firstSerial || n > lastSerial {
		return "", false
	}
	day := int(n)
	t := time.Date(1899, 12, 30+day, 0, 0, 0, 0, time.UTC)
	if seconds := int(86400*(n-float64(day)) + 0.5); seconds > 0 {
		return t.Add(time.Duration(seconds) * time.Second).Format("2006-01-02T15:04:05"), true
	}
	return t.Format(time.DateOnly), true
}
