package inference

import (
	"math"
	"math/rand/v2"
	"testing"

	"parallax/framing/value"
)

func values(p ...float64) []value.Value {
	out := make([]value.Value, len(p))
	for i, x := range p {
		out[i] = value.Of(x)
	}
	return out
}

// Worked by hand: three families whose least p are .01, .02 and .5. At .03 the first two are
// called (.02 ≤ .03·2/3), and their p are held to .03·2/3.
func TestFamilies(t *testing.T) {
	got := Families([][]value.Value{values(0.01, 0.04), {value.Undefined("x")}, values(0.5), values(0.02)})
	for _, c := range []struct {
		family, i int
		want      float64
	}{{0, 0, 0.03}, {0, 1, 0.06}, {2, 0, 0.5}, {3, 0, 0.03}} {
		if p, ok := got[c.family][c.i].Get(); !ok || math.Abs(p-c.want) > 1e-12 {
			t.Errorf("family %d, %d: %v, want %g", c.family, c.i, got[c.family][c.i], c.want)
		}
	}
	if got[1][0].Defined() {
		t.Error("what is undefined got a p")
	}
	branch := Branch(value.Of(0.02), values(0.001, 0.03, 0.2), 6, 2)
	for i, want := range []float64{0.02, 0.18, 0.6} { // Holm .003, .06, .2, times 3
		if p, _ := branch[i].Get(); math.Abs(p-want) > 1e-12 {
			t.Errorf("branch %d: %g, want %g", i, p, want)
		}
	}
}

// Of pages of eight families without a difference, few call anything: .05 of 2,000 is 100, and
// 130 or more come by chance in 1 of 500 runs. Corrected each for itself, a third would.
func TestFamiliesHoldThePage(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	page, apart := 0, 0
	for range 2000 {
		var families [][]value.Value
		for f := range 8 {
			p := make([]value.Value, 1+5*f)
			for i := range p {
				p[i] = value.Of(rng.Float64())
			}
			families = append(families, Adjust(p, BenjaminiHochberg))
		}
		called := func(list [][]value.Value) bool {
			for _, family := range list {
				if p, _ := smallest(family); p <= 0.05 {
					return true
				}
			}
			return false
		}
		if called(families) {
			apart++
		}
		if called(Families(families)) {
			page++
		}
	}
	if page >= 130 || apart < 500 {
		t.Errorf("%d pages of 2,000 call something, %d with each family corrected for itself", page, apart)
	}
}
