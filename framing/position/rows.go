package position

import (
	"slices"

	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/value"
)

// A Row is one number of a group in one position of its documents.
type Row struct {
	Group    string `json:"group" title:"Group" print:"yes"`
	Position string `json:"position" title:"Position" print:"yes"` // headline, lead, body
	Voice    string `json:"voice" title:"Voice" print:"yes"`
	Measure  string `json:"measure" title:"Measure" print:"yes"` // label_share, sentiment_mean or voice_share
	// Referent and Family say which names a label_share is of.
	Referent string `json:"referent" title:"Referent" print:"yes"`
	Family   string `json:"family" title:"Family" print:"yes"`
	Docs     int    `json:"docs" title:"Documents"`
	// Value is a share of the mentions or of the words, 0 to 1, or the mean
	// sentiment of the sentences, −1 to 1.
	Value value.Estimate `json:"value" title:"Value" measure:"row" print:"yes"`
	P     value.Value    `json:"p" title:"p" measure:"ratio_test" kind:"p"`
	// PAdjusted is the corrected p of: in this position, this group's number is
	// that of the rest.
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"ratio_test" kind:"p" print:"yes"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge bool `json:"at_edge" title:"At the edge"`
	// Difference is the number here less that of the other positions of the same
	// group's documents, and PPosition the corrected p of: there is none.
	Difference value.Estimate `json:"difference" title:"Less the other positions" measure:"position_difference" print:"yes"`
	PPosition  value.Value    `json:"p_position" title:"p of the position" measure:"position_difference" kind:"p" print:"yes"`
	// Moves reports whether that p calls a difference.
	Moves    bool               `json:"moves" title:"Differs from the others"`
	Passages []study.PassageRef `json:"passages"`
}

// Rows is the table of positions.
func Rows(s *compare.Study) ([]Row, error) {
	t := count(s)
	groups, err := compare.CompareCells(s, t.VoiceTable, func(c *cell) compare.Ratio { return c.byDoc }, nil)
	if err != nil {
		return nil, err
	}
	others, err := comparePositions(s, t)
	if err != nil {
		return nil, err
	}
	rows, err := compare.TableRows(s, t.VoiceTable, func(at compare.Place, c *cell) (Row, error) {
		item := t.items[at.Item]
		row := Row{
			Group: at.GroupName, Position: item.position.String(), Voice: at.Voice, Measure: item.measure, Referent: item.referent, Family: item.family,
			Docs: len(c.byDoc.Docs), P: groups.P(at), PAdjusted: groups.Adjusted(at), PPosition: others.p(at),
		}
		row.Holds, row.Moves, row.AtEdge = s.Holds(row.PAdjusted), s.Holds(row.PPosition), s.Options.AtEdge(row.P, row.PAdjusted)
		if !told(row.Measure, row.Voice) {
			return row, nil
		}
		var err error
		if row.Difference, err = others.difference(at); err != nil {
			return row, err
		}
		if item.measure == sentiment {
			row.Value, err = s.Interval(c.byDoc)
		} else {
			row.Value, err = groups.Share(at, c.byDoc)
		}
		return row, err
	}, func(_ compare.Place, c *cell, row *Row) (err error) {
		if len(c.mentions) > 0 {
			row.Passages, err = s.MentionPassages(c.mentions)
		} else {
			row.Passages, err = s.Wholes(s.Evidence.Sample(c.statements))
		}
		return err
	})
	return said(rows), err
}

// said leaves out the rows that tell nothing, and names that nobody uses in a
// position.
func said(rows []Row) []Row {
	return slices.DeleteFunc(rows, func(r Row) bool { return !told(r.Measure, r.Voice) || r.Measure == names && r.Docs == 0 })
}
