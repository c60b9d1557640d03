package study

import (
	"strings"
	"testing"
)

func TestParseHypothesis(t *testing.T) {
	h, err := ParseHypothesis("label_share(referent=dock workers, family=thug, voice=all): The Anvil < rest")
	if err != nil || h.Referent != "dock workers" || h.Family != "thug" || h.Voice != AllVoices || h.Target != "The Anvil" || h.Reference != Rest || h.Relation != Less || h.Measure != "label_share" {
		t.Errorf("%+v, %v", h, err)
	}
	if h, err = ParseHypothesis(LabelHypothesis); err != nil || h.Relation != More {
		t.Errorf("%+v, %v", h, err)
	}
	if h, err = ParseHypothesis("label_share(referent=a, family=b): A > B"); err != nil || h.Voice != "own" {
		t.Errorf("%+v, %v", h, err)
	}
	if h, err = ParseHypothesis("sentiment_mean(): A = rest within .05"); err != nil || h.Relation != Alike || h.Margin != .05 || h.Voice != "own" {
		t.Errorf("%+v, %v", h, err)
	}
	if h, err = ParseHypothesis("word_rate(term=mob, voice=all): A > B within 2"); err != nil || h.Term != "mob" || h.Relation != More || h.Margin != 2 {
		t.Errorf("%+v, %v", h, err)
	}
	for text, want := range map[string]string{
		"label_share(referent=a, family=b): A = B":             "say within what",
		"label_share(referent=a, family=b): A = B within no":   "no number over 0",
		"label_share(referent=a, family=b): A > B within -1":   "no number over 0",
		"voice_share(voice=all): A > B":                        "1 for everybody",
		"sentiment_mean(referent=a): A > B":                    `no "referent"`,
		"Anvil says mob":                                       "no number and groups",
		"log_ratio(term=mob): Anvil > rest":                    "no other number such as",
		"label_share(family=b): A > B":                         "names no referent",
		"label_share(referent=a): A > B":                       "no family",
		"label_share(referent=a, term=b): A>B":                 `no "term"`,
		"label_share(referent=a, family=b, voice=page): A > B": `no voice "page"`,
		"label_share(referent=a, family=b, voice=loud): A > B": `no voice "loud"`,
		"label_share(referent=a, family=b): A > A":             "no two groups",
		"label_share(referent=a, family=b): rest > A":          "no two groups",
	} {
		if _, err := ParseHypothesis(text); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), ": Velta > Courier\"") {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}
