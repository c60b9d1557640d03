package inference

import (
	"math/rand/v2"
	"testing"

	"parallax/framing/counts"
)

// burstyGroups are 40 documents of each of two groups, whose 60 terms are as frequent in both; those of the first come
// in bursts so many times as strong, and its documents are so many times as long.
func burstyGroups(times, long float64) Design {
	rng := rand.New(rand.NewPCG(4, 1))
	d := Design{Rows: counts.NewMatrix(60)}
	for i := range 80 {
		g := i % 2
		n, bursts := 300.0+float64(rng.IntN(200)), 1.0
		if g == 0 {
			n, bursts = n*long, times
		}
		d.Group, d.Tokens = append(d.Group, g), append(d.Tokens, int(n))
		var cols, ns []uint32
		for j := range uint32(60) {
			z := rng.NormFloat64()
			mean := n / 100 * z * z * bursts
			if rng.Float64() >= 1/bursts {
				mean = 0
			}
			if x := uint32(mean + rng.Float64()); x > 0 {
				cols, ns = append(cols, j), append(ns, x)
			}
		}
		d.Rows.Append(cols, ns)
	}
	return d
}

func TestBursts(t *testing.T) {
	for _, x := range []struct{ times, long, low, high float64 }{
		{1, 1, 0.7, 1.4}, {3, 1, 2.5, 6}, {1, 6, 0.7, 1.4}, {3, 6, 2.5, 6},
	} {
		v, err := burstyGroups(x.times, x.long).Bursts(Contrast{Target: 0, Reference: 1})
		if got, ok := v.Get(); err != nil || !ok || got < x.low || got > x.high {
			t.Errorf("bursts %g times as strong in documents %g times as long: %v, %v", x.times, x.long, v, err)
		}
	}
	d := burstyGroups(1, 1)
	d.Group[0] = -1
	if v, err := (Design{Group: d.Group[:20], Rows: d.Rows, Tokens: d.Tokens[:20]}).Bursts(Contrast{Target: 0, Reference: 1}); err == nil && v.Defined() {
		t.Error("ten documents a side show how unevenly terms lie")
	}
}
