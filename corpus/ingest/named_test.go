package ingest

import "testing"

func TestDayInName(t *testing.T) {
	for name, want := range map[string]string{
		"sana/2016-06-18.txt":    "2016-06-18",
		"a/2016-06-18-visit.txt": "2016-06-18",
		"visit_2016-06-18.txt":   "2016-06-18",
		"2016-06-18/visit.txt":   "", // the name, not the folder
		"12016-06-18.txt":        "",
		"2016-13-18.txt":         "",
		"visit.txt":              "",
	} {
		if got := dayInName(name); got != want {
			t.Errorf("dayInName(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestHeadline(t *testing.T) {
	for text, want := range map[string]string{
		"A Minister Comes\n\nThe text.": "A Minister Comes",
		"A Minister Comes\r\n\r\nText.": "A Minister Comes",
		"A sentence.\n\nThe text.":      "",
		"Two lines\nof one paragraph.":  "",
		"Only this\n":                   "",
		"":                              "",
	} {
		if got := headlineOf(text); got != want {
			t.Errorf("headlineOf(%q) = %q, want %q", text, got, want)
		}
	}
}
