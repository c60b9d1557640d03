package dating

import (
	"errors"
	"testing"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"2016-06-18":                           "2016-06-18",
		"2016-06-18T09:30:00Z":                 "2016-06-18T09:30:00Z",
		"2016-06-18 09:30:00.123":              "2016-06-18 09:30:00.123",
		"Sat, 18 Jun 2016 09:30:00 GMT":        "2016-06-18T09:30:00Z",
		"Sat, 18 Jun 2016 09:30:00 -0500":      "2016-06-18T09:30:00-05:00",
		"18 Jun 2016 09:30 EST":                "2016-06-18T09:30:00", // of no certain zone
		"Sat Jun 18 09:30:00 +0000 2016":       "2016-06-18T09:30:00Z",
		"June 18, 2016":                        "2016-06-18",
		"June 18, 2016 Saturday":               "2016-06-18",
		"Saturday, June 18, 2016":              "2016-06-18",
		"June 18th, 2016":                      "2016-06-18",
		"Jun. 18, 2016":                        "2016-06-18",
		"Sept 4, 2016":                         "2016-09-04",
		"Sept. 4, 2016":                        "2016-09-04",
		"18 June 2016":                         "2016-06-18",
		"18th June 2016":                       "2016-06-18",
		"18-Jun-2016":                          "2016-06-18",
		"June 18, 2016 at 9:30 a.m.":           "2016-06-18T09:30:00",
		"March 4, 2023 Saturday 10:23 AM GMT":  "2023-03-04T10:23:00Z",
		"2016/06/18":                           "2016-06-18",
		"2016/06/18/":                          "2016-06-18", // as RIS has it
		"2016.06.18":                           "2016-06-18",
		"20160618":                             "2016-06-18",
		"20160618093000":                       "2016-06-18T09:30:00",
		"20160618T093000Z":                     "2016-06-18T09:30:00Z",
		"20160618T093000-0500":                 "2016-06-18T09:30:00-05:00",
		"4/4/2017":                             "2017-04-04",
		" June 18,  2016 ":                     "2016-06-18",
		"":                                     "",
		"2016":                                 "",
		"2016-06":                              "",
		"June 2016":                            "",
		"spring 2016":                          "",
		"June 31, 2016":                        "",
		"2016-02-31":                           "",
		"31/02/2016":                           "",
		"4/5/17":                               "",
		"12":                                   "",
		"yesterday":                            "",
		"The war of June 18, 2016, and after.": "",
	} {
		got, err := Parse(text)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("Parse(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
}

func TestAmbiguous(t *testing.T) {
	for text, want := range map[string]Ambiguous{
		"4/5/2017":          {"4/5/2017", "2017-05-04", "2017-04-05"},
		"13.04.2017":        {"13.04.2017", "2017-04-13", ""},
		"04-13-2017":        {"04-13-2017", "", "2017-04-13"},
		"4/5/2017 10:30 PM": {"4/5/2017 10:30 PM", "2017-05-04T22:30:00", "2017-04-05T22:30:00"},
	} {
		_, err := Parse(text)
		var got *Ambiguous
		if !errors.As(err, &got) || *got != want {
			t.Errorf("Parse(%q): %v, want %v", text, err, want)
		}
	}
}

func TestLayout(t *testing.T) {
	for _, form := range []string{"DD/MM/YYYY", "%d/%m/%Y", "02/01/2006", "2/1/2006", "dd/mm/yyyy"} {
		l, err := ParseLayout(form)
		if err != nil {
			t.Errorf("ParseLayout(%q): %v", form, err)
			continue
		}
		for _, text := range []string{"4/5/2017", "04/05/2017"} {
			if got, ok := l.Parse(text); !ok || got != "2017-05-04" {
				t.Errorf("%s in the form %s: %q, %v", text, form, got, ok)
			}
		}
		if _, ok := l.Parse("4/13/2017"); ok {
			t.Errorf("4/13/2017 has no such form as %s", form)
		}
	}
	for _, form := range []string{"", "day/month", "MM/YYYY", "%Y", "%q/%d/%m/%Y", "en_GB"} {
		if _, err := ParseLayout(form); err == nil {
			t.Errorf("ParseLayout(%q) has no error", form)
		}
	}
}

func TestPeriod(t *testing.T) {
	for _, c := range []struct {
		period, date string
		want         int
	}{
		{"2016", "2015-12-31T23:59:59-08:00", -1}, // the day where it was written
		{"2016", "2016-12-31", 0},
		{"2016-06", "June 30, 2016", 0},
		{"2016-06", "2016-07-01", 1},
		{"2016-06-18", "2016-06-18T09:30:00Z", 0},
		{"June 18, 2016", "17 June 2016", -1},
		{"2016-06-18T09:30:00Z", "2016-06-18T04:30:00-05:00", 0},
		{"2016-06-18T09:30:00Z", "2016-06-18T09:31:00Z", 1},
	} {
		p, err := ParsePeriod(c.period)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := p.Compare(c.date); got != c.want || err != nil {
			t.Errorf("%s against %s: %d, %v; want %d", c.date, c.period, got, err, c.want)
		}
	}
	if _, err := ParsePeriod("4/5/2017"); err == nil {
		t.Error("4/5/2017 is compared with")
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2016-06-18", "Sat, 18 Jun 2016 09:30:00 GMT", "4/5/2017", "20160618T093000Z", "June 18, 2016 Saturday"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		iso, err := Parse(text)
		if err != nil {
			return
		}
		if again, err := Parse(iso); err != nil || again != iso {
			t.Errorf("Parse(%q) = %q, and of that %q, %v", text, iso, again, err)
		}
	})
}
