package codebook

import (
	"strings"
	"testing"
)

func TestMisread(t *testing.T) {
	for pattern, want := range map[string]string{
		"rebel|terrorist": "regular expression",
		`\bterror\w+`:     "regular expression",
		"terror.*":        "regular expression",
		"[Tt]error":       "regular expression",
		"gunm?n":          "the ? in",
		"terror%":         "the % in",
		"terror*":         "",
		"U.S. officials":  "",
		"S-400":           "",
	} {
		got := Misread(pattern)
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%q: %q, want %q", pattern, got, want)
		}
	}
}

func TestMisreadAll(t *testing.T) {
	got := MisreadAll([]string{"rebels", "gunm?n", "wom?n", "rebel|terrorist"})
	for sign, want := range map[string]int{"the ? in \"gunm?n\"": 1, "wom?n": 0, "\"rebel|terrorist\" looks like": 1, "\"rebels\"": 0} {
		if n := strings.Count(got, sign); n != want {
			t.Errorf("%q stands %d times in %q, want %d", sign, n, got, want)
		}
	}
	if got := MisreadAll([]string{"rebels"}); got != "" {
		t.Errorf("of a pattern like ours: %q", got)
	}
}
