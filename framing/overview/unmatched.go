package overview

import (
	"fmt"
	"strings"

	"parallax/framing/codebook"
	"parallax/framing/study"
	"parallax/framing/tally"
)

// unmatched tells which patterns of the codebook stand nowhere in the corpus,
// and what they seem to be where they are none of ours.
func unmatched(t *tally.Tally, c *codebook.Codebook) []study.Warning {
	entries := c.Entries()
	found := make([]bool, len(entries))
	for i := range t.Mentions {
		found[t.Mentions[i].Entry] = true
	}
	var names, missed []string
	for i, e := range entries {
		if found[i] {
			continue
		}
		names = append(names, fmt.Sprintf("%q", e.Label))
		missed = append(missed, e.Label)
	}
	if len(names) == 0 {
		return nil
	}
	const shown = 10
	more, n := "", len(names)
	if n > shown {
		more = fmt.Sprintf(" and %d more", n-shown)
		names = names[:shown]
	}
	w := study.Warning{
		Code: "pattern-without-match", Subject: "codebook", // not its file: a study of a saved result has none
		Text:   fmt.Sprintf("patterns of the codebook that match nothing in the corpus: %d of %d: %s%s", n, len(entries), strings.Join(names, ", "), more),
		Remedy: "check whether they are written as the outlets write them: a pattern matches whole words, and * any letters of one word",
	}
	if why := codebook.MisreadAll(missed); why != "" {
		w.Remedy = why
	}
	return []study.Warning{w}
}

// misread says what the patterns of a codebook of which none matches seem to be.
func misread(c *codebook.Codebook) string {
	var all []string
	for _, e := range c.Entries() {
		all = append(all, e.Label)
	}
	return codebook.MisreadAll(all)
}
