// Package compare divides a counted corpus into the groups compared, and gives
// the rooms what they all compute with: ratios over documents, their intervals
// and tests with copies as one observation, tables by group and voice, and the
// passages behind a number. It is the second step of a study.
package compare

import (
	"context"

	"parallax/corpus/attribution"
	"parallax/corpus/duplicate"
	"parallax/framing/sentiment"
	"parallax/framing/study"
	"parallax/framing/tally"
)

// Study is a corpus after it was counted, divided into the groups compared:
// all that a section computes its numbers from.
type Study struct {
	Ctx     context.Context
	Options study.Options
	Tally   *tally.Tally
	lines   *tally.Lines
	Sides   *sides
	Names   []string // of the sources, across documents
	// Copies are the documents that nearly repeat an earlier one; clusters
	// numbers the documents so that a set of copies is one observation.
	Copies   []CopyRow
	Clusters []int
	Openings *openings
	Evidence *Evidence
	Scorer   sentiment.Scorer
	// Portrayed says that the words around names were looked at.
	Portrayed bool
	Workers   int
}

// New divides a counted corpus into groups.
func New(ctx context.Context, o study.Options, t *tally.Tally, l *tally.Lines, found []duplicate.Copy, workers int) (*Study, []study.Warning, error) {
	s := &Study{Ctx: ctx, Options: o, Tally: t, lines: l, Names: canonical(t), Workers: workers}
	s.Copies, s.Clusters = copies(t, found)
	s.Openings = findOpenings(t, s.Clusters)
	sides, warnings, err := divide(t, &s.Options, s.Names, s.Drops)
	if err != nil {
		return nil, nil, err
	}
	s.Sides = sides
	s.Options.By = sides.By
	s.Evidence = newEvidence(t, l, s.Names, &s.Options)
	return s, warnings, nil
}

// Drops says that the study leaves a statement out of every comparison.
func (s *Study) Drops(statement int) bool {
	return s.Options.DropRepeated && s.Openings.statements[statement]
}

// canonical gives each source of a tally its one name in the corpus.
func canonical(t *tally.Tally) []string {
	uses := map[string]int{}
	for i := range t.Statements {
		if s := &t.Statements[i]; s.Voice.Sourced() {
			uses[t.Sources.Term(s.Source)]++
		}
	}
	to := attribution.Canonical(uses)
	names := t.Sources.Terms()
	for i, n := range names {
		if c, ok := to[n]; ok {
			names[i] = c
		}
	}
	return names
}
