package part

import (
	"strings"
	"testing"
)

func TestWebAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example/x?y=1": "https://a.example/x?y=1", "http://b.example": "http://b.example",
		"javascript:alert(1)": "", " javascript:alert(1)": "", "data:text/html,x": "", "file:///etc/passwd": "", "//c.example": "", "x": "",
		"java\nscript:alert(1)": "", "https:alert(1)": "",
	} {
		if got := webAddress(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestRunsKeepTheSentence(t *testing.T) {
	s := "Gazette says mob in 43 % [28, 58] of 1,204 mentions, −0.2 [−0.3, −0.1]; p = .21."
	var joined string
	var numbers, intervals []string
	for _, p := range Runs(s) {
		joined += p.Text
		if p.Number {
			numbers = append(numbers, p.Text)
		}
		if p.Interval {
			intervals = append(intervals, p.Text)
		}
	}
	if joined != s {
		t.Errorf("got %q", joined)
	}
	if got := strings.Join(numbers, "|"); got != "43 %|−0.2" {
		t.Errorf("numbers %q", got)
	}
	if got := strings.Join(intervals, "|"); got != " [28, 58]| [−0.3, −0.1]" {
		t.Errorf("intervals %q", got)
	}
}

func TestNiceEndsOfScales(t *testing.T) {
	for x, want := range map[float64]float64{0: 0, -3: 0, 0.03: 0.05, 1: 1, 1.1: 2, 4: 5, 7: 10, 120: 200} {
		if got := nice(x); got < want*(1-1e-12) || got > want*(1+1e-12) {
			t.Errorf("nice(%g) = %g, want %g", x, got, want)
		}
	}
}
