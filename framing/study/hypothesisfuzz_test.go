package study

import (
	"slices"
	"strings"
	"testing"
)

// A hypothesis of any text is refused with that text, or names a number that there is.
func FuzzParseHypothesis(f *testing.F) {
	f.Add(LabelHypothesis)
	f.Add("attitude(referent=union): Velta < rest")
	f.Add("voice_share(voice=quoted): Velta = Courier within 0.05")
	f.Add("word_rate(term=a,term=b): = within NaN")
	f.Fuzz(func(t *testing.T, text string) {
		h, err := ParseHypothesis(text)
		switch {
		case err != nil && !strings.Contains(err.Error(), "hypothesis"):
			t.Fatalf("%q: %v", text, err)
		case err == nil && (!slices.Contains(HypothesisNumbers(), h.Measure) || h.Text != text):
			t.Fatalf("%q: %+v", text, h)
		}
	})
}
