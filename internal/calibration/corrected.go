package calibration

import (
	"fmt"
	"math/rand/v2"

	"parallax/framing/correction"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// A CodedDesign is two groups with the same true share, read by a machine that is right so often in each, and
// of which people have coded some statements.
type CodedDesign struct {
	Share float64
	Right [2]float64
	// ICC is the correlation of two statements of one document.
	ICC   float64
	Codes int // of both groups
	// Doubts is whether the machine errs in some statements more than in others, and how these are drawn.
	Doubts Doubts
}

func (w CodedDesign) String() string {
	return fmt.Sprintf("%g\t%.0f %%, %.0f %%\t%g\t%d", w.Share, 100*w.Right[0], 100*w.Right[1], w.ICC, w.Codes)
}

// CodedDesigns are machines from bad to good, alike and different in the two groups.
func CodedDesigns() []CodedDesign {
	var list []CodedDesign
	for _, share := range []float64{.36, .1} {
		for _, right := range [][2]float64{{.6, .95}, {.6, .6}, {.7, .9}, {.8, .8}, {.95, .95}} {
			for _, icc := range []float64{0, .25, .5} {
				for _, codes := range []int{100, 300, 1000} {
					list = append(list, CodedDesign{share, right, icc, codes, NoDoubts})
				}
			}
		}
	}
	return list
}

// Corrected is how a correction does on corpora of one design.
type Corrected struct {
	// Bias is the mean of corrected less true shares.
	Bias float64
	// Cover and HandCover are the intervals that hold the truth, corrected and by the codes alone.
	Cover, HandCover Tally
	// Width is the mean of the corrected interval's width over that of the codes alone; Wider are those wider by
	// more than 5 %.
	Width float64
	Wider Tally
	// Breadth is the mean of the corrected interval's width.
	Breadth float64
	// Called are the corpora in which the two groups, which differ in nothing but the machine's errors, are called
	// different at .05: corrected, by the codes alone, and as the machine reads them.
	Called, HandCalled, MachineCalled Tally
}

// The corpora have so many documents in each group, of so many statements.
const (
	codedDocuments  = 150
	codedStatements = 20
)

// SimulateCorrected draws corpora and corrects them. The machine's own test is that of its shares, document by
// document, by Welch's t.
func SimulateCorrected(w CodedDesign, corpora int, seed uint64) (Corrected, error) {
	var c Corrected
	n := 0.0
	for s := range corpora {
		rng := rand.New(rand.NewPCG(seed, uint64(s)+23000))
		draw, ratios, err := w.draw(rng)
		if err != nil {
			return c, err
		}
		var fits, hands [2]*correction.Fit
		for g, q := range ratios {
			if hands[g], err = draw.Hand(q); err != nil {
				return c, err
			}
			f, err := draw.Corrected(q)
			if err != nil {
				return c, err
			}
			fits[g] = correction.Better(f, hands[g], .95)
			e, hand := fits[g].Share(.95), hands[g].Share(.95)
			v, _ := e.Value.Get()
			c.Bias += v - w.Share
			c.Cover.Add(holds(e.Low.Get, e.High.Get, w.Share))
			c.HandCover.Add(holds(hand.Low.Get, hand.High.Get, w.Share))
			ratio := widthOf(e) / widthOf(hand)
			c.Width += ratio
			c.Breadth += widthOf(e)
			c.Wider.Add(ratio > 1.05)
			n++
		}
		var group []int
		var shares inference.Ratio
		for g, q := range ratios {
			for _, p := range q.Whole {
				group, shares.Num, shares.Den = append(group, g), append(shares.Num, p.Num), append(shares.Den, p.Den)
			}
		}
		called := func(fits [2]*correction.Fit) bool {
			_, p := correction.Difference(fits[0], fits[1], .95)
			v, ok := p.Get()
			return ok && v <= .05
		}
		c.Called.Add(called(fits))
		c.HandCalled.Add(called(hands))
		c.MachineCalled.Add(welch(group, shares) <= .05)
	}
	c.Bias, c.Width, c.Breadth = c.Bias/n, c.Width/n, c.Breadth/n
	return c, nil
}

func widthOf(e value.Estimate) float64 {
	low, _ := e.Low.Get()
	high, _ := e.High.Get()
	return high - low
}

func certain(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
