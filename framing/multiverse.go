package framing

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/multiverse"
	"parallax/framing/sentiment"
	"parallax/framing/study"
)

// repeat makes a study again in every way in which it could as well have been made, and
// fills in r.Multiverse: in how many of them each sentence of the answer holds. The documents are read once more for
// each further scorer, and who says what in them is not.
func (r *Result) repeat(ctx context.Context, docs iter.Seq2[corpus.Document, error], c *counted) error {
	questions := questionsOf(c.study)
	var choices [][]multiverse.Choice
	for _, q := range questions {
		choices = append(choices, q.choices())
	}
	ways := multiverse.Ways(choices)
	sentences := r.sentences()
	byScorer, err := scored(ctx, docs, c)
	if err != nil {
		return err
	}
	c.env.Progress.Stage("making the study in other ways", "ways")
	holds := make([][]bool, len(ways))
	for w, way := range ways {
		made := otherwise{options: c.study.Options}
		for _, choice := range way {
			for _, q := range questions {
				q.choose(&made, choice)
			}
		}
		again, warnings, err := byScorer[made.options.Scorer].Again(made.options, made.variation)
		if err != nil {
			return fmt.Errorf("making the study with %v: %w", way, err)
		}
		other, err := ResultOf(again, warnings, tellingSections()...)
		if err != nil {
			return fmt.Errorf("making the study with %v: %w", way, err)
		}
		for _, s := range sentences {
			holds[w] = append(holds[w], s.holdsIn(other))
		}
		c.env.Progress.Step(1)
	}
	var texts []string
	for _, s := range sentences {
		texts = append(texts, s.text)
	}
	r.Multiverse = multiverse.Count(texts, choices, ways, holds)
	return nil
}

// scored is the study counted with each scorer.
func scored(ctx context.Context, docs iter.Seq2[corpus.Document, error], c *counted) (map[string]*compare.Study, error) {
	out := map[string]*compare.Study{c.study.Options.Scorer: c.study}
	env := c.env
	env.Spool, env.Draft, env.Mentions, env.Skipped, env.Watcher, env.Coded, env.Plan = nil, nil, nil, nil, nil, nil, nil
	for _, id := range sentiment.IDs() {
		if out[id] != nil {
			continue
		}
		o := c.options
		o.Scorer, o.Discover, o.Multiverse = id, false, false
		s, err := Count(ctx, docs, o, env)
		if err != nil {
			return nil, fmt.Errorf("making the study with sentiment by %s: %w", id, err)
		}
		out[id] = s
	}
	return out, nil
}

// tellingSections are the sections that the answer tells of, and that share its error rate: codes are of one study alone, and events are not tested.
func tellingSections() []string {
	ids := []string{"hypotheses", "labels"}
	for _, s := range sections(nil) {
		if len(s.families) > 0 && s.id != "corrected" {
			ids = append(ids, s.id)
		}
	}
	return ids
}

// A sentence is one of the answer, and how to see whether it holds in another result.
type sentence struct {
	text    string
	holdsIn func(*Result) bool
}

// sentences are those of the answer that tell of something tested.
func (r *Result) sentences() []sentence {
	var out []sentence
	for i := range r.Hypotheses {
		h := &r.Hypotheses[i]
		out = append(out, sentence{fmt.Sprintf("Hypothesis %s: %s.", h.Verdict, h.Hypothesis), func(other *Result) bool {
			return i < len(other.Hypotheses) && other.Hypotheses[i].Verdict == h.Verdict
		}})
	}
	for _, f := range r.Answer {
		switch f.Kind {
		case study.NamesCounted, study.HouseStyle, study.OneEvent, "hypotheses", "corrected":
			continue
		}
		paired := r.pairHolds(f.About)
		out = append(out, sentence{f.Text, func(other *Result) bool {
			switch {
			case f.About == nil:
				return other.tells(&f)
			case paired:
				return other.pairHolds(f.About)
			}
			return other.familyDiffers(f.About)
		}})
	}
	return out
}

// pairHolds reports whether two groups differ in a share as is said of them.
func (r *Result) pairHolds(a *study.Share) bool {
	return a != nil && slices.ContainsFunc(r.LabelTests.Pairs, func(p LabelPairRow) bool {
		if !p.Holds || p.Voice != a.Voice || p.Referent != a.Referent || p.Family != a.Family {
			return false
		}
		d, _ := p.Difference.Value.Get()
		return p.Group == a.Group && p.Other == a.Reference && d > 0 || p.Group == a.Reference && p.Other == a.Group && d < 0
	})
}

// familyDiffers reports whether groups differ in a share, whichever they are.
func (r *Result) familyDiffers(a *study.Share) bool {
	return slices.ContainsFunc(r.LabelTests.Rows, func(t LabelTestRow) bool {
		return t.Differ && t.Voice == a.Voice && t.Referent == a.Referent && t.Family == a.Family
	})
}

// tells reports whether what a finding of another result says holds in this one too, whether or not the
// answer has room for it.
func (r *Result) tells(f *study.Finding) bool {
	return slices.ContainsFunc(r.holding, func(x study.Finding) bool {
		return x.Kind == f.Kind && x.Referent == f.Referent && x.Item == f.Item && slices.Equal(x.Groups[:min(1, len(x.Groups))], f.Groups[:min(1, len(f.Groups))])
	})
}
