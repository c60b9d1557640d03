package calibration

import (
	"fmt"
	"math"
	"math/rand/v2"

	"parallax/framing/inference"
)

// A ShareDesign is two groups whose documents name something so often each. A document has its own
// mind: ICC is the correlation of two of its mentions.
type ShareDesign struct {
	Target, Mentions       int
	Reference, OfReference int
	Share, ICC             float64
	// Apart is what is added to the target's share: 0 where nothing differs.
	Apart float64
	// Varied lets a document have from one mention to twice as many as its group's.
	Varied bool
}

func (w ShareDesign) String() string {
	s := fmt.Sprintf("%d × %d v %d × %d, share %g, ICC %g", w.Target, w.Mentions, w.Reference, w.OfReference, w.Share, w.ICC)
	if w.Apart != 0 {
		s += fmt.Sprintf(", apart by %g", w.Apart)
	}
	if w.Varied {
		s += ", varied"
	}
	return s
}

// ShareDesigns are unequal in mentions, in documents and in both.
func ShareDesigns() []ShareDesign {
	var list []ShareDesign
	for _, icc := range []float64{0, 0.3, 1} {
		list = append(list,
			ShareDesign{40, 3, 40, 3, 0.4, icc, 0, false}, ShareDesign{8, 8, 100, 2, 0.4, icc, 0, false}, ShareDesign{8, 2, 100, 8, 0.4, icc, 0, false},
			ShareDesign{20, 10, 280, 1, 0.1, icc, 0, false}, ShareDesign{6, 6, 6, 1, 0.4, icc, 0, false}, ShareDesign{12, 6, 60, 2, 0.25, icc, 0, true})
	}
	for _, icc := range []float64{0.3, 1} {
		list = append(list, ShareDesign{20, 8, 100, 2, 0.3, icc, 0.4, false}, ShareDesign{20, 2, 100, 8, 0.3, icc, 0.4, false}, ShareDesign{30, 4, 30, 4, 0.2, icc, 0.4, true})
	}
	return list
}

func (w ShareDesign) draw(rng *rand.Rand) (inference.Design, inference.Ratio) {
	var d inference.Design
	var q inference.Ratio
	for g, side := range [][2]int{{w.Target, w.Mentions}, {w.Reference, w.OfReference}} {
		share := w.Share
		if g == 0 {
			share += w.Apart
		}
		for range side[0] {
			n := side[1]
			if w.Varied {
				n = 1 + rng.IntN(2*n)
			}
			mind := betaOf(share, w.ICC, rng)
			k := 0
			for range n {
				if rng.Float64() < mind {
					k++
				}
			}
			d.Group = append(d.Group, g)
			q.Num, q.Den = append(q.Num, float64(k)), append(q.Den, float64(n))
		}
	}
	return d, q
}

// betaOf draws a document's own share: a beta variable of that mean, two of whose
// draws have the correlation icc.
func betaOf(mean, icc float64, rng *rand.Rand) float64 {
	switch {
	case icc <= 0 || mean <= 0 || mean >= 1:
		return mean
	case icc >= 1:
		if rng.Float64() < mean {
			return 1
		}
		return 0
	}
	whole := 1/icc - 1
	a, b := gamma(mean*whole, rng), gamma((1-mean)*whole, rng)
	if a+b == 0 {
		return mean
	}
	return a / (a + b)
}

// gamma draws by Marsaglia & Tsang (2000), A Simple Method for Generating Gamma Variables,
// ACM TOMS 26(3), doi:10.1145/358407.358414.
func gamma(shape float64, rng *rand.Rand) float64 {
	if shape < 1 {
		return gamma(shape+1, rng) * math.Pow(rng.Float64(), 1/shape)
	}
	d := shape - 1.0/3
	c := 1 / math.Sqrt(9*d)
	for {
		x := rng.NormFloat64()
		v := 1 + c*x
		if v <= 0 {
			continue
		}
		v = v * v * v
		if math.Log(1-rng.Float64()) < 0.5*x*x+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

// ShareCalls is how often a share is called different, by the test and by Welch's t of
// the documents' own shares.
type ShareCalls struct {
	Design      ShareDesign
	Test, Welch Tally
}

// SimulateShares draws so many corpora of a design and tests the share.
func SimulateShares(w ShareDesign, corpora int, o Options) (ShareCalls, error) {
	c := ShareCalls{Design: w}
	for s := range corpora {
		d, q := w.draw(rand.New(rand.NewPCG(o.Inference.Seed, uint64(s)+9000)))
		t, err := d.Ratios([]inference.Ratio{q}, inference.Contrast{Target: 0, Reference: 1}, o.Inference)
		if err != nil {
			return c, err
		}
		c.Test.Add(calls(t.P, o.Alpha))
		c.Welch.Add(welch(d.Group, q) <= o.Alpha)
	}
	return c, nil
}
