// Package compare divides a counted corpus into the groups compared, and gives
// the rooms what they all compute with: ratios over documents, their intervals
// and tests with copies as one observation, tables by group and voice, and the
// passages behind a number. It is the second step of a study.
package compare

import (
	"context"

	"parallax/corpus/identity"
	"parallax/framing/inference"
	"parallax/framing/learned"
	"parallax/framing/observation"
	"parallax/framing/sentiment"
	"parallax/framing/story"
	"parallax/framing/study"
	"parallax/framing/tally"
	"parallax/framing/validation"
)

// Study is a corpus after it was counted, divided into the groups compared:
// all that a section computes its numbers from.
type Study struct {
	Ctx     context.Context
	Options study.Options
	Tally   *tally.Tally
	lines   *tally.Lines
	Sides   *sides
	// Identity knows who the sources are across documents; Names are theirs, in
	// the order of Tally.Sources.
	Identity *identity.Names
	Names    []string
	// Copies are the documents that nearly repeat an earlier one; Prints
	// numbers the documents so that a set of copies has one number.
	Copies []CopyRow
	Prints []int
	// Observations say which documents are one observation.
	Observations *observation.Documents
	Openings     *openings
	Evidence     *Evidence
	Scorer       sentiment.Scorer
	// Coded are people's codes of a sample of the corpus; nil for none.
	Coded *validation.HandCodes
	// Learned are the coding variables of the study's own that were learned from the codes.
	Learned []learned.Reading
	// Portrayed reports whether the words around names were looked at.
	Portrayed bool
	Workers   int
	draws     *inference.Draws
	stories   []story.Story            // nil before they are asked for
	leave     func(statement int) bool // nil for none
}

// New divides a counted corpus, of which watcher has seen every document, into
// groups.
func New(ctx context.Context, o study.Options, t *tally.Tally, l *tally.Lines, watcher *observation.Watcher, workers int) (*Study, []study.Warning, error) {
	aliases, _ := o.Codebook.Aliases()
	who, err := t.Census.Names(identity.BookOf(aliases))
	if err != nil {
		return nil, nil, err
	}
	s := &Study{Ctx: ctx, Options: o, Tally: t, lines: l, Identity: who, Names: t.Sources.Terms(), Workers: workers, draws: inference.NewDraws()}
	for i, key := range s.Names {
		s.Names[i] = who.Of(key)
	}
	if s.Observations, err = watcher.Documents(ctx, workers); err != nil {
		return nil, nil, err
	}
	found := watcher.Copies()
	s.Copies, s.Prints = copies(t, found.Copies()), found.Clusters()
	s.Openings = findOpenings(t, s.Prints)
	sides, warnings, err := divide(t, &s.Options, s.Names, s.Drops)
	if err != nil {
		return nil, nil, err
	}
	s.Sides = sides
	s.Options.By = sides.By
	s.Evidence = newEvidence(t, l, s.Names, &s.Options)
	return s, warnings, nil
}

// Repeats reports whether a statement holds a sentence that begins as many others of its outlet do.
func (s *Study) Repeats(statement int) bool { return s.Openings.statements[statement] }

// Drops reports whether the study leaves a statement out of every comparison.
func (s *Study) Drops(statement int) bool {
	return s.Options.DropRepeated && s.Openings.statements[statement] || s.leave != nil && s.leave(statement)
}
