// Package hypotheses is the room of what a study expected before it looked: each
// hypothesis it named is tested as it was named, and corrected among the others alone.
package hypotheses

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/study"
	"parallax/framing/value"
)

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Hypotheses",
		Question: "Is it as was expected before anyone looked?",
		Measures: []string{"hypothesis", "equivalence", "beta_binomial", "word_rate"},
	}
}

// What a hypothesis may turn out to be.
const (
	Confirmed    = "confirmed"     // it is as was said
	NotConfirmed = "not confirmed" // it is the other way round: they differ in the other direction, or by more than the margin
	Alike        = "alike"         // they were said to differ, and differ by less than the margin
	Undecided    = "undecided"     // the corpus cannot tell
)

// A Row is one hypothesis.
type Row struct {
	Hypothesis string `json:"hypothesis" title:"Hypothesis"`
	// Target and Reference are the number in the two groups.
	Target     value.Estimate `json:"target" title:"Target" measure:"hypothesis"`
	Reference  value.Estimate `json:"reference" title:"Reference" measure:"hypothesis"`
	Difference value.Estimate `json:"difference" title:"Difference" measure:"hypothesis"`
	P          value.Value    `json:"p" title:"p" measure:"hypothesis" kind:"p"`
	// PAdjusted is P by Holm over the hypotheses of the study.
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"hypothesis" kind:"p"`
	// Model is the p of a second opinion, uncorrected; of shares of mentions alone.
	Model value.Value `json:"p_model" title:"p of the model" measure:"beta_binomial" kind:"p"`
	// Margin is the largest difference that counts as none, undefined where none was named; Within
	// the difference with the interval that is held against it.
	Margin value.Value    `json:"margin" title:"Margin" measure:"equivalence"`
	Within value.Estimate `json:"within" title:"Difference for the margin" measure:"equivalence"`
	// Alike reports whether this interval lies within the margin.
	Alike bool `json:"alike" title:"Alike"`
	// Holds reports whether the two groups differ, by the corrected p.
	Holds bool `json:"holds" title:"Differ"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge bool `json:"at_edge" title:"At the edge"`
	// Verdict is confirmed, not confirmed, alike or undecided.
	Verdict string `json:"verdict" title:"Verdict"`

	of study.Hypothesis `title:"-"`
	in scale            `title:"-"`
}

// Rows tests each hypothesis of the study.
func Rows(s *compare.Study) ([]Row, error) {
	named, err := s.Options.Named()
	if err != nil || len(named) == 0 {
		return nil, err
	}
	u := s.Units()
	rows := make([]Row, len(named))
	p := make([]value.Value, len(named))
	for i, h := range named {
		if rows[i], err = test(s, u, h, len(named)); err != nil {
			return nil, fmt.Errorf("hypothesis %q: %w", h.Text, err)
		}
		p[i] = rows[i].P
	}
	for i, v := range inference.Adjust(p, inference.Holm) {
		row := &rows[i]
		row.PAdjusted, row.Holds, row.AtEdge = v, s.Holds(v), s.Options.AtEdge(row.P, v)
		row.Verdict = row.verdict()
	}
	return rows, nil
}

func test(s *compare.Study, u *compare.Units, h study.Hypothesis, family int) (Row, error) {
	row := Row{Hypothesis: h.Text, of: h, Model: value.Undefined("the model is of shares of mentions")}
	c, err := s.ContrastOf(h.Target, h.Reference)
	if err != nil {
		return row, err
	}
	n, err := numberOf(h)
	if err != nil {
		return row, err
	}
	of, err := n.ratio(s, h)
	if err != nil {
		return row, err
	}
	o := s.InferenceOptions()
	o.Family = family
	row.in = n.scale
	q := u.Ratio(of, len(s.Sides.Groups))
	tests, err := u.Design.Ratios([]inference.Ratio{q}, c, o)
	if err != nil {
		return row, err
	}
	row.P = tests.P[0]
	if n.scale == share {
		row.Model = u.Design.BetaBinomial(q, c)
	}
	d := compared{u.Design, q, c, n.scale}
	if row.Target, err = d.side(true, o); err != nil {
		return row, err
	}
	if row.Reference, err = d.side(false, o); err != nil {
		return row, err
	}
	if row.Difference, err = d.difference(o); err != nil {
		return row, err
	}
	return row, row.hold(d, o)
}

// A compared number is a ratio in the two groups of a hypothesis.
type compared struct {
	design   inference.Design
	ratio    inference.Ratio
	contrast inference.Contrast
	scale    scale
}

func (d compared) side(target bool, o inference.Options) (value.Estimate, error) {
	of := d.design.SideOf
	if d.scale.bounded() {
		of = d.design.ShareOf
	}
	e, err := of(d.ratio, d.contrast, target, o)
	return compare.Scaled(e, d.scale.times()), err
}

func (d compared) difference(o inference.Options) (value.Estimate, error) {
	of := d.design.RatioDifferences
	if d.scale.bounded() {
		of = d.design.ShareDifferences
	}
	list, err := of([]inference.Ratio{d.ratio}, d.contrast, o)
	if err != nil {
		return value.Estimate{}, err
	}
	return compare.Scaled(list[0], d.scale.times()), nil
}
