package framing

import (
	"parallax/framing/codebook"
	"parallax/framing/sentiment/toward"
	"parallax/framing/value"
)

// An AttitudeRow is how a group's sentences stand to a referent, in one voice:
// a quoted source's abuse is the source's, not the outlet's.
type AttitudeRow struct {
	Group    string `json:"group" title:"Group" print:"yes"`
	Voice    string `json:"voice" title:"Voice" print:"yes"`
	Referent string `json:"referent" title:"Referent" print:"yes"`
	Mentions int    `json:"mentions" title:"Mentions" print:"yes"`
	Docs     int    `json:"docs" title:"Documents"`
	// Mean score of the mentions, −1 (against) to 1 (for), over documents.
	Mean value.Estimate `json:"mean" title:"Mean" print:"yes"`
	// Shares of the mentions whose sentence stands against, neither, for.
	Negative value.Estimate `json:"negative" title:"Against" kind:"share" interval:"-"`
	Neutral  value.Estimate `json:"neutral" title:"Neither" kind:"share" interval:"-"`
	Positive value.Estimate `json:"positive" title:"For" kind:"share" interval:"-"`
	// Difference is the group's mean less the reference's.
	Difference value.Estimate `json:"difference" title:"Less the rest" after:"mean" interval:"-"`
	// PAdjusted is the corrected p of: this group's mean is that of the rest.
	PAdjusted value.Value  `json:"p_adjusted" title:"p adjusted" kind:"p" print:"yes"`
	Passages  []PassageRef `json:"passages"`
}

// attitudeCell is the attitude of one group to one referent in one voice.
type attitudeCell struct {
	mean     ratio
	class    [3]ratio // by toward.Class
	mentions []int
}

// attitudes fills the table of how each group stands to each referent.
func (s *study) attitudes(r *Result) error {
	if s.options.Codebook == nil || s.options.Toward == TowardNone {
		return nil
	}
	names, of := referentsOf(s.options.Codebook, s.options.Toward)
	t := s.attitudeCells(len(names), of)
	compared, err := compareCells(s, t, func(c *attitudeCell) ratio { return c.mean }, nil)
	if err != nil {
		return err
	}
	r.Attitudes, err = tableRows(s, t, func(at place, c *attitudeCell) (AttitudeRow, error) {
		row, err := s.attitudeRow(c)
		if err != nil {
			return row, err
		}
		row.Group, row.Voice, row.Referent, row.PAdjusted = at.groupName, at.voice, names[at.item], compared.p(at)
		if row.Docs < s.options.MinDocs {
			why := value.Undefined("in %d documents, and a difference needs %d", row.Docs, s.options.MinDocs)
			row.Difference = value.Estimate{Value: why, Low: why, High: why}
			return row, nil
		}
		row.Difference, err = compared.difference(at)
		return row, err
	}, func(_ place, c *attitudeCell, row *AttitudeRow) (err error) {
		row.Passages, err = s.mentionPassages(c.mentions)
		return err
	})
	return err
}

// referentsOf lists the referents asked for, and for each entry the place of
// its referent, −1 where it has none of them.
func referentsOf(c *codebook.Codebook, wanted string) (names []string, of []int) {
	place := map[string]int{}
	for _, e := range c.Entries() {
		if e.Kind != codebook.LabelEntry || wanted != TowardAll && wanted != e.Referent {
			of = append(of, -1)
			continue
		}
		i, ok := place[e.Referent]
		if !ok {
			i = len(names)
			place[e.Referent] = i
			names = append(names, e.Referent)
		}
		of = append(of, i)
	}
	return names, of
}

func (s *study) attitudeCells(referents int, of []int) *voiceTable[attitudeCell] {
	t := newVoiceTable[attitudeCell](len(s.sides.groups), referents)
	for i, g := range s.mentionsInGroups() {
		m := &s.tally.mentions[i]
		if of[m.entry] < 0 {
			continue
		}
		st := &s.tally.statements[m.statement]
		t.count(g, st.voice, of[m.entry], func(c *attitudeCell) {
			c.mean.add(st.doc, m.toward, 1)
			for class := range c.class {
				n := 0.0
				if toward.Class(class) == m.class {
					n = 1
				}
				c.class[class].add(st.doc, n, 1)
			}
			c.mentions = append(c.mentions, i)
		})
	}
	return t
}

func (s *study) attitudeRow(c *attitudeCell) (AttitudeRow, error) {
	row := AttitudeRow{Mentions: len(c.mentions), Docs: len(c.mean.docs)}
	var err error
	if row.Mean, err = s.interval(c.mean); err != nil {
		return row, err
	}
	return row, s.shares(map[*value.Estimate]ratio{
		&row.Negative: c.class[toward.Negative], &row.Neutral: c.class[toward.Neutral], &row.Positive: c.class[toward.Positive],
	})
}
