package page

import "regexp"

// part is a run of a sentence: plain words, a number with its unit, or the
// interval that follows a number.
type part struct {
	Text             string
	Number, Interval bool
}

// parts splits a sentence so that its numbers and intervals can be set apart
// by type. The text stays what it is.
func parts(s string) []part {
	number := regexp.MustCompile(`([−+-]?(?:\d[\d,]*)?(?:\.?\d+)(?: ?%)?)( \[[^\[\]]{1,24}\])?`)
	var out []part
	add := func(p part) {
		if p.Text != "" {
			out = append(out, p)
		}
	}
	at := 0
	for _, m := range number.FindAllStringSubmatchIndex(s, -1) {
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
