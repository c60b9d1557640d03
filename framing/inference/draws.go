package inference

import "sync"

// Draws keeps resamples for other clusters: which of n clusters a resample draws depends on n and
// the seed alone, and a study asks for thousands of intervals over a few dozen documents each. It changes
// no number, and may be used from several goroutines.
type Draws struct {
	mu   sync.Mutex
	of   map[drawn]*resamples
	left int // what may still be kept
}

// drawn is what resamples of clusters on one side depend on.
type drawn struct {
	seed                uint64
	resamples, clusters int
}

// resamples are how often each cluster is in each resample, one resample after the other.
type resamples struct {
	once  sync.Once
	count []uint16
}

// mostKept is how many counts are kept: 16 MB. mostClusters is the most clusters whose resamples are;
// of larger numbers few are alike.
const (
	mostKept     = 8 << 20
	mostClusters = 255
)

// NewDraws keeps nothing yet.
func NewDraws() *Draws { return &Draws{of: map[drawn]*resamples{}, left: mostKept} }

// kept gives the resamples of a sampler, drawn now or before; nil where they are not kept.
func (d *Draws) kept(s *sampler) []uint16 {
	n := len(s.clusters)
	if d == nil || n > mostClusters || max(len(s.pools[0]), len(s.pools[1]), len(s.pools[2])) < n {
		return nil
	}
	key := drawn{s.o.Seed, s.o.Resamples, n}
	d.mu.Lock()
	r := d.of[key]
	if size := n * s.o.Resamples; r == nil && size <= d.left {
		r = new(resamples)
		d.of[key] = r
		d.left -= size
	}
	d.mu.Unlock()
	if r == nil {
		return nil
	}
	r.once.Do(func() {
		r.count = make([]uint16, n*s.o.Resamples)
		for b := range s.o.Resamples {
			s.draw(r.count[b*n:(b+1)*n], uint64(b))
		}
	})
	return r.count
}
