package page

import "regexp"

// parts splits a sentence so that its numbers, with unit and interval, can be
// set apart by type. The text stays what it is.
func parts(s string) []part {
	number := regexp.MustCompile(`[−+-]?\d[\d,]*(?:\.\d+)?(?: ?%)?(?: \[[^\[\]]{1,24}\])?`)
	var out []part
	at := 0
	for _, m := range number.FindAllStringIndex(s, -1) {
		if m[0] > at {
			out = append(out, part{Text: s[at:m[0]]})
		}
		out = append(out, part{Text: s[m[0]:m[1]], Number: true})
		at = m[1]
	}
	if at < len(s) {
		out = append(out, part{Text: s[at:]})
	}
	return out
}
