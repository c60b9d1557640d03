package where

import (
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
)

func TestHolds(t *testing.T) {
	d := &corpus.Document{
		ID: "a", Outlet: "The Herald", Date: "2016-06-18",
		Fields: []corpus.Field{{Name: "topic", Value: "syria"}, {Name: "words", Value: "900"}},
	}
	for text, want := range map[string]bool{
		"":                                      true,
		"date>=2016-01-01 && topic=syria":       true,
		"date<2016-01-01":                       false,
		`outlet="The Herald"`:                   true,
		`outlet != 'The Herald' || words > 1e2`: true,
		"words<1000":                            true, // as text it would not hold
		"topic=iraq || topic=syria && date<2016-01-01":   false,
		"(topic=iraq || topic=syria) && date>2016-01-01": true,
		"title=x":       false,
		"title!=x":      true,
		"outlet~herald": true,
		"date=2016":     true,
		"date<=2016-06": true,
		"date>2016-06":  false,
		"date!=2016":    false,
		`date>="June 18, 2016" && date<"19 June 2016"`: true,
		"date~2016": true,
	} {
		c, err := Parse(text)
		if err != nil {
			t.Errorf("Parse(%q): %v", text, err)
			continue
		}
		if got, err := c.Holds(d); got != want || err != nil {
			t.Errorf("%q holds: %v, %v, want %v", text, got, err, want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for text, want := range map[string]string{
		"date":                   "column 5: expected one of",
		"date>=":                 "column 7: expected a value, found the end",
		"date>=2016 topic=x":     `column 12: expected the end, && or ||, found "topic"`,
		"(words>=1":              `column 10: expected ")"`,
		`outlet="The`:            "column 8: the quotation mark is not closed",
		"&date=1":                "column 1: expected",
		"date>=4/5/2017":         "column 7: the date in date>=4/5/2017 cannot be read: write a year, a month or a day, such as 2016, 2016-06 or 2016-06-18: 4/5/2017 is 2017-05-04 or 2017-04-05",
		"date>=soon":             "column 7: the date in date>=soon cannot be read",
		strings.Repeat("(", 100): "parentheses inside each other",
	} {
		if _, err := Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%q) = %v, want an error with %q", text, err, want)
		}
	}
}

// TestDates compares dates in other forms than the condition's.
func TestDates(t *testing.T) {
	for date, want := range map[string]string{
		"June 15, 2015":  "false",
		"June 16, 2017":  "true",
		"2016-01-01":     "true",
		"spring of 2016": `document a: the condition "date>=2016-01-01" cannot be decided: its date "spring of 2016" is no date that names its day`,
		"4/5/2017":       "its date 4/5/2017 is 2017-05-04 or 2017-04-05; write the dates so, name their form with --date-format",
	} {
		c, err := Parse("date>=2016-01-01")
		if err != nil {
			t.Fatal(err)
		}
		ok, err := c.Holds(&corpus.Document{ID: "a", Date: date})
		if got := fmt.Sprint(ok); err != nil && !strings.Contains(err.Error(), want) || err == nil && got != want {
			t.Errorf("%s: %v, %v; want %s", date, ok, err, want)
		}
	}
}

func TestUnknown(t *testing.T) {
	d := &corpus.Document{ID: "a", Outlet: "FOX", Fields: []corpus.Field{{Name: "topic", Value: "x"}}}
	for text, want := range map[string]string{
		"outlet=CNN":            "",
		"outlt=FOX":             `no document has a field "outlt": did you mean "outlet"? The fields are id, outlet, topic`,
		"outlet=FOX||tpoic=x":   `did you mean "topic"?`, // looked for where the first part decides
		"date>=2016":            `no document has a field "date": the fields are id, outlet, topic`,
		"completely!=different": `no document has a field "completely": the fields are`,
	} {
		c, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Unknown(); err != nil {
			t.Errorf("%q: %v before any document", text, err)
		}
		if _, err := c.Holds(d); err != nil {
			t.Fatal(err)
		}
		if err := c.Unknown(); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("date>=2016-01-01 && (topic=syria || outlet!=\"x\")")
	f.Fuzz(func(t *testing.T, text string) {
		if c, err := Parse(text); err == nil {
			_, _ = c.Holds(&corpus.Document{ID: "a", Date: "2016-06-18"})
			_ = c.Unknown()
		}
	})
}
