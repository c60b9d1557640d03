package framing

import (
	"fmt"
	"strconv"
	"strings"

	"parallax/framing/value"
)

// significance is the corrected p under which a difference is said to hold.
const significance = 0.05

// maxFindings is the most sentences of one kind in the answer.
const maxFindings = 6

// answer says in sentences what the tables hold: differences that stay after
// correction, what each side says where too few documents allow no test, and
// what cannot be decided.
func answer(r *Result, o *Options) {
	labels := labelFindings(r, o)
	if len(labels) == 0 {
		labels = nameFindings(r)
	}
	r.Answer = append(r.Answer, labels...)
	r.Answer = append(r.Answer, movedFindings(r)...)
	r.Answer = append(r.Answer, moodFindings(r, o)...)
	r.Answer = append(r.Answer, keywordFindings(r)...)
	r.Undecided = undecided(r, o)
}

// holds says that a corrected p is below significance.
func holds(p value.Value) bool {
	v, ok := p.Get()
	return ok && v < significance
}

// percentage is a share as a reader writes it: "41 % [28, 55]".
func percentage(e value.Estimate) string {
	return interval(e, func(v float64) string { return strconv.FormatFloat(100*v, 'f', 0, 64) }, " %")
}

// decimal is a value with two decimals and its interval: "−0.21 [−0.30, −0.11]".
func decimal(e value.Estimate) string {
	return interval(e, func(v float64) string {
		return strings.Replace(strconv.FormatFloat(v, 'f', 2, 64), "-", "−", 1)
	}, "")
}

func interval(e value.Estimate, show func(float64) string, unit string) string {
	v, ok := e.Value.Get()
	if !ok {
		return "undefined"
	}
	low, okLow := e.Low.Get()
	high, okHigh := e.High.Get()
	if !okLow || !okHigh {
		return show(v) + unit
	}
	return fmt.Sprintf("%s%s [%s, %s]", show(v), unit, show(low), show(high))
}

// pText is a p-value as a sentence shows it.
func pText(p float64) string {
	if p < 0.001 {
		return "p < .001"
	}
	return "p = " + strings.TrimPrefix(strconv.FormatFloat(p, 'f', 3, 64), "0")
}

// inVoice begins a sentence about a voice.
func inVoice(voice string) string {
	switch voice {
	case "own":
		return "In its own voice, "
	case "quoted":
		return "In what it quotes, "
	case "reported":
		return "In what it paraphrases, "
	}
	return "In all voices, "
}

// list joins names as a sentence does.
func list(names []string) string {
	switch len(names) {
	case 0:
		return "none"
	case 1:
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
