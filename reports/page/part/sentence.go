package part

import (
	"regexp"
	"strings"
)

// A Run is a stretch of a sentence: plain words, a percentage or a number that an
// interval follows, or that interval.
type Run struct {
	Text             string
	Number, Interval bool
}

// Runs splits a sentence so that its estimates can be set apart by type.
// Counts and p-values stay among the words. The text stays what it is.
func Runs(s string) []Run {
	number := regexp.MustCompile(`([−+-]?\d[\d,]*(?:\.\d+)?(?: ?%)?)( \[[^\[\]]{1,24}\])?`)
	var out []Run
	add := func(p Run) {
		if p.Text != "" {
			out = append(out, p)
		}
	}
	at := 0
	for _, m := range number.FindAllStringSubmatchIndex(s, -1) {
		if m[4] < 0 && !strings.HasSuffix(s[m[2]:m[3]], "%") {
			continue
		}
		add(Run{Text: s[at:m[0]]})
		add(Run{Text: s[m[2]:m[3]], Number: true})
		if m[4] >= 0 {
			add(Run{Text: s[m[4]:m[5]], Interval: true})
		}
		at = m[1]
	}
	add(Run{Text: s[at:]})
	return out
}
