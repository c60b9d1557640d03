package dating

import "testing"

// TestSerial holds day numbers against those that the help of Excel prints ("DATEVALUE function",
// "Date systems in Excel", Microsoft Support); the third is counted from them.
func TestSerial(t *testing.T) {
	for text, want := range map[string]string{
		"39448":     "2008-01-01",
		"40729":     "2011-07-05",
		"40729.5":   "2011-07-05T12:00:00",
		" 42539 ":   "2016-06-18",
		"20160618":  "",
		"2016":      "",
		"1e4":       "",
		"99999":     "",
		"12345":     "",
		"42539.":    "2016-06-18",
		"4253x":     "",
		"42539.1.2": "",
	} {
		got, ok := Serial(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
