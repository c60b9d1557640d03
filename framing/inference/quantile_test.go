package inference

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestQuantileIsOfTheSorted: against the order statistics of a sorted copy, with many equal numbers and few.
func TestQuantileIsOfTheSorted(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for trial := range 2000 {
		x := make([]float64, 1+rng.IntN(60))
		for i := range x {
			x[i] = rng.NormFloat64()
			if trial%2 == 0 {
				x[i] = math.Round(2 * x[i])
			}
		}
		sorted := slices.Sorted(slices.Values(x))
		for _, p := range []float64{0, 0.001, 0.025, rng.Float64(), 0.975, 1} {
			h := p*float64(len(x)+1) - 1
			k := math.Floor(h)
			at := func(i float64) float64 { return sorted[int(min(max(i, 0), float64(len(x)-1)))] }
			want := at(k) + float64((h-k)*(at(k+1)-at(k)))
			if got := quantile(x, p); got != want {
				t.Fatalf("quantile %g of %v = %g, want %g", p, sorted, got, want)
			}
		}
	}
}

func BenchmarkQuantiles(b *testing.B) {
	rng := rand.New(rand.NewPCG(3, 3))
	x, y := make([]float64, 1000), make([]float64, 1000)
	for i := range x {
		x[i] = rng.NormFloat64()
	}
	for b.Loop() {
		copy(y, x)
		quantile(y, 0.024)
		quantile(y, 0.976)
	}
}
