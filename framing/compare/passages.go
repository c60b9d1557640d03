package compare

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/study"
)

// MentionPassages samples the statements of mentions and marks the mentions.
func (s *Study) MentionPassages(mentions []int) ([]study.PassageRef, error) {
	return s.FirstPassages(mentions, s.Options.Passages)
}

// FirstPassages are the first so many of mentionPassages.
func (s *Study) FirstPassages(mentions []int, keep int) ([]study.PassageRef, error) {
	spans := map[int][]corpus.Span{}
	var statements []int
	for _, i := range mentions {
		m := &s.Tally.Mentions[i]
		statements = append(statements, m.Statement)
		spans[m.Statement] = append(spans[m.Statement], corpus.Span{Start: m.Start, End: m.End})
	}
	var refs []study.PassageRef
	sample := s.Evidence.Sample(statements)
	for _, i := range sample[:min(keep, len(sample))] {
		ref, err := s.Evidence.mention(i, spans[i]...)
		if err != nil {
			return nil, err
		}
		refs = append(refs, ref)
	}
	return refs, nil
}

// PeriodPassages is how many passages are kept for a share of a period.
const PeriodPassages = 2

// Wholes shows statements without marks.
func (s *Study) Wholes(statements []int) ([]study.PassageRef, error) {
	refs := make([]study.PassageRef, 0, len(statements))
	for _, i := range statements {
		ref, err := s.Evidence.Whole(i)
		if err != nil {
			return nil, err
		}
		refs = append(refs, ref)
	}
	return refs, nil
}

// Tokens shows a statement with some of its words marked, by their places.
// Words beside each other are one mark.
func (e *Evidence) Tokens(statement int, places []int) (study.PassageRef, error) {
	return e.ref(statement, func(l *corpus.Line) []corpus.Span {
		var marks []corpus.Span
		at := 0
		for w := range corpus.Words(l.Text) {
			if _, is := slices.BinarySearch(places, at); is {
				if n := len(marks); n > 0 && corpus.Adjacent(l.Text[marks[n-1].End:w.Start]) {
					marks[n-1].End = w.End
				} else {
					marks = append(marks, w)
				}
			}
			at++
		}
		return marks
	})
}
