package calibration

import (
	"math/rand/v2"

	"parallax/framing/inference"
)

// ShareCoverage is how often the interval of a share in one group holds the true share: by group size and
// correlation, over the shares of CoveredShares.
type ShareCoverage struct {
	Docs  int // documents of the group; a second group of as many has a share of .4
	ICC   float64
	Cover Tally
	// Least is the share whose intervals hold it least often.
	Least      Tally
	LeastShare float64
}

// CoveredShares are the true shares, from none to all.
func CoveredShares() []float64 { return []float64{0, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 1} }

// CoveredSizes are the documents of the group.
func CoveredSizes() []int { return []int{4, 6, 10, 20, 100} }

// CoveredCorrelations are those of two mentions of one document.
func CoveredCorrelations() []float64 { return []float64{0, 0.2, 0.5, 1} }

// SimulateShareCoverage draws so many corpora of each share, whose documents have one to eight mentions.
func SimulateShareCoverage(docs int, icc float64, corpora int, o inference.Options) (ShareCoverage, error) {
	c := ShareCoverage{Docs: docs, ICC: icc}
	o.MinDocs = min(o.MinDocs, docs)
	for _, truth := range CoveredShares() {
		var hits Tally
		for s := range corpora {
			rng := rand.New(rand.NewPCG(o.Seed, uint64(s)+23000))
			var d inference.Design
			var q inference.Ratio
			for i := range 2 * docs {
				share := truth
				if i >= docs {
					share = 0.4
				}
				mind, n, k := betaOf(share, icc, rng), 1+rng.IntN(8), 0
				for range n {
					if rng.Float64() < mind {
						k++
					}
				}
				d.Group = append(d.Group, i/docs)
				q.Num, q.Den = append(q.Num, float64(k)), append(q.Den, float64(n))
			}
			e, err := d.ShareOf(q, inference.Contrast{Target: 0, Reference: 1}, true, o)
			if err != nil {
				return c, err
			}
			hits.Add(holds(e.Low.Get, e.High.Get, truth))
		}
		c.Cover.Hits, c.Cover.Of = c.Cover.Hits+hits.Hits, c.Cover.Of+hits.Of
		if c.Least.Of == 0 || hits.Hits < c.Least.Hits {
			c.Least, c.LeastShare = hits, truth
		}
	}
	return c, nil
}
