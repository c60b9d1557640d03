package framing

import (
	"parallax/framing/codebook"
	"parallax/framing/inference"
	"parallax/framing/sentiment/toward"
	"parallax/framing/value"
)

// An AttitudeRow is how a group's sentences stand to a referent, in one voice:
// a quoted source's abuse is the source's, not the outlet's.
type AttitudeRow struct {
	Group    string `json:"group"`
	Voice    string `json:"voice"`
	Referent string `json:"referent"`
	Mentions int    `json:"mentions"`
	Docs     int    `json:"docs"`
	// Mean score of the mentions, −1 (against) to 1 (for), over documents.
	Mean value.Estimate `json:"mean"`
	// Shares of the mentions whose sentence stands against, neither, for.
	Negative value.Estimate `json:"negative"`
	Neutral  value.Estimate `json:"neutral"`
	Positive value.Estimate `json:"positive"`
	// Difference is the group's mean less the reference's.
	Difference value.Estimate `json:"difference"`
	// PAdjusted is the corrected p of: this group's mean is that of the rest.
	PAdjusted value.Value  `json:"p_adjusted"`
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
	cells := s.attitudeCells(len(names), of)
	u := s.units()
	var ratios []inference.Ratio
	for slot := range voiceNames() {
		for i := range names {
			ratios = append(ratios, u.ratio(func(g int) ratio { return cells[g][cellIndex(slot, i, len(names))].mean }, len(s.sides.groups)))
		}
	}
	tests, err := s.testRatios(u, ratios, func(int) string { return "" })
	if err != nil {
		return err
	}
	rows, err := s.attitudeRows(cells, u, ratios)
	if err != nil {
		return err
	}
	for g, group := range s.sides.groups {
		for slot, voice := range voiceNames() {
			for i, name := range names {
				at := cellIndex(slot, i, len(names))
				row := rows[g*len(ratios)+at]
				row.Group, row.Voice, row.Referent, row.PAdjusted = group.Name, voice, name, tests.p(g, at)
				if row.Passages, err = s.mentionPassages(cells[g][at].mentions); err != nil {
					return err
				}
				r.Attitudes = append(r.Attitudes, row)
			}
		}
	}
	return nil
}

// attitudeRows estimates every cell; ratios are the same by the rows of u.
func (s *study) attitudeRows(cells [][]attitudeCell, u *units, ratios []inference.Ratio) ([]AttitudeRow, error) {
	per := len(ratios)
	rows := make([]AttitudeRow, len(s.sides.groups)*per)
	err := s.parallel(len(rows), func(n int) (err error) {
		g, at := n/per, n%per
		rows[n], err = s.attitudeRow(&cells[g][at])
		if err != nil {
			return err
		}
		if rows[n].Docs < s.options.MinDocs {
			why := value.Undefined("in %d documents, and a difference needs %d", rows[n].Docs, s.options.MinDocs)
			rows[n].Difference = value.Estimate{Value: why, Low: why, High: why}
			return nil
		}
		rows[n].Difference, err = s.difference(u, ratios[at], g)
		return err
	})
	return rows, err
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

func (s *study) attitudeCells(referents int, of []int) [][]attitudeCell {
	cells := grid[attitudeCell](len(s.sides.groups), referents*len(voiceNames()))
	for i := range s.tally.mentions {
		m := &s.tally.mentions[i]
		g := s.sides.of[m.statement]
		if g < 0 || of[m.entry] < 0 {
			continue
		}
		st := &s.tally.statements[m.statement]
		for _, slot := range slots(st.voice) {
			c := &cells[g][cellIndex(slot, of[m.entry], referents)]
			c.mean.add(st.doc, m.toward, 1)
			for class := range c.class {
				n := 0.0
				if toward.Class(class) == m.class {
					n = 1
				}
				c.class[class].add(st.doc, n, 1)
			}
			c.mentions = append(c.mentions, i)
		}
	}
	return cells
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
