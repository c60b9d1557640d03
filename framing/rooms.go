package framing

import (
	"fmt"
	"slices"

	"parallax/framing/attitudes"
	"parallax/framing/company"
	"parallax/framing/compare"
	"parallax/framing/corrected"
	"parallax/framing/credits"
	"parallax/framing/frames"
	"parallax/framing/hypotheses"
	"parallax/framing/likeness"
	"parallax/framing/names"
	"parallax/framing/overview"
	"parallax/framing/portraits"
	"parallax/framing/position"
	"parallax/framing/sources"
	"parallax/framing/stories"
	"parallax/framing/study"
	"parallax/framing/tone"
	"parallax/framing/topics"
	"parallax/framing/words"
)

// A section is a part of the result, which its room fills.
type section struct {
	id    string // as Environment.Sections names it
	room  study.Room
	enter func(*compare.Study, *Result) error
}

// sections lists them in the order in which they take passages. near is at work when the first is entered.
func sections(near *likeness.Factors) []section {
	return []section{
		{"page", overview.Room(), func(s *compare.Study, r *Result) (err error) {
			r.Corpus.PagePieces, err = overview.PagePieces(s)
			return
		}},
		{"hypotheses", hypotheses.Room(), func(s *compare.Study, r *Result) (err error) { r.Hypotheses, err = hypotheses.Rows(s); return }},
		{"sources", sources.Room(), func(s *compare.Study, r *Result) (err error) {
			r.Sources, err = sources.Rows(s)
			r.SourceNames = sources.Names(s, r.Sources)
			if err == nil {
				r.Heard, err = sources.Heard(s)
			}
			return
		}},
		{"topics", topics.Room(), func(s *compare.Study, r *Result) (err error) { r.Topics, err = topics.Of(s); return }},
		{"stories", stories.Room(), func(s *compare.Study, r *Result) (err error) { r.Stories, err = stories.Of(s); return }},
		{"credits", credits.Room(), func(s *compare.Study, r *Result) (err error) { r.Credits, err = credits.Of(s); return }},
		{"labels", names.Room(), func(s *compare.Study, r *Result) (err error) { r.Labels, err = names.Rows(s); return }},
		{"label_tests", names.Room(), func(s *compare.Study, r *Result) (err error) { r.LabelTests, err = names.Tests(s); return }},
		{"label_times", names.Room(), func(s *compare.Study, r *Result) (err error) { r.LabelTimes, err = names.Times(s); return }},
		{"portraits", portraits.Room(), func(s *compare.Study, r *Result) (err error) {
			r.Companions, r.FirstUses = portraits.Companions(s), portraits.FirstUses(s)
			if r.Distancing, err = portraits.Distances(s); err == nil {
				r.Portraits, err = portraits.Rows(s)
			}
			return
		}},
		{"frames", frames.Room(), func(s *compare.Study, r *Result) (err error) { r.Frames, err = frames.Rows(s); return }},
		{"keywords", words.Room(), func(s *compare.Study, r *Result) error {
			found, err := words.Find(s)
			r.Keywords, r.TermPlots, r.Warnings = found.Rows, found.Plots, append(append(r.Warnings, words.ShownWarning(s)...), found.Warnings...)
			return err
		}},
		{"collocates", company.Room(), func(s *compare.Study, r *Result) (err error) { r.Collocates, err = company.Rows(s); return }},
		{"sentiment", tone.Room(), func(s *compare.Study, r *Result) (err error) { r.Sentiment, err = tone.Sentiment(s); return }},
		{"shifts", tone.Room(), func(s *compare.Study, r *Result) (err error) { r.Shifts, err = tone.Shifts(s); return }},
		{"attitudes", attitudes.Room(), func(s *compare.Study, r *Result) (err error) { r.Attitudes, err = attitudes.Rows(s); return }},
		{"profiles", tone.Room(), func(s *compare.Study, r *Result) (err error) { r.Profiles, err = tone.Profiles(s); return }},
		{"positions", position.Room(), func(s *compare.Study, r *Result) (err error) { r.Positions, err = position.Rows(s); return }},
		{"corrected", corrected.Room(), func(s *compare.Study, r *Result) error {
			c, warnings, err := corrected.Of(s)
			r.Correction, r.Warnings = c, append(r.Warnings, warnings...)
			return err
		}},
		{"distances", likeness.Room(), func(s *compare.Study, r *Result) error { r.Distances = likeness.Distances(s); return nil }},
		{"vectors", likeness.Room(), func(s *compare.Study, r *Result) (err error) { r.Vectors, err = likeness.Of(s, near); return }},
	}
}

// result enters one room after the other.
func result(s *compare.Study, warnings []study.Warning, env *Environment) (*Result, error) {
	r := &Result{
		Schema: ResultSchema, Warnings: warnings, Corpus: overview.Describe(s.Tally, s.Names), Groups: s.Sides.Groups,
		PassageRule: compare.PassageRule(&s.Options),
	}
	r.Corpus.Copies = s.Copies
	asked := func(id string) bool { return len(env.Sections) == 0 || slices.Contains(env.Sections, id) }
	var near *likeness.Factors
	if asked("vectors") {
		var stop func()
		near, stop = likeness.Begin(s)
		defer stop()
	}
	for _, part := range sections(near) {
		if err := s.Ctx.Err(); err != nil {
			return nil, err
		}
		if !asked(part.id) {
			continue
		}
		env.Progress.Stage("comparing "+part.id, "steps")
		if err := part.enter(s, r); err != nil {
			return nil, fmt.Errorf("%s: %w", part.id, err)
		}
	}
	r.Warnings = append(r.Warnings, overview.Warnings(s, &r.Corpus)...)
	r.Passages = s.Evidence.Pool
	if err := conclude(r, &s.Options, correctPage(r, &s.Options)); err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	r.Accuracy = append(ownAccuracy(&r.Credits), accuracy()...)
	var err error
	r.Methods, err = methods()
	return r, err
}
