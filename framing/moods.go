package framing

import (
	"cmp"
	"slices"

	"parallax/framing/inference"
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
	cells := s.moods()
	u := s.units()
	var ratios []inference.Ratio
	for slot := range voiceNames() {
		ratios = append(ratios, u.ratio(func(g int) ratio { return cells[g][slot].mean }, len(s.sides.groups)))
	}
	tests, err := s.testRatios(u, ratios, func(int) string { return "" })
	if err != nil {
		return err
	}
	per := len(voiceNames())
	rows := make([]SentimentRow, len(s.sides.groups)*per)
	err = s.parallel(len(rows), func(n int) (err error) {
		g, slot := n/per, n%per
		if rows[n], err = s.moodRow(&cells[g][slot]); err == nil {
			rows[n].Difference, err = s.difference(u, ratios[slot], g)
		}
		return err
	})
	if err != nil {
		return err
	}
	for n, row := range rows {
		g, slot := n/per, n%per
		row.Group, row.Voice, row.PAdjusted = s.sides.groups[g].Name, voiceNames()[slot], tests.p(g, slot)
		if row.Darkest, err = s.moodPassages(cells[g][slot].statements, -1); err != nil {
			return err
		}
		if row.Brightest, err = s.moodPassages(cells[g][slot].statements, 1); err != nil {
			return err
		}
		r.Sentiment = append(r.Sentiment, row)
	}
	return nil
}

func (s *study) moods() [][]moodCell {
	cells := grid[moodCell](len(s.sides.groups), len(voiceNames()))
	for i := range s.tally.statements {
		g, st := s.sides.of[i], &s.tally.statements[i]
		if g < 0 || st.mood.sentences == 0 {
			continue
		}
		for _, slot := range slots(st.voice) {
			c, n := &cells[g][slot], float64(st.mood.sentences)
			c.mean.add(st.doc, st.mood.compound, n)
			c.positive.add(st.doc, float64(st.mood.positive), n)
			c.neutral.add(st.doc, float64(st.mood.neutral), n)
			c.negative.add(st.doc, float64(st.mood.negative), n)
			c.sentences += st.mood.sentences
			c.statements = append(c.statements, i)
		}
	}
	return cells
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
