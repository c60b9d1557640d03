package calibration

import (
	"math/rand/v2"

	"parallax/framing/inference"
	"parallax/framing/value"
)

// Groups counts false alarms: how often tests of several groups report a difference in
// simulated corpora whose groups do not differ.
type Groups struct {
	Docs []int // documents of each group
	// Contrast compares one group with the rest, Omnibus all groups at once, Pairs every two of
	// them; Change takes the groups as periods in order.
	Contrast, Omnibus, Pairs, Change Tally
}

// GroupShapes are the sizes of the groups of the corpora that are simulated:
// unequal, alike, very small, many.
func GroupShapes() [][]int {
	return [][]int{{40, 90, 25, 60}, {15, 15, 15, 15, 15, 15}, {6, 7, 6, 6}, {200, 50, 80, 30, 30, 30, 30, 30}}
}

const (
	simulatedReferents = 10
	simulatedFamilies  = 4
)

// SimulateGroups draws corpora whose groups name ten referents by the same shares
// of four families, but unequally often, and counts in how many a test calls
// anything at alpha. Pairs are tested in all families.
func SimulateGroups(docs []int, corpora int, o Options) (Groups, error) {
	g := Groups{Docs: docs}
	for s := range corpora {
		d, ratios := simulatedNames(docs, rand.New(rand.NewPCG(o.Inference.Seed, uint64(s))))
		contrast, err := d.Ratios(ratios, inference.Contrast{Target: 0, Reference: inference.Rest}, o.Inference)
		if err != nil {
			return g, err
		}
		omnibus, err := d.OmnibusRatios(ratios, o.Inference)
		if err != nil {
			return g, err
		}
		change, err := d.Changes(ratios, o.Inference)
		if err != nil {
			return g, err
		}
		pairs, err := d.PairwiseRatios(ratios, nil, o.Inference)
		if err != nil {
			return g, err
		}
		pair := false
		for _, p := range pairs {
			pair = pair || calls(p.Adjusted, o.Alpha)
		}
		g.Contrast.Add(calls(contrast.Adjusted, o.Alpha))
		g.Omnibus.Add(calls(omnibus.Adjusted, o.Alpha))
		g.Change.Add(calls(change.Adjusted, o.Alpha))
		g.Pairs.Add(pair)
	}
	return g, nil
}

// simulatedNames draws documents of each group. How often a group names a referent is its
// own; by which family a document names it, its own mind around the one share of all.
func simulatedNames(docs []int, rng *rand.Rand) (inference.Design, []inference.Ratio) {
	var d inference.Design
	for g, n := range docs {
		for range n {
			d.Group = append(d.Group, g)
		}
	}
	var ratios []inference.Ratio
	for range simulatedReferents {
		naming := make([]float64, len(docs))
		for g := range naming {
			naming[g] = 0.2 + 0.8*rng.Float64()
		}
		first := 0.1 + 0.8*rng.Float64()
		families := make([]inference.Ratio, simulatedFamilies)
		for _, g := range d.Group {
			mentions := 0
			if rng.Float64() < naming[g] {
				mentions = 1 + rng.IntN(5)
			}
			share := min(1, max(0, first+0.4*(rng.Float64()-0.5)))
			var count [simulatedFamilies]float64
			for range mentions {
				f := 0
				if rng.Float64() >= share {
					f = 1 + rng.IntN(simulatedFamilies-1)
				}
				count[f]++
			}
			for f := range families {
				families[f].Num = append(families[f].Num, count[f])
				families[f].Den = append(families[f].Den, float64(mentions))
			}
		}
		ratios = append(ratios, families...)
	}
	return d, ratios
}

// calls reports whether any p is under alpha.
func calls(ps []value.Value, alpha float64) bool {
	for _, p := range ps {
		if x, ok := p.Get(); ok && x < alpha {
			return true
		}
	}
	return false
}
