package framing

import (
	"fmt"
	"slices"

	"parallax/framing/attitudes"
	"parallax/framing/company"
	"parallax/framing/compare"
	"parallax/framing/credits"
	"parallax/framing/frames"
	"parallax/framing/likeness"
	"parallax/framing/names"
	"parallax/framing/overview"
	"parallax/framing/portraits"
	"parallax/framing/sources"
	"parallax/framing/study"
	"parallax/framing/tone"
	"parallax/framing/words"
)

// A room answers one question of a study, and puts what it found into its
// part of the result.
type room struct {
	id    string // as Environment.Sections names it
	enter func(*compare.Study, *Result) error
}

// rooms lists them in the order in which they take passages.
func rooms() []room {
	return []room{
		{"page", func(s *compare.Study, r *Result) (err error) {
			r.Corpus.PagePieces, err = overview.PagePieces(s)
			return
		}},
		{"sources", func(s *compare.Study, r *Result) (err error) {
			r.Sources, err = sources.Rows(s)
			r.SourceNames = sources.Names(s, r.Sources)
			return
		}},
		{"credits", func(s *compare.Study, r *Result) (err error) { r.Credits, err = credits.Of(s); return }},
		{"labels", func(s *compare.Study, r *Result) (err error) { r.Labels, err = names.Rows(s); return }},
		{"label_tests", func(s *compare.Study, r *Result) (err error) { r.LabelTests, err = names.Tests(s); return }},
		{"label_times", func(s *compare.Study, r *Result) (err error) { r.LabelTimes, err = names.Times(s); return }},
		{"portraits", func(s *compare.Study, r *Result) (err error) { r.Portraits, err = portraits.Rows(s); return }},
		{"frames", func(s *compare.Study, r *Result) (err error) { r.Frames, err = frames.Rows(s); return }},
		{"keywords", func(s *compare.Study, r *Result) error {
			found, err := words.Find(s)
			r.Keywords, r.TermPlots = found.Rows, found.Plots
			return err
		}},
		{"collocates", func(s *compare.Study, r *Result) (err error) { r.Collocates, err = company.Rows(s); return }},
		{"sentiment", func(s *compare.Study, r *Result) (err error) { r.Sentiment, err = tone.Sentiment(s); return }},
		{"shifts", func(s *compare.Study, r *Result) (err error) { r.Shifts, err = tone.Shifts(s); return }},
		{"attitudes", func(s *compare.Study, r *Result) (err error) { r.Attitudes, err = attitudes.Rows(s); return }},
		{"profiles", func(s *compare.Study, r *Result) (err error) { r.Profiles, err = tone.Profiles(s); return }},
		{"distances", func(s *compare.Study, r *Result) error { r.Distances = likeness.Distances(s); return nil }},
		{"vectors", func(s *compare.Study, r *Result) (err error) { r.Vectors, err = likeness.Of(s); return }},
	}
}

// result enters one room after the other.
func result(s *compare.Study, warnings []study.Warning, env *Environment) (*Result, error) {
	r := &Result{
		Schema: ResultSchema, Warnings: warnings, Corpus: overview.Describe(s.Tally, s.Names), Groups: s.Sides.Groups,
		PassageRule: compare.PassageRule(&s.Options),
	}
	r.Corpus.Copies = s.Copies
	for _, room := range rooms() {
		if err := s.Ctx.Err(); err != nil {
			return nil, err
		}
		if len(env.Sections) > 0 && !slices.Contains(env.Sections, room.id) {
			continue
		}
		env.Progress.Stage("comparing "+room.id, "steps")
		if err := room.enter(s, r); err != nil {
			return nil, fmt.Errorf("%s: %w", room.id, err)
		}
	}
	r.Warnings = append(r.Warnings, overview.Warnings(s, &r.Corpus)...)
	conclude(r, &s.Options)
	r.Passages = s.Evidence.Pool
	r.Accuracy = append(ownAccuracy(&r.Credits), accuracy()...)
	var err error
	r.Methods, err = methods()
	return r, err
}
