package study

import (
	"fmt"
	"strings"

	"parallax/corpus"
)

// A Hypothesis is a difference that a study names before it looks: one number, two groups
// and a direction.
type Hypothesis struct {
	Text string
	// Referent, Family and Voice name a share of names; the voice is AllVoices, own, quoted or reported.
	Referent, Family, Voice string
	Target, Reference       string // groups; Reference may be Rest
	More                    bool   // that the target's share is the larger one
}

// LabelHypothesis is an example of a hypothesis, for messages and help.
const LabelHypothesis = "label_share(referent=protesters, family=terrorist, voice=own): Velta > Courier"

// ParseHypothesis reads a hypothesis such as LabelHypothesis. The voice is own, where none is named.
func ParseHypothesis(text string) (Hypothesis, error) {
	h := Hypothesis{Text: text}
	wrong := func(format string, args ...any) (Hypothesis, error) {
		return h, fmt.Errorf("hypothesis %q: %s; write it as %q", text, fmt.Sprintf(format, args...), LabelHypothesis)
	}
	what, groups, ok := strings.Cut(text, "):")
	measure, arguments, open := strings.Cut(what, "(")
	if !ok || !open {
		return wrong("it has no number and groups")
	}
	if measure = strings.TrimSpace(measure); measure != "label_share" {
		return wrong("a hypothesis speaks of names, by label_share, and of no other number such as %q", measure)
	}
	h.Voice = corpus.Own.String()
	into := map[string]*string{"referent": &h.Referent, "family": &h.Family, "voice": &h.Voice}
	for pair := range strings.SplitSeq(arguments, ",") {
		name, v, _ := strings.Cut(pair, "=")
		name, v = strings.TrimSpace(name), strings.TrimSpace(v)
		if into[name] == nil || v == "" {
			return wrong("%s has no %q, or no value for it", measure, name)
		}
		*into[name] = v
	}
	if h.Referent == "" || h.Family == "" {
		return wrong("it names no referent, or no family of names")
	}
	if v, err := corpus.ParseVoice(h.Voice); h.Voice != AllVoices && (err != nil || v == corpus.Page) {
		return wrong("no voice %q of names: there are all, own, quoted, reported", h.Voice)
	}
	sign := " > "
	if h.More = strings.Contains(groups, sign); !h.More {
		sign = " < "
	}
	a, b, ok := strings.Cut(groups, sign)
	h.Target, h.Reference = strings.TrimSpace(a), strings.TrimSpace(b)
	if !ok || h.Target == "" || h.Reference == "" || h.Target == h.Reference || h.Target == Rest {
		return wrong("it has no two groups with > or < between them")
	}
	return h, nil
}

// Named are the hypotheses of the study.
func (o *Options) Named() ([]Hypothesis, error) {
	var out []Hypothesis
	for _, text := range o.Hypotheses {
		h, err := ParseHypothesis(text)
		if err != nil {
			return nil, err
		}
		out = append(out, h)
	}
	return out, nil
}
