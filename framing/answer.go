package framing

import (
	"slices"

	"parallax/framing/names"
	"parallax/framing/study"
	"parallax/framing/tone"
	"parallax/framing/words"
)

// conclude says in sentences what the tables hold: differences that stay after
// correction, what each side says where too few documents allow no test, and
// what cannot be decided.
func conclude(r *Result, o *study.Options) {
	labels, moved := names.Findings(r.Labels, o), names.Moved(&r.LabelTimes, r.Labels)
	unchecked := names.Unchecked(slices.Concat(labels, moved), o)
	if unchecked == nil {
		if len(labels) == 0 {
			labels = names.Counted(r.Groups, r.Labels)
		}
		r.Answer = append(append(r.Answer, labels...), moved...)
	}
	r.Answer = append(r.Answer, tone.Findings(r.Sentiment, o)...)
	r.Answer = append(r.Answer, words.Findings(r.Groups, r.Keywords)...)
	r.Undecided = append(unchecked, names.Undecided(r.Labels, o)...)
}
