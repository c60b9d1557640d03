package inference

import (
	"math"
	"sync"

	"parallax/framing/measure"
	"parallax/framing/value"
)

// A DistanceTest is how far apart two groups are over all terms, and how far
// apart they would be if documents were dealt to them by chance: small groups
// are always some way apart.
type DistanceTest struct {
	Value value.Value `json:"value"`
	// Redealt is the mean distance over the deals.
	Redealt value.Value `json:"redealt"`
	// P is the share of deals with a distance at least as large.
	P            value.Value `json:"p"`
	Permutations int         `json:"permutations"`
}

// Distance measures the distance between the two sides of a contrast and tests
// it by dealing whole documents again. A similarity (spearman) is tested at its other end.
func (d Design) Distance(m measure.DistanceMeasure, c Contrast, o Options) (*DistanceTest, error) {
	if err := d.ready(o, true); err != nil {
		return nil, err
	}
	units := d.contrastUnits(c)
	l := newLayout(units, 2)
	group := make([]int, len(units))
	for i, u := range units {
		group[i] = u.group
	}
	t := &DistanceTest{Permutations: o.Permutations}
	t.Value = d.distance(m, units, group, newSides(d.Rows.Cols))
	switch why := tooFew(l, ""); {
	case why != "":
		t.Redealt, t.P = value.Undefined("%s", why), value.Undefined("%s", why)
		return t, nil
	case o.Permutations == 0:
		t.Redealt, t.P = value.Undefined("no permutations were asked for"), value.Undefined("no permutations were asked for")
		return t, nil
	case !t.Value.Defined():
		t.Redealt, t.P = t.Value, t.Value
		return t, nil
	}
	redealt := make([]value.Value, o.Permutations)
	var wg sync.WaitGroup
	for w := range min(o.workers(), o.Permutations) {
		wg.Go(func() {
			deals, sides := newDealer(l, o.Seed, 0, true), newSides(d.Rows.Cols)
			for b := w; b < o.Permutations; b += min(o.workers(), o.Permutations) {
				deals.make(b)
				redealt[b] = d.distance(m, units, deals.group, sides)
			}
		})
	}
	wg.Wait()
	t.judge(m, redealt, l.deals())
	return t, nil
}

// judge sums up the re-dealt distances.
func (t *DistanceTest) judge(m measure.DistanceMeasure, redealt []value.Value, deals float64) {
	observed, _ := t.Value.Get()
	reached, n, sum := 0, 0, 0.0
	for _, v := range redealt {
		x, ok := v.Get()
		if !ok {
			continue
		}
		n++
		sum += x
		slack := 1e-9 * (1 + math.Abs(observed))
		if m.Equal == "1" && x <= observed+slack || m.Equal != "1" && x >= observed-slack {
			reached++
		}
	}
	if n < len(redealt) {
		t.Redealt, t.P = value.Undefined("%d of %d permutations have no distance", len(redealt)-n, len(redealt)), value.Undefined("%d of %d permutations have no distance", len(redealt)-n, len(redealt))
		return
	}
	t.Redealt = value.Of(sum / float64(n))
	t.P = value.Of(math.Max(float64(1+reached)/float64(1+n), 1/deals))
}

// sides holds the counts of target and reference.
type sides [2][]float64

func newSides(terms int) *sides { return &sides{make([]float64, terms), make([]float64, terms)} }

func (d Design) distance(m measure.DistanceMeasure, units []unit, group []int, s *sides) value.Value {
	clear(s[0])
	clear(s[1])
	for i, u := range units {
		side := s[group[i]]
		for _, row := range u.rows {
			cols, ns := d.Rows.Row(row)
			for k, t := range cols {
				side[t] += float64(ns[k])
			}
		}
	}
	return m.Compute(s[0], s[1])
}
