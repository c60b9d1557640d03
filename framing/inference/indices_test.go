package inference

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Every number below a bound comes as often as any other: χ² of 100,000 draws
// stays under its mean and five standard deviations.
func TestIndicesAreEven(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 100, 1000} {
		d := indices{source: rand.NewPCG(7, uint64(n))}
		count := make([]float64, n)
		const draws = 100_000
		for range draws {
			count[d.below(n)]++
		}
		chi2, expected := 0.0, float64(draws)/float64(n)
		for _, c := range count {
			chi2 += (c - expected) * (c - expected) / expected
		}
		if df := float64(n - 1); chi2 > df+5*math.Sqrt(2*df) {
			t.Errorf("below %d: χ² is %.1f with %g degrees of freedom", n, chi2, df)
		}
	}
}

// TestCountDrawsWhatBelowDraws: two at a time, also behind a number of which half is left, and where many are uneven.
func TestCountDrawsWhatBelowDraws(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 64, 1601, 1<<20 + 1} {
		one, two := indices{source: rand.NewPCG(7, 1)}, indices{source: rand.NewPCG(7, 1)}
		for round := range 3 {
			want, got := make([]uint16, n), make([]uint16, n)
			for range n {
				want[one.below(n)]++
			}
			two.count(got)
			for i := range want {
				if got[i] != want[i] {
					t.Fatalf("below %d, round %d: %d is drawn %d times, want %d", n, round, i, got[i], want[i])
				}
			}
			one.below(n)
			two.below(n)
		}
	}
}

func BenchmarkDraws(b *testing.B) {
	var clusters []cluster
	for i := range 1600 {
		if i < 80 {
			clusters = append(clusters, cluster{target: []int{i}})
		} else {
			clusters = append(clusters, cluster{reference: []int{i}})
		}
	}
	s := newSampler(clusters, Defaults())
	for b.Loop() {
		s.drawAll()
	}
}
