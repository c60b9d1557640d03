// Package tone is the room of tone: how dark or bright each group's sentences
// are, which words make them so, and how it speaks (opinion, emphasis, caution,
// certainty, scare quotes, length of sentences).
package tone

import (
	"cmp"
	"slices"

	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/value"
)

// moodCell is the sentiment of one group in one voice.
type moodCell struct {
	mean, positive, neutral, negative compare.Ratio
	sentences                         int
	statements                        []int
}

// Sentiment is the sentiment table: how dark or bright each group's
// sentences are, in each voice. Words that only attribute are no sentence.
func Sentiment(s *compare.Study) ([]SentimentRow, error) {
	t := moods(s)
	compared, err := compare.CompareCells(s, t, func(c *moodCell) compare.Ratio { return c.mean }, nil)
	if err != nil {
		return nil, err
	}
	return compare.TableRows(s, t, func(at compare.Place, c *moodCell) (SentimentRow, error) {
		row, err := moodRow(s, c)
		if err != nil {
			return row, err
		}
		row.Group, row.Voice, row.P, row.PAdjusted = at.GroupName, at.Voice, compared.P(at), compared.Adjusted(at)
		row.Holds, row.AtEdge = s.Holds(row.PAdjusted), s.Options.AtEdge(row.P, row.PAdjusted)
		row.Difference, err = compared.Difference(at)
		return row, err
	}, func(_ compare.Place, c *moodCell, row *SentimentRow) (err error) {
		if row.Darkest, err = moodPassages(s, c.statements, -1); err == nil {
			row.Brightest, err = moodPassages(s, c.statements, 1)
		}
		return err
	})
}

func moods(s *compare.Study) *compare.VoiceTable[moodCell] {
	t := compare.NewVoiceTable[moodCell](len(s.Sides.Groups), 1)
	for i, g := range s.StatementsInGroups() {
		st := &s.Tally.Statements[i]
		if st.Mood.Sentences == 0 {
			continue
		}
		t.Count(g, st.Voice, 0, func(c *moodCell) {
			n := float64(st.Mood.Sentences)
			c.mean.Add(st.Doc, st.Mood.Compound, n)
			c.positive.Add(st.Doc, float64(st.Mood.Positive), n)
			c.neutral.Add(st.Doc, float64(st.Mood.Neutral), n)
			c.negative.Add(st.Doc, float64(st.Mood.Negative), n)
			c.sentences += st.Mood.Sentences
			c.statements = append(c.statements, i)
		})
	}
	return t
}

func moodRow(s *compare.Study, c *moodCell) (SentimentRow, error) {
	row := SentimentRow{Sentences: c.sentences, Docs: len(c.mean.Docs)}
	var err error
	if row.Mean, err = s.Interval(c.mean); err != nil {
		return row, err
	}
	return row, s.Shares(map[*value.Estimate]compare.Ratio{
		&row.Positive: c.positive, &row.Neutral: c.neutral, &row.Negative: c.negative,
	})
}

// moodPassages shows the statements furthest in a direction, with the words
// that make them so.
func moodPassages(s *compare.Study, statements []int, sign float64) ([]study.PassageRef, error) {
	var refs []study.PassageRef
	for _, i := range extreme(s, statements, sign) {
		ref, err := s.Evidence.Feeling(i, s.Scorer)
		if err != nil {
			return nil, err
		}
		refs = append(refs, ref)
	}
	return refs, nil
}

// extreme chooses the statements whose mean is the furthest in a direction,
// and on that side of zero; ties go to the first.
func extreme(s *compare.Study, statements []int, sign float64) []int {
	mean := func(i int) float64 {
		m := &s.Tally.Statements[i].Mood
		return sign * m.Compound / float64(m.Sentences)
	}
	sorted := make([]int, 0, len(statements))
	for _, i := range statements {
		if mean(i) > 0 {
			sorted = append(sorted, i)
		}
	}
	slices.SortStableFunc(sorted, func(a, b int) int { return cmp.Compare(mean(b), mean(a)) })
	return sorted[:min(s.Options.Passages, len(sorted))]
}

// A SentimentRow is how dark or bright a group's sentences are, in one voice.
type SentimentRow struct {
	Group string `json:"group" title:"Group" print:"yes"`
	Voice string `json:"voice" title:"Voice" print:"yes"`
	// Mean compound of the sentences, −1 to 1, with an interval over documents.
	Mean value.Estimate `json:"mean" title:"Mean" measure:"sentiment_mean" print:"yes"`
	// Difference is the group's mean less the reference's.
	Difference value.Estimate `json:"difference" title:"Less the rest" measure:"sentiment_mean"`
	Positive   value.Estimate `json:"positive" title:"Positive" measure:"sentiment_share" kind:"share" interval:"-" print:"yes"` // share of sentences, compound ≥ .05
	Neutral    value.Estimate `json:"neutral" title:"Neutral" measure:"sentiment_share" kind:"share" interval:"-"`
	Negative   value.Estimate `json:"negative" title:"Negative" measure:"sentiment_share" kind:"share" interval:"-" print:"yes"` // compound ≤ −.05
	Sentences  int            `json:"sentences" title:"Sentences" print:"yes"`
	Docs       int            `json:"docs" title:"Documents"`
	// P is that of: this group's mean is that of the rest. PAdjusted is corrected for how many stand
	// in the table and on the page.
	P         value.Value `json:"p" title:"p" measure:"ratio_test" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"ratio_test" kind:"p" print:"yes"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge    bool               `json:"at_edge" title:"At the edge"`
	Darkest   []study.PassageRef `json:"darkest"`
	Brightest []study.PassageRef `json:"brightest"`
}

// Means are each group's sentiment in one voice, by document, over its sentences: what
// SentimentRow.Mean is of.
func Means(s *compare.Study, voice string) (func(group int) compare.Ratio, error) {
	slot, err := compare.SlotOf(voice)
	if err != nil {
		return nil, err
	}
	t := moods(s)
	return func(g int) compare.Ratio { return t.At(g, t.Column(slot, 0)).mean }, nil
}
