package tally

import (
	"strings"
	"testing"

	"parallax/corpus"
)

// The body is what is neither page nor headline; a fifth of it is the lead, and
// its first sentence is always.
func TestPosition(t *testing.T) {
	sentence := strings.Repeat("a", 19) + "."
	body := strings.TrimSpace(strings.Repeat(sentence+" ", 10)) // 209 bytes, a fifth is 41
	spans := func(text string, from int) (out []corpus.Span) {
		for at := from; at < len(text); at += len(sentence) + 1 {
			out = append(out, corpus.Span{Start: at, End: at + len(sentence)})
		}
		return out
	}
	for _, c := range []struct {
		what      string
		d         corpus.Document
		from      int
		lead      int // sentences
		sentences int
	}{
		{"a fifth", corpus.Document{Text: body}, 0, 2, 10},
		{"behind the headline", corpus.Document{Text: "Port shut\n\n" + body, Headline: corpus.Span{End: 9}}, 11, 2, 10}, // 211 bytes with the blank lines: 42 behind byte 9
		{"the first sentence", corpus.Document{Text: sentence + " " + sentence}, 0, 1, 2},
	} {
		sentences := spans(c.d.Text, c.from)
		lead := leadOf(&c.d, sentences)
		var got [3]int
		for _, s := range sentences {
			got[positionOf(&c.d, s.Start, lead)]++
		}
		if got != [3]int{0, c.lead, c.sentences - c.lead} {
			t.Errorf("%s: %v sentences of headline, lead and body; the lead ends at %d", c.what, got, lead)
		}
	}
}
