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
	"parallax/framing/value"
	"parallax/framing/words"
)

// A section is a part of the result, which its room fills.
type section struct {
	id    string // as Environment.Sections names it
	room  study.Room
	enter func(*compare.Study, *Result) error
	// families are its tests, as they stand beside the others of the report, and tells its sentences of the answer, by how
	// they stand; nil where it has none.
	families []family
	tells    func(*Result, standings, *study.Options) ([]study.Finding, error)
}

// sections lists them in the order in which they take passages. near is at work when the first is entered.
func sections(near *likeness.Factors) []section {
	return []section{
		{id: "page", room: overview.Room(), enter: func(s *compare.Study, r *Result) (err error) {
			r.Corpus.PagePieces, err = overview.PagePieces(s)
			return
		}},
		{id: "hypotheses", room: hypotheses.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Hypotheses, err = hypotheses.Rows(s); return }},
		{id: "sources", room: sources.Room(), enter: func(s *compare.Study, r *Result) (err error) {
			r.Sources, err = sources.Rows(s)
			r.SourceNames = sources.Names(s, r.Sources)
			if err == nil {
				r.Heard, err = sources.Heard(s)
			}
			return
		}, families: []family{{"who is heard", "heard", otherWeight, func(r *Result) []value.Value { return sources.Tests(r.Heard) }}},
			tells: func(r *Result, at standings, o *study.Options) ([]study.Finding, error) {
				return sources.Findings(r.Heard, at.of("who is heard"), o), nil
			}},
		{id: "topics", room: topics.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Topics, err = topics.Of(s); return },
			families: []family{{"topics", "topic_shares", otherWeight, func(r *Result) []value.Value { return topics.Tests(&r.Topics) }}},
			tells: func(r *Result, at standings, o *study.Options) ([]study.Finding, error) {
				return topics.Findings(&r.Topics, at.of("topics"), o), nil
			}},
		{id: "stories", room: stories.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Stories, err = stories.Of(s); return },
			tells: func(r *Result, _ standings, o *study.Options) ([]study.Finding, error) {
				return stories.Findings(&r.Stories, o), nil
			}},
		{id: "credits", room: credits.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Credits, err = credits.Of(s); return }},
		{id: "labels", room: names.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Labels, err = names.Rows(s); return }},
		{id: "label_tests", room: names.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.LabelTests, err = names.Tests(s); return },
			families: []family{
				{ownNames, "label_tests, label_pairs", mainWeight, func(r *Result) []value.Value { return r.LabelTests.OwnTests() }},
				{otherNames, "label_tests, label_pairs", otherWeight, func(r *Result) []value.Value { return r.LabelTests.OtherTests() }},
			}},
		{id: "label_times", room: names.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.LabelTimes, err = names.Times(s); return },
			families: []family{{namesInTime, "label_changes", otherWeight, func(r *Result) []value.Value { return r.LabelTimes.Moves() }}}},
		{id: "portraits", room: portraits.Room(), enter: func(s *compare.Study, r *Result) (err error) {
			r.Companions, r.FirstUses = portraits.Companions(s), portraits.FirstUses(s)
			if r.Distancing, err = portraits.Distances(s); err == nil {
				r.Portraits, err = portraits.Rows(s)
			}
			return
		}, families: []family{{"portraits", "portraits", otherWeight, func(r *Result) []value.Value { return portraits.Tests(r.Portraits) }}},
			tells: func(r *Result, at standings, o *study.Options) ([]study.Finding, error) {
				return portraits.Findings(r.Portraits, at.of("portraits"), o), nil
			}},
		{id: "frames", room: frames.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Frames, err = frames.Rows(s); return },
			families: []family{{"frames", "frames", otherWeight, func(r *Result) []value.Value { return frames.Tests(r.Frames) }}},
			tells: func(r *Result, at standings, o *study.Options) ([]study.Finding, error) {
				return frames.Findings(r.Frames, at.of("frames"), o), nil
			}},
		{id: "keywords", room: words.Room(), enter: func(s *compare.Study, r *Result) error {
			found, err := words.Find(s)
			r.Keywords, r.TermPlots, r.Warnings = found.Rows, found.Plots, append(append(r.Warnings, words.ShownWarning(s)...), found.Warnings...)
			return err
		}, families: []family{{"words and phrases", "keywords", mainWeight, func(r *Result) []value.Value { return words.Tests(r.Keywords) }}},
			tells: func(r *Result, at standings, o *study.Options) ([]study.Finding, error) {
				of := at.of("words and phrases").Branches(words.Tests(r.Keywords), o.Level)
				return words.Findings(r.Groups, outletsOf(r), r.Keywords, r.Passages, of[0], of[1], o)
			}},
		{id: "collocates", room: company.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Collocates, err = company.Rows(s); return }},
		{id: "sentiment", room: tone.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Sentiment, err = tone.Sentiment(s); return },
			families: []family{{"sentiment", "sentiment", otherWeight, func(r *Result) []value.Value { return tone.Tests(r.Sentiment) }}},
			tells: func(r *Result, at standings, o *study.Options) ([]study.Finding, error) {
				return tone.Findings(r.Sentiment, at.of("sentiment"), o), nil
			}},
		{id: "shifts", room: tone.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Shifts, err = tone.Shifts(s); return }},
		{id: "attitudes", room: attitudes.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Attitudes, err = attitudes.Rows(s); return },
			families: []family{{"attitudes", "attitudes", otherWeight, func(r *Result) []value.Value { return attitudes.Tests(r.Attitudes) }}},
			tells: func(r *Result, at standings, o *study.Options) ([]study.Finding, error) {
				return attitudes.Findings(r.Attitudes, at.of("attitudes"), o), nil
			}},
		{id: "profiles", room: tone.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Profiles, err = tone.Profiles(s); return }},
		{id: "positions", room: position.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Positions, err = position.Rows(s); return },
			families: []family{{"headlines", "positions", otherWeight, func(r *Result) []value.Value { return position.Tests(r.Positions) }}},
			tells: func(r *Result, at standings, o *study.Options) ([]study.Finding, error) {
				return position.Findings(r.Positions, at.of("headlines"), o), nil
			}},
		{id: "corrected", room: corrected.Room(), enter: func(s *compare.Study, r *Result) error {
			c, warnings, err := corrected.Of(s)
			r.Correction, r.Warnings = c, append(r.Warnings, warnings...)
			return err
		}, families: []family{{whoSpeaks, "corrected", otherWeight, func(r *Result) []value.Value { return r.Correction.Tests() }}}},
		{id: "distances", room: likeness.Room(), enter: func(s *compare.Study, r *Result) error { r.Distances = likeness.Distances(s); return nil }},
		{id: "vectors", room: likeness.Room(), enter: func(s *compare.Study, r *Result) (err error) { r.Vectors, err = likeness.Of(s, near); return }},
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
