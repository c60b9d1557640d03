package where

import (
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
	} {
		c, err := Parse(text)
		if err != nil {
			t.Errorf("Parse(%q): %v", text, err)
			continue
		}
		if got := c.Holds(d); got != want {
			t.Errorf("%q holds: %v, want %v", text, got, want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for text, want := range map[string]string{
		"date":                   "column 5: expected one of",
		"date>=":                 "column 7: expected a value, found the end",
		"date>=1 topic=x":        `column 9: expected the end, && or ||, found "topic"`,
		"(date>=1":               `column 9: expected ")"`,
		`outlet="The`:            "column 8: the quotation mark is not closed",
		"&date=1":                "column 1: expected",
		strings.Repeat("(", 100): "parentheses inside each other",
	} {
		if _, err := Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%q) = %v, want an error with %q", text, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("date>=2016-01-01 && (topic=syria || outlet!=\"x\")")
	f.Fuzz(func(t *testing.T, text string) {
		if c, err := Parse(text); err == nil {
			c.Holds(&corpus.Document{ID: "a"})
		}
	})
}
