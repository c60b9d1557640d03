package inference

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSumsOfResamples: sums are those of documents drawn one by one from their pools, for whole numbers, for others, and for
// numbers so large that lanes have to be emptied; kept draws are those that are not kept.
func TestSumsOfResamples(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for _, n := range []int{1, 2, 70, 900} {
		for _, resamples := range []int{1, 63, 64, 200} {
			clusters := make([]cluster, n)
			for i := range clusters {
				switch rng.IntN(3) {
				case 0:
					clusters[i].target = []int{i}
				case 1:
					clusters[i].reference = []int{i}
				default:
					clusters[i] = cluster{[]int{i}, []int{i}}
				}
			}
			numbers := [][]float64{make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)}
			for i := range n {
				numbers[0][i] = float64(rng.IntN(3))
				numbers[1][i] = rng.Float64() - 0.5
				numbers[2][i] = float64(65_000 + rng.IntN(500))
				numbers[3][i] = 1e12 + float64(rng.IntN(9))
			}
			o := Defaults()
			o.Resamples = resamples
			s := newSampler(clusters, o)
			var columns []column
			want := zeros(len(numbers), resamples)
			for c, x := range numbers {
				columns = append(columns, s.column(func(i int) float64 { return x[i] }))
				for b := range resamples {
					drawn := make([]float64, n)
					draws := indices{source: rand.NewPCG(o.Seed, uint64(b))}
					for _, pool := range s.pools {
						for range pool {
							drawn[pool[draws.below(len(pool))]]++
						}
					}
					for i, k := range drawn {
						want[c][b] += float64(x[i] * k)
					}
				}
			}
			once := s.sums(columns)
			s.o.Draws = NewDraws()
			for range 2 {
				kept := s.sums(columns)
				for c := range columns {
					if !slices.Equal(once[c], want[c]) || !slices.Equal(kept[c], want[c]) {
						t.Fatalf("%d documents, %d resamples: the sums of numbers %d are not those of documents drawn one by one", n, resamples, c)
					}
				}
			}
		}
	}
}

// BenchmarkDifferences gives 60 shares of one group their difference from the rest: 1,600 documents.
func BenchmarkDifferences(b *testing.B) {
	const docs, columns = 1600, 60
	d := Design{Group: make([]int, docs)}
	ratios := make([]Ratio, columns)
	for k := range ratios {
		ratios[k] = Ratio{Num: make([]float64, docs), Den: make([]float64, docs)}
	}
	rng := rand.New(rand.NewPCG(5, 6))
	for i := range docs {
		d.Group[i] = i % 20
		n := float64(1 + rng.IntN(30))
		for k := range ratios {
			ratios[k].Den[i] = n
			if rng.IntN(8) == 0 {
				ratios[k].Num[i] = float64(1 + rng.IntN(int(n)))
			}
		}
	}
	o := Defaults()
	for b.Loop() {
		o.Draws = NewDraws()
		for _, q := range ratios {
			if _, err := d.RatioDifference(q, Contrast{1, Rest}, o); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkLogRatios gives 400 terms of one group their log ratio against the rest: 1,600 documents.
func BenchmarkLogRatios(b *testing.B) {
	d := bursty(1, 1600, 400, 0, 20, equalLength)
	terms := make([]uint32, 400)
	for j := range terms {
		terms[j] = uint32(j)
	}
	o := Defaults()
	for b.Loop() {
		if _, err := d.LogRatios(Contrast{1, Rest}, terms, o); err != nil {
			b.Fatal(err)
		}
	}
}
