package gate

import (
	"cmp"
	"math"
	"slices"

	"parallax/framing/inference"
	"parallax/framing/value"
)

// A Shift is a number that the study and its baseline both have, and how far
// it moved, whether a gate speaks of it or not.
type Shift struct {
	Subject  string `json:"subject"`
	Unit     string `json:"unit"`
	Baseline Number `json:"baseline"`
	Now      Number `json:"now"`
	Change   Number `json:"change"`
	// PAdjusted is the p-value of: it did not move, corrected after Benjamini
	// and Hochberg for all shifts of the verdict.
	PAdjusted value.Value `json:"p_adjusted"`
	// Holds reports whether PAdjusted is at most 1 less the level of the interval.
	Holds bool `json:"holds"`
	// Why is a sentence for people: from what to what.
	Why string `json:"why"`
}

// shifts compares every label share and mean sentiment, the ones that hold
// first and the greater before the smaller.
func shifts(now, before *Facts) []Shift {
	out := []Shift{}
	add := func(name string, args []Arg, x, y Number) {
		change := x.minus(&y)
		d, ok := change.Value.Get()
		if !ok {
			return
		}
		q, _ := find(name)
		before, _ := y.Value.Get()
		after, _ := x.Value.Get()
		out = append(out, Shift{
			Subject: subject(name, args), Unit: q.unit, Baseline: y, Now: x, Change: change,
			Why: q.figure(before) + q.bounds(&y) + " → " + q.figure(after) + q.bounds(&x) + ": " + q.step(d) + q.steps(&change),
		})
	}
	for i := range now.Labels {
		l := &now.Labels[i]
		if l.Family == "" {
			continue
		}
		if was, _ := before.shareIn(l.Group, l.Voice, l.Referent, l.Family); was.Value.Defined() {
			add("label_share", []Arg{{"referent", l.Referent}, {"family", l.Family}, {"group", l.Group}, {"voice", l.Voice}}, l.Share, was)
		}
	}
	for i := range now.Sentiment {
		s := &now.Sentiment[i]
		if was := before.mood(s.Group, s.Voice, s.Referent); was != nil {
			args := []Arg{{"group", s.Group}, {"voice", s.Voice}}
			if s.Referent != "" {
				args = append([]Arg{{"referent", s.Referent}}, args...)
			}
			add("sentiment", args, s.Mean, was.Mean)
		}
	}
	p := make([]value.Value, len(out))
	for i := range out {
		p[i] = out[i].Change.p()
	}
	for i, adjusted := range inference.Adjust(p, inference.BenjaminiHochberg) {
		out[i].PAdjusted = adjusted
		out[i].Holds = inference.Holds(adjusted, out[i].Change.Level)
	}
	slices.SortStableFunc(out, func(a, b Shift) int {
		if a.Holds != b.Holds {
			if a.Holds {
				return -1
			}
			return 1
		}
		x, _ := a.Change.Value.Get()
		y, _ := b.Change.Value.Get()
		return cmp.Compare(math.Abs(y), math.Abs(x))
	})
	return out
}
