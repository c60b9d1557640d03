package framing

import (
	"slices"

	"parallax/framing/hypotheses"
	"parallax/framing/names"
	"parallax/framing/ranking"
	"parallax/framing/study"
)

// conclude says in a few sentences what the tables hold: of the differences that stay after correction those that are most
// about framing, what each side says where too few documents allow no test, and in one line what cannot be decided.
func conclude(r *Result, o *study.Options, at standings) error {
	tested := slices.Concat(names.Findings(r.Labels, &r.LabelTests, o), names.Moved(&r.LabelTimes, r.Labels, &r.LabelTests, o))
	found, unchecked := names.Checked(tested, o)
	for _, s := range sections(nil) {
		if s.tells == nil {
			continue
		}
		more, err := s.tells(r, at, o)
		if err != nil {
			return err
		}
		found = append(found, more...)
	}
	found, doubted, err := r.Correction.Revise(found)
	if err != nil {
		return err
	}
	found = append(found, r.Correction.Findings(at.of(whoSpeaks))...)
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
