package hypotheses

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/power"
	"parallax/framing/value"
)

// A Pilot is what a corpus shows of the number of a hypothesis, to plan a larger one with.
type Pilot struct {
	Hypothesis string `column:"hypothesis" title:"Hypothesis"`
	// Target and Reference are the variance of one document, in the unit of the number.
	Target    value.Value `column:"target_variance" title:"Variance of a document, target" measure:"document_variance"`
	Reference value.Value `column:"reference_variance" title:"reference" measure:"document_variance"`
}

// Pilots gives the variances of each hypothesis of the study; a document and its copies, or what the study takes
// for one observation, count as one document.
func Pilots(s *compare.Study) ([]Pilot, error) {
	named, err := s.Options.Named()
	if err != nil {
		return nil, err
	}
	u := s.Units()
	var list []Pilot
	for _, h := range named {
		n, err := numberOf(h)
		if err != nil {
			return nil, err
		}
		c, err := s.ContrastOf(h.Target, h.Reference)
		if err != nil {
			return nil, fmt.Errorf("hypothesis %q: %w", h.Text, err)
		}
		of, err := n.ratio(s, h)
		if err != nil {
			return nil, fmt.Errorf("hypothesis %q: %w", h.Text, err)
		}
		q := u.Ratio(of, len(s.Sides.Groups))
		side := func(target bool) value.Value {
			num, den := u.Design.Observed(q, c, target)
			return power.Pilot(num, den, n.scale.times())
		}
		list = append(list, Pilot{h.Text, side(true), side(false)})
	}
	return list, nil
}
