package framing

import (
	"cmp"
	"slices"

	"parallax/framing/value"
)

// moodCell is the sentiment of one group in one voice.
type moodCell struct {
	mean, positive, neutral, negative ratio
	sentences                         int
	statements                        []int
}

// sentiment fills the sentiment table: how dark or bright each group's
// sentences are, in each voice. Words that only attribute are no sentence.
func (s *study) sentiment(r *Result) error {
	t := s.moods()
	compared, err := compareCells(s, t, func(c *moodCell) ratio { return c.mean }, nil)
	if err != nil {
		return err
	}
	r.Sentiment, err = tableRows(s, t, func(at place, c *moodCell) (SentimentRow, error) {
		row, err := s.moodRow(c)
		if err != nil {
			return row, err
		}
		row.Group, row.Voice, row.PAdjusted = at.groupName, at.voice, compared.p(at)
		row.Difference, err = compared.difference(at)
		return row, err
	}, func(_ place, c *moodCell, row *SentimentRow) (err error) {
		if row.Darkest, err = s.moodPassages(c.statements, -1); err == nil {
			row.Brightest, err = s.moodPassages(c.statements, 1)
		}
		return err
	})
	return err
}

func (s *study) moods() *voiceTable[moodCell] {
	t := newVoiceTable[moodCell](len(s.sides.groups), 1)
	for i, g := range s.statementsInGroups() {
		st := &s.tally.statements[i]
		if st.mood.sentences == 0 {
			continue
		}
		t.count(g, st.voice, 0, func(c *moodCell) {
			n := float64(st.mood.sentences)
			c.mean.add(st.doc, st.mood.compound, n)
			c.positive.add(st.doc, float64(st.mood.positive), n)
			c.neutral.add(st.doc, float64(st.mood.neutral), n)
			c.negative.add(st.doc, float64(st.mood.negative), n)
			c.sentences += st.mood.sentences
			c.statements = append(c.statements, i)
		})
	}
	return t
}

func (s *study) moodRow(c *moodCell) (SentimentRow, error) {
	row := SentimentRow{Sentences: c.sentences, Docs: len(c.mean.docs)}
	var err error
	if row.Mean, err = s.interval(c.mean); err != nil {
		return row, err
	}
	return row, s.shares(map[*value.Estimate]ratio{
		&row.Positive: c.positive, &row.Neutral: c.neutral, &row.Negative: c.negative,
	})
}

// moodPassages shows the statements furthest in a direction, with the words
// that make them so.
func (s *study) moodPassages(statements []int, sign float64) ([]PassageRef, error) {
	var refs []PassageRef
	for _, i := range s.extreme(statements, sign) {
		ref, err := s.evidence.mood(i, s.scorer)
		if err != nil {
			return nil, err
		}
		refs = append(refs, ref)
	}
	return refs, nil
}

// extreme chooses the statements whose mean is the furthest in a direction,
// and on that side of zero; ties go to the first.
func (s *study) extreme(statements []int, sign float64) []int {
	mean := func(i int) float64 {
		m := &s.tally.statements[i].mood
		return sign * m.compound / float64(m.sentences)
	}
	sorted := make([]int, 0, len(statements))
	for _, i := range statements {
		if mean(i) > 0 {
			sorted = append(sorted, i)
		}
	}
	slices.SortStableFunc(sorted, func(a, b int) int { return cmp.Compare(mean(b), mean(a)) })
	return sorted[:min(s.options.Passages, len(sorted))]
}
