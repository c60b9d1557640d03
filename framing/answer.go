package framing

import (
	"slices"

	"parallax/framing/attitudes"
	"parallax/framing/frames"
	"parallax/framing/hypotheses"
	"parallax/framing/names"
	"parallax/framing/portraits"
	"parallax/framing/position"
	"parallax/framing/ranking"
	"parallax/framing/sources"
	"parallax/framing/stories"
	"parallax/framing/study"
	"parallax/framing/tone"
	"parallax/framing/topics"
	"parallax/framing/words"
)

// conclude says in a few sentences what the tables hold: of the differences that stay after correction those that are most
// about framing, what each side says where too few documents allow no test, and in one line what cannot be decided.
func conclude(r *Result, o *study.Options, at pageStanding) error {
	tested := slices.Concat(names.Findings(r.Labels, &r.LabelTests, o), names.Moved(&r.LabelTimes, r.Labels, &r.LabelTests, o))
	found, unchecked := names.Checked(tested, o)
	ofWords, err := words.Findings(r.Groups, outletsOf(r), r.Keywords, r.Passages, at.words, at.phrases, o)
	if err != nil {
		return err
	}
	found = slices.Concat(found, attitudes.Findings(r.Attitudes, at.attitudes, o), portraits.Findings(r.Portraits, at.portraits, o),
		frames.Findings(r.Frames, at.frames, o), sources.Findings(r.Heard, at.heard, o), position.Findings(r.Positions, at.positions, o),
		tone.Findings(r.Sentiment, at.sentiment, o), ofWords, stories.Findings(&r.Stories, o), topics.Findings(&r.Topics, at.topics, o))
	found, doubted, err := r.Correction.Revise(found)
	if err != nil {
		return err
	}
	found = append(found, r.Correction.Findings(at.corrected)...)
	r.holding = found
	r.Answer = ranking.Choose(found, r.Passages)
	// What one event shows was not tested, and stands behind what was.
	slices.SortStableFunc(r.Answer, func(a, b study.Finding) int { return untested(a) - untested(b) })
	if !r.Tested() && len(tested) == 0 && (o.Discovered == 0 || r.tests() == 0) {
		// Counts are no differences: they do not stand among those that hold. Names that nobody has checked are
		// counted only where nothing could be tested.
		counts := names.Counted(r.Groups, r.Labels)
		r.Answer = append(counts[:min(len(counts), ranking.MaxSentences-len(r.Answer))], r.Answer...)
	}
	expected, _, err := r.Correction.Revise(hypotheses.Findings(r.Hypotheses))
	if err != nil {
		return err
	}
	if len(expected) > 0 {
		for i := range r.Answer {
			r.Answer[i].Text = "Exploratory: " + r.Answer[i].Text
		}
		r.Answer = append(expected, r.Answer...)
	}
	r.Undecided = ranking.OneLine(slices.Concat(doubted, unchecked, names.Undecided(r.Labels, &r.LabelTests, o)))
	return nil
}

func untested(f study.Finding) int {
	if f.Kind == study.OneEvent {
		return 1
	}
	return 0
}

func outletsOf(r *Result) []string {
	var names []string
	for _, x := range r.Corpus.Outlets {
		names = append(names, x.Outlet)
	}
	return names
}
