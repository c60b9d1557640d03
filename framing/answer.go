package framing

import (
	"slices"

	"parallax/framing/hypotheses"
	"parallax/framing/names"
	"parallax/framing/study"
	"parallax/framing/tone"
	"parallax/framing/words"
)

// conclude says in sentences what the tables hold: differences that stay after
// correction, what each side says where too few documents allow no test, and
// what cannot be decided.
func conclude(r *Result, o *study.Options, at pageStanding) {
	labels, moved := names.Findings(r.Labels, &r.LabelTests, o), names.Moved(&r.LabelTimes, r.Labels)
	unchecked := names.Unchecked(slices.Concat(labels, moved), o)
	if unchecked == nil {
		r.Answer = append(append(r.Answer, labels...), moved...)
	}
	r.Answer = append(r.Answer, tone.Findings(r.Sentiment, at.sentiment, o)...)
	r.Answer = append(r.Answer, words.Findings(r.Groups, r.Keywords, at.words, at.phrases, o)...)
	if unchecked == nil && len(labels) == 0 {
		// Counts are no differences: they do not stand among those that hold.
		counts := names.Counted(r.Groups, r.Labels)
		if len(r.Answer) == 0 {
			r.Answer = counts
		} else {
			r.Undecided = counts
		}
	}
	if expected := hypotheses.Findings(r.Hypotheses); len(expected) > 0 {
		for i := range r.Answer {
			r.Answer[i].Text = "Exploratory: " + r.Answer[i].Text
		}
		r.Answer = append(expected, r.Answer...)
	}
	r.Undecided = slices.Concat(r.Undecided, unchecked, names.Undecided(r.Labels, &r.LabelTests, o))
}
