package inference

import (
	"math/rand/v2"
	"sync"
)

// A sampler draws clusters of documents again, with replacement: clusters of the
// target, of the reference, and those with rows in both, each among
// themselves.
type sampler struct {
	clusters []cluster
	pools    [][]int    // clusters by the sides they stand on
	drawn    [][]uint16 // cluster → resample → how often it is drawn; see layOut
	o        Options
	beyond   func() float64 // see tail
}

// A cluster is rows that are drawn as one.
type cluster struct{ target, reference []int }

func newSampler(clusters []cluster, o Options) *sampler {
	s := &sampler{clusters: clusters, pools: make([][]int, 3), o: o}
	for i, c := range clusters {
		pool := 2
		if len(c.reference) == 0 {
			pool = 0
		} else if len(c.target) == 0 {
			pool = 1
		}
		s.pools[pool] = append(s.pools[pool], i)
	}
	s.beyond = sync.OnceValue(s.tail)
	return s
}

// draw counts how often each cluster is in resample b.
func (s *sampler) draw(count []uint16, b uint64) {
	clear(count)
	draws := indices{source: rand.NewPCG(s.o.Seed, b)}
	for _, pool := range s.pools {
		for range pool {
			count[pool[draws.below(len(pool))]]++
		}
	}
}

// layOut draws all resamples and keeps them by cluster, for numbers of which each
// stands in few clusters.
func (s *sampler) layOut() *sampler {
	// A block of resamples is drawn beside each other, and then written cluster by
	// cluster: written at once, the draws would miss the cache.
	const block = 32
	n := s.o.Resamples
	s.drawn = make([][]uint16, len(s.clusters))
	all := make([]uint16, len(s.clusters)*n)
	for i := range s.drawn {
		s.drawn[i] = all[i*n : (i+1)*n]
	}
	var beside [block][]uint16
	for k := range beside {
		beside[k] = make([]uint16, len(s.clusters))
	}
	for from := 0; from < n; from += block {
		rows := beside[:min(block, n-from)]
		for k, row := range rows {
			s.draw(row, uint64(from+k))
		}
		for i := range s.clusters {
			for k, row := range rows {
				s.drawn[i][from+k] = row[i]
			}
		}
	}
	return s
}

// addTo adds x times the draws of a cluster to the sums of the resamples.
func addTo(sum []float64, x float64, drawn []uint16) {
	if x == 0 {
		return
	}
	for b, k := range drawn {
		sum[b] += float64(x * float64(k))
	}
}

// A column is a number of each cluster, of those where it is not 0.
type column struct {
	at []int32
	x  []float64
}

func newColumn(clusters int, of func(cluster int) float64) column {
	var c column
	for i := range clusters {
		if x := of(i); x != 0 {
			c.at, c.x = append(c.at, int32(i)), append(c.x, x)
		}
	}
	return c
}

// sums gives each column's sum in every resample. The draws are kept where Options.Draws keeps them.
func (s *sampler) sums(columns []column) [][]float64 {
	const beside = 4 // sums that do not wait for each other
	out := zeros(len(columns), s.o.Resamples)
	var row [beside][]uint16
	kept, size := s.o.Draws.kept(s), len(s.clusters)
	if kept == nil {
		for k := range row {
			row[k] = make([]uint16, size)
		}
	}
	for from := 0; from < s.o.Resamples; from += beside {
		n := min(beside, s.o.Resamples-from)
		for k := range beside {
			if b := from + min(k, n-1); kept != nil {
				row[k] = kept[b*size : (b+1)*size]
			} else if k < n {
				s.draw(row[k], uint64(b))
			}
		}
		for j, c := range columns {
			var sum [beside]float64
			for i, at := range c.at {
				x := c.x[i]
				sum[0] += float64(x * float64(row[0][at]))
				sum[1] += float64(x * float64(row[1][at]))
				sum[2] += float64(x * float64(row[2][at]))
				sum[3] += float64(x * float64(row[3][at]))
			}
			copy(out[j][from:from+n], sum[:n])
		}
	}
	return out
}

// resampledSums are the sums of each resample.
type resampledSums struct{ a, n1, b, n2 []float64 }
