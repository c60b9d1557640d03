package study

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallax/corpus"
)

// A Hypothesis is a difference that a study names before it looks: one number, two groups
// and a direction, or that they are alike within a margin.
type Hypothesis struct {
	Text string
	// Measure is the ID of the number; Referent, Family and Term say of what it is, where it
	// is of one. Voice is AllVoices, own, quoted or reported.
	Measure, Referent, Family, Term, Voice string
	Target, Reference                      string // groups; Reference may be Rest
	Relation                               Relation
	// Margin is the largest difference, in the unit of the number, that counts as none; 0 where none
	// is named.
	Margin float64
}

// A Relation is what a hypothesis says of two numbers.
type Relation string

// The target's number is the larger, the smaller, or as good as the reference's.
const (
	More  Relation = ">"
	Less  Relation = "<"
	Alike Relation = "="
)

// LabelHypothesis is an example of a hypothesis, for messages and help.
const LabelHypothesis = "label_share(referent=protesters, family=terrorist, voice=own): Velta > Courier"

// A named number is one that a hypothesis may speak of, and what has to be said of it.
type namedNumber struct {
	id    string
	needs []string // beside the voice
}

// namedNumbers lists what hypotheses speak of.
func namedNumbers() []namedNumber {
	return []namedNumber{
		{"label_share", []string{"referent", "family"}},
		{"attitude", []string{"referent"}},
		{"acts", []string{"referent"}},
		{"agent_deleted", []string{"referent"}},
		{"distanced", []string{"referent"}},
		{"sentiment_mean", nil},
		{"voice_share", nil},
		{"word_rate", []string{"term"}},
	}
}

// HypothesisNumbers are the IDs of the numbers that a hypothesis may speak of.
func HypothesisNumbers() []string {
	var out []string
	for _, n := range namedNumbers() {
		out = append(out, n.id)
	}
	return out
}

// ParseHypothesis reads a hypothesis such as LabelHypothesis, "attitude(referent=union):
// Velta < rest" or "voice_share(voice=quoted): Velta = Courier within 0.05". The voice is own, where
// none is named.
func ParseHypothesis(text string) (Hypothesis, error) {
	h := Hypothesis{Text: text}
	what, groups, ok := strings.Cut(text, "):")
	measure, arguments, open := strings.Cut(what, "(")
	if !ok || !open {
		return h, h.wrong("it has no number and groups")
	}
	h.Measure = strings.TrimSpace(measure)
	if err := h.parseNumber(arguments); err != nil {
		return h, err
	}
	return h, h.parseGroups(groups)
}

func (h *Hypothesis) wrong(format string, args ...any) error {
	return fmt.Errorf("hypothesis %q: %s; write it as %q", h.Text, fmt.Sprintf(format, args...), h.example())
}

// example is a hypothesis of the number that was named, or of a name's share where there is no such number.
func (h *Hypothesis) example() string {
	switch h.Measure {
	case "attitude", "acts", "agent_deleted", "distanced":
		return h.Measure + "(referent=protesters, voice=own): Velta > Courier"
	case "sentiment_mean", "voice_share":
		return h.Measure + "(voice=quoted): Velta > Courier"
	case "word_rate":
		return h.Measure + "(term=regime, voice=own): Velta > Courier"
	}
	return LabelHypothesis
}

// parseNumber reads what stands in brackets behind the number.
func (h *Hypothesis) parseNumber(arguments string) error {
	numbers := namedNumbers()
	at := slices.IndexFunc(numbers, func(n namedNumber) bool { return n.id == h.Measure })
	if at < 0 {
		return h.wrong("a hypothesis speaks of %s, and of no other number such as %q", strings.Join(HypothesisNumbers(), ", "), h.Measure)
	}
	into := map[string]*string{"voice": &h.Voice}
	all := map[string]*string{"referent": &h.Referent, "family": &h.Family, "term": &h.Term}
	for _, name := range numbers[at].needs {
		into[name] = all[name]
	}
	for pair := range strings.SplitSeq(arguments, ",") {
		name, v, _ := strings.Cut(pair, "=")
		name, v = strings.TrimSpace(name), strings.TrimSpace(v)
		if name == "" && v == "" && !strings.Contains(arguments, "=") {
			continue
		}
		if into[name] == nil || v == "" {
			return h.wrong("%s has no %q, or no value for it", h.Measure, name)
		}
		*into[name] = v
	}
	for _, name := range numbers[at].needs {
		if *into[name] == "" {
			return h.wrong("it names no %s", name)
		}
	}
	if h.Voice == "" {
		h.Voice = corpus.Own.String()
	}
	if v, err := corpus.ParseVoice(h.Voice); h.Voice != AllVoices && (err != nil || v == corpus.Page) {
		return h.wrong("no voice %q here: there are all, own, quoted, reported", h.Voice)
	}
	if h.Measure == "voice_share" && h.Voice == AllVoices {
		return h.wrong("the share of all voices is 1 for everybody: name own, quoted or reported")
	}
	return nil
}

// parseGroups reads the groups, what is said of them, and the margin.
func (h *Hypothesis) parseGroups(groups string) error {
	if at := strings.LastIndex(groups, " within "); at >= 0 {
		v, err := strconv.ParseFloat(strings.TrimSpace(groups[at+len(" within "):]), 64)
		if err != nil || !(v > 0) || v > 1e9 {
			return h.wrong("the margin behind \"within\" is no number over 0, in the unit of %s", h.Measure)
		}
		h.Margin, groups = v, groups[:at]
	}
	for _, r := range []Relation{More, Less, Alike} {
		a, b, ok := strings.Cut(groups, " "+string(r)+" ")
		if !ok {
			continue
		}
		h.Relation, h.Target, h.Reference = r, strings.TrimSpace(a), strings.TrimSpace(b)
		if r == Alike && h.Margin == 0 {
			return h.wrong("no two groups are quite alike: say within what, as in \"%s = %s within 0.1\"", h.Target, h.Reference)
		}
		break
	}
	if h.Target == "" || h.Reference == "" || h.Target == h.Reference || h.Target == Rest {
		return h.wrong("it has no two groups with >, < or = between them")
	}
	return nil
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
