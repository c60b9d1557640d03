package power

import (
	"math"
	"math/rand/v2"
	"testing"

	"parallax/framing/inference"
)

// R 4.3, power.t.test: n = 20, delta = 1, sd = 1 has power 0.8689528; power = .90 and delta = 1
// needs n = 22.02110, so 23 documents a group.
func TestAgainstPowerTTest(t *testing.T) {
	d := Design{Target: 1, Reference: 1, Difference: 1, Level: 0.95, Family: 1}
	if got := d.Of(20); math.Abs(got-0.8689528) > 0.003 {
		t.Errorf("power %g, want 0.8689528", got)
	}
	if n, err := d.Documents(0.9); err != nil || n != 23 {
		t.Errorf("%d documents, %v, want 23", n, err)
	}
}

// A share by hand: p = .3, 4 mentions a document, no variation, correlation .25: .21/4·(1 + 3·.25).
func TestVariances(t *testing.T) {
	if v, err := Share(0.3, 4, 0, 0.25); err != nil || math.Abs(v-0.21/4*1.75) > 1e-15 {
		t.Errorf("%g, %v", v, err)
	}
	if v, err := Rate(2, 500, 3); err != nil || v != 12 {
		t.Errorf("%g, %v, want 1000·2/500·3", v, err)
	}
	if v, ok := Pilot([]float64{1, 2, 3, 4, 5}, []float64{1, 1, 1, 1, 1}, 1).Get(); !ok || math.Abs(v-2.5) > 1e-12 {
		t.Errorf("%g, want the variance 2.5 of 1 … 5", v)
	}
	if Pilot([]float64{1, 2}, []float64{1, 1}, 1).Defined() {
		t.Error("a variance from two documents")
	}
	for i, err := range []error{
		func() error { _, err := Share(1.2, 1, 0, 0); return err }(), func() error { _, err := Share(.2, 0, 0, 0); return err }(),
		func() error { _, err := Share(.2, 1, 0, 2); return err }(), func() error { _, err := Rate(2, 0, 1); return err }(),
		func() error { _, err := Mean(math.NaN()); return err }(), Design{Target: 1, Reference: 1, Level: .95, Family: 1}.Validate(),
	} {
		if err == nil {
			t.Errorf("case %d: no error", i)
		}
	}
}

// The program's own test has the power that is promised: shares .3 and .55 of 3 mentions a
// document, correlation .2, beta-binomial.
func TestPowerIsThatOfTheTest(t *testing.T) {
	const mentions, icc, corpora = 3, 0.2, 150
	v1, _ := Share(0.55, mentions, 0, icc)
	v2, _ := Share(0.3, mentions, 0, icc)
	n, err := Design{Target: v1, Reference: v2, Difference: 0.25, Level: 0.95, Family: 1}.Documents(0.8)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	o := inference.Defaults()
	o.Permutations, o.Resamples = 200, 0
	seen := 0
	for range corpora {
		var d inference.Design
		var q inference.Ratio
		for g, p := range []float64{0.55, 0.3} {
			for range n {
				// Mentions that copy the first one with probability √icc each have that correlation.
				first, x := r.Float64() < p, 0.0
				for range mentions {
					yes := first
					if r.Float64() >= math.Sqrt(icc) {
						yes = r.Float64() < p
					}
					if yes {
						x++
					}
				}
				d.Group, q.Num, q.Den = append(d.Group, g), append(q.Num, x), append(q.Den, mentions)
			}
		}
		found, err := d.Ratios([]inference.Ratio{q}, inference.Contrast{Target: 0, Reference: 1}, o)
		if err != nil {
			t.Fatal(err)
		}
		if p, ok := found.P[0].Get(); ok && p <= 0.05 {
			seen++
		}
	}
	// .8 ± 2.6 standard errors of 150 corpora.
	if share := float64(seen) / corpora; share < 0.715 || share > 0.885 {
		t.Errorf("%d documents a group: the difference is seen in %.2f of %d corpora, promised .8", n, share, corpora)
	}
}
