package page

import (
	"regexp"
	"strings"
)

// part is a run of a sentence: plain words, a percentage or a number that an
// interval follows, or that interval.
type part struct {
	Text             string
	Number, Interval bool
}

// parts splits a sentence so that its estimates can be set apart by type.
// Counts and p-values stay among the words. The text stays what it is.
func parts(s string) []part {
	number := regexp.MustCompile(`([−+-]?\d[\d,]*(?:\.\d+)?(?: ?%)?)( \[[^\[\]]{1,24}\])?`)
	var out []part
	add := func(p part) {
		if p.Text != "" {
			out = append(out, p)
		}
	}
	at := 0
	for _, m := range number.FindAllStringSubmatchIndex(s, -1) {
		if m[4] < 0 && !strings.HasSuffix(s[m[2]:m[3]], "%") {
			continue
		}
		add(part{Text: s[at:m[0]]})
		add(part{Text: s[m[2]:m[3]], Number: true})
		if m[4] >= 0 {
			add(part{Text: s[m[4]:m[5]], Interval: true})
		}
		at = m[1]
	}
	add(part{Text: s[at:]})
	return out
}
