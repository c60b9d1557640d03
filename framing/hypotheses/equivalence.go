package hypotheses

import (
	"math"

	"parallax/framing/inference"
	"parallax/framing/study"
	"parallax/framing/value"
)

// hold holds the difference against the margin by two one-sided tests: alike are two
// groups whose difference lies within it by the interval that leaves 1 − level over on each
// side, parted among the hypotheses of the study (Schuirmann 1987).
func (r *Row) hold(d compared, o inference.Options) error {
	if r.of.Margin == 0 {
		why := value.Undefined("the hypothesis names no margin")
		r.Margin, r.Within = why, value.Estimate{Value: why, Low: why, High: why}
		return nil
	}
	r.Margin = value.Of(r.of.Margin)
	o.Level = 1 - 2*(1-o.Level)/float64(max(1, o.Family))
	var err error
	if r.Within, err = d.difference(o); err != nil {
		return err
	}
	low, okLow := r.Within.Low.Get()
	high, okHigh := r.Within.High.Get()
	r.Alike = okLow && okHigh && low > -r.of.Margin && high < r.of.Margin
	return nil
}

// verdict says what a hypothesis turned out to be, once its p is corrected.
func (r *Row) verdict() string {
	d, ok := r.Difference.Value.Get()
	switch {
	case !ok:
		return Undecided
	case r.of.Relation == study.Alike && r.Alike:
		return Confirmed
	case r.of.Relation == study.Alike && r.Holds && r.beyond():
		return NotConfirmed
	case r.of.Relation == study.Alike:
		return Undecided
	case r.Holds && (d > 0) == (r.of.Relation == study.More):
		return Confirmed
	case r.Holds:
		return NotConfirmed
	case r.Alike:
		return Alike
	}
	return Undecided
}

// beyond reports whether the whole interval for the margin lies outside of it.
func (r *Row) beyond() bool {
	low, okLow := r.Within.Low.Get()
	high, okHigh := r.Within.High.Get()
	return okLow && okHigh && math.Max(low, -high) > r.of.Margin
}
