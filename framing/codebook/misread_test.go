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
