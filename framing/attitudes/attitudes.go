// Package attitudes is the room of attitudes: how the sentences of each group
// stand to each referent that they mention.
package attitudes

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/sentiment/toward"
	"parallax/framing/study"
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
	Mean value.Estimate `json:"mean" title:"Mean" measure:"attitude" print:"yes"`
	// Shares of the mentions whose sentence stands against, neither, for.
	Negative value.Estimate `json:"negative" title:"Against" measure:"attitude_share" kind:"share" interval:"-"`
	Neutral  value.Estimate `json:"neutral" title:"Neither" measure:"attitude_share" kind:"share" interval:"-"`
	Positive value.Estimate `json:"positive" title:"For" measure:"attitude_share" kind:"share" interval:"-"`
	// Difference is the group's mean less the reference's.
	Difference value.Estimate `json:"difference" title:"Less the rest" measure:"attitude" after:"mean" interval:"-"`
	// P is that of: this group's mean is that of the rest. PAdjusted is corrected for how many stand
	// in the table and on the page.
	P         value.Value `json:"p" title:"p" measure:"ratio_test" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"ratio_test" kind:"p" print:"yes"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge   bool               `json:"at_edge" title:"At the edge"`
	Passages []study.PassageRef `json:"passages"`
}

// attitudeCell is the attitude of one group to one referent in one voice.
type attitudeCell struct {
	mean     compare.Ratio
	class    [3]compare.Ratio // by toward.Class
	mentions []int
}

// Rows is the table of how each group stands to each referent.
func Rows(s *compare.Study) ([]AttitudeRow, error) {
	if s.Options.Codebook == nil || s.Options.Toward == study.TowardNone {
		return nil, nil
	}
	names, of := compare.ReferentsOf(s.Options.Codebook, s.Options.Toward)
	t := attitudeCells(s, len(names), of)
	compared, err := compare.CompareCells(s, t, func(c *attitudeCell) compare.Ratio { return c.mean }, nil)
	if err != nil {
		return nil, err
	}
	return compare.TableRows(s, t, func(at compare.Place, c *attitudeCell) (AttitudeRow, error) {
		row, err := attitudeRow(s, c)
		if err != nil {
			return row, err
		}
		row.Group, row.Voice, row.Referent, row.P, row.PAdjusted = at.GroupName, at.Voice, names[at.Item], compared.P(at), compared.Adjusted(at)
		row.Holds, row.AtEdge = s.Holds(row.PAdjusted), s.Options.AtEdge(row.P, row.PAdjusted)
		if row.Docs < s.Options.MinDocs {
			why := value.Undefined("in %d documents, and a difference needs %d", row.Docs, s.Options.MinDocs)
			row.Difference = value.Estimate{Value: why, Low: why, High: why}
			return row, nil
		}
		row.Difference, err = compared.Difference(at)
		return row, err
	}, func(_ compare.Place, c *attitudeCell, row *AttitudeRow) (err error) {
		row.Passages, err = s.MentionPassages(c.mentions)
		return err
	})
}

func attitudeCells(s *compare.Study, referents int, of []int) *compare.VoiceTable[attitudeCell] {
	t := compare.NewVoiceTable[attitudeCell](len(s.Sides.Groups), referents)
	for i, g := range s.MentionsInGroups() {
		m := &s.Tally.Mentions[i]
		if of[m.Entry] < 0 {
			continue
		}
		st := &s.Tally.Statements[m.Statement]
		t.Count(g, st.Voice, of[m.Entry], func(c *attitudeCell) {
			c.mean.Add(st.Doc, m.Toward, 1)
			for class := range c.class {
				n := 0.0
				if toward.Class(class) == m.Class {
					n = 1
				}
				c.class[class].Add(st.Doc, n, 1)
			}
			c.mentions = append(c.mentions, i)
		})
	}
	return t
}

func attitudeRow(s *compare.Study, c *attitudeCell) (AttitudeRow, error) {
	row := AttitudeRow{Mentions: len(c.mentions), Docs: len(c.mean.Docs)}
	var err error
	if row.Mean, err = s.Interval(c.mean); err != nil {
		return row, err
	}
	return row, s.Shares(map[*value.Estimate]compare.Ratio{
		&row.Negative: c.class[toward.Negative], &row.Neutral: c.class[toward.Neutral], &row.Positive: c.class[toward.Positive],
	})
}

// Means are each group's attitudes to a referent in one voice, by document, over its
// mentions: what AttitudeRow.Mean is of.
func Means(s *compare.Study, referent, voice string) (func(group int) compare.Ratio, error) {
	if s.Options.Toward != study.TowardAll && s.Options.Toward != referent {
		return nil, fmt.Errorf("the attitude to %q is not measured: --toward is %q", referent, s.Options.Toward)
	}
	slot, err := compare.SlotOf(voice)
	if err != nil {
		return nil, err
	}
	names, of, err := compare.ReferentOf(s.Options.Codebook, referent)
	if err != nil {
		return nil, err
	}
	t := attitudeCells(s, len(names), of)
	return func(g int) compare.Ratio { return t.At(g, t.Column(slot, 0)).mean }, nil
}
