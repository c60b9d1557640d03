// Package hypotheses is the room of what a study expected before it looked: each
// hypothesis it named is tested as it was named, and corrected among the others alone.
package hypotheses

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/names"
	"parallax/framing/study"
	"parallax/framing/value"
)

// Room is what this room answers, and by which measures; framing/measure
// declares them.
func Room() study.Room {
	return study.Room{
		Title:    "Hypotheses",
		Question: "Is it as was expected before anyone looked?",
		Measures: []string{"hypothesis", "beta_binomial"},
	}
}

// What a hypothesis may turn out to be.
const (
	Confirmed    = "confirmed"     // the groups differ as was said
	NotConfirmed = "not confirmed" // they differ the other way round
	Undecided    = "undecided"     // they are not told apart, or there is no test
)

// A Row is one hypothesis.
type Row struct {
	Hypothesis string `json:"hypothesis" title:"Hypothesis"`
	// Target and Reference are the shares of the mentions in the two groups.
	Target     value.Estimate `json:"target" title:"Target" measure:"hypothesis"`
	Reference  value.Estimate `json:"reference" title:"Reference" measure:"hypothesis"`
	Difference value.Estimate `json:"difference" title:"Difference" measure:"hypothesis"`
	P          value.Value    `json:"p" title:"p" measure:"hypothesis" kind:"p"`
	// PAdjusted is P by Holm over the hypotheses of the study.
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"hypothesis" kind:"p"`
	// Model is the p of a second opinion, uncorrected.
	Model value.Value `json:"p_model" title:"p of the model" measure:"beta_binomial" kind:"p"`
	// Holds says that the two groups differ, by the corrected p.
	Holds bool `json:"holds" title:"Differ"`
	// Verdict is confirmed, not confirmed or undecided.
	Verdict string `json:"verdict" title:"Verdict"`

	of study.Hypothesis `title:"-"`
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
		row.PAdjusted, row.Holds, row.Verdict = v, s.Holds(v), Undecided
		if d, ok := row.Difference.Value.Get(); ok && row.Holds {
			if row.Verdict = NotConfirmed; d > 0 == row.of.More {
				row.Verdict = Confirmed
			}
		}
	}
	return rows, nil
}

func test(s *compare.Study, u *compare.Units, h study.Hypothesis, family int) (Row, error) {
	row := Row{Hypothesis: h.Text, of: h}
	c, err := s.ContrastOf(h.Target, h.Reference)
	if err != nil {
		return row, err
	}
	o := s.InferenceOptions()
	o.Family = family
	of, err := names.FamilyShares(s, h.Referent, h.Family, h.Voice)
	if err != nil {
		return row, err
	}
	q := u.Ratio(of, len(s.Sides.Groups))
	tests, err := u.Design.Ratios([]inference.Ratio{q}, c, o)
	if err != nil {
		return row, err
	}
	row.P, row.Model = tests.P[0], u.Design.BetaBinomial(q, c)
	if row.Target, err = u.Design.ShareOf(q, c, true, o); err != nil {
		return row, err
	}
	if row.Reference, err = u.Design.ShareOf(q, c, false, o); err != nil {
		return row, err
	}
	differences, err := u.Design.ShareDifferences([]inference.Ratio{q}, c, o)
	if err == nil {
		row.Difference = differences[0]
	}
	return row, err
}
