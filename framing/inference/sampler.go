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
	pools    [][]int // clusters by the sides they stand on
	place    []int32 // of each cluster among those of all pools, one pool after the other
	o        Options
	beyond   func() float64 // see tail
}

// A cluster is rows that are drawn as one.
type cluster struct{ target, reference []int }

func newSampler(clusters []cluster, o Options) *sampler {
	s := &sampler{clusters: clusters, pools: make([][]int, 3), place: make([]int32, len(clusters)), o: o}
	for i, c := range clusters {
		pool := 2
		if len(c.reference) == 0 {
			pool = 0
		} else if len(c.target) == 0 {
			pool = 1
		}
		s.pools[pool] = append(s.pools[pool], i)
	}
	next := int32(0)
	for _, pool := range s.pools {
		for _, i := range pool {
			s.place[i] = next
			next++
		}
	}
	s.beyond = sync.OnceValue(s.tail)
	return s
}

// draw counts how often each cluster is in resample b, by place.
func (s *sampler) draw(count []uint16, b int) {
	clear(count)
	draws := indices{source: rand.NewPCG(s.o.Seed, uint64(b))}
	for _, pool := range s.pools {
		draws.count(count[:len(pool)])
		count = count[len(pool):]
	}
}

// A column is a number of each cluster, of those where it is not 0.
type column struct {
	at    []int32 // places
	x     []float64
	whole bool // the numbers are such that sums of them can be added up in lanes
}

// column takes its numbers in the order of the clusters.
func (s *sampler) column(of func(cluster int) float64) column {
	c := column{whole: true}
	for i := range s.clusters {
		if x := of(i); x != 0 {
			c.add(s.place[i], x)
		}
	}
	return c
}

func (c *column) add(at int32, x float64) {
	c.at, c.x = append(c.at, at), append(c.x, x)
	c.whole = c.whole && x >= 0 && x <= largestWhole && x == float64(int64(x))
}

// sums gives each column's sum in every resample. The draws are kept where Options.Draws keeps them.
func (s *sampler) sums(columns []column) [][]float64 {
	out := zeros(len(columns), s.o.Resamples)
	for block := range s.o.Draws.of(s) {
		for j := range columns {
			block.sum(out[j][block.first:], &columns[j])
		}
	}
	return out
}

// resampledSums are the sums of each resample.
type resampledSums struct{ a, n1, b, n2 []float64 }
