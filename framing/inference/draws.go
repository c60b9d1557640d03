package inference

import (
	"iter"
	"sync"
)

// Draws keeps resamples for other clusters: which clusters a resample draws depends on the seed and on how
// many stand on each side, and a study asks for thousands of intervals over the same documents. It
// changes no number, and may be used from several goroutines.
type Draws struct {
	mu   sync.Mutex
	kept map[drawn]*resamples
	left int // bytes that may still be kept
	used int // how often any was asked for
}

// drawn is what resamples depend on.
type drawn struct {
	seed      uint64
	resamples int
	pools     [3]int // clusters
}

// resamples are all blocks.
type resamples struct {
	once   sync.Once
	blocks []block
	size   int // bytes
	used   int // when they were last asked for
}

// mostKept is how many bytes are kept.
const mostKept = 32 << 20

// NewDraws keeps nothing yet.
func NewDraws() *Draws { return &Draws{kept: map[drawn]*resamples{}, left: mostKept} }

// of gives the resamples of a sampler block by block. A block that is not kept is good until the next.
func (d *Draws) of(s *sampler) iter.Seq[*block] {
	return func(yield func(*block) bool) {
		if kept := d.keep(s); kept != nil {
			for i := range kept.blocks {
				if !yield(&kept.blocks[i]) {
					return
				}
			}
			return
		}
		b, rows := block{lanes: make([][perBlock]uint64, len(s.clusters))}, s.rows()
		for first := 0; first < s.o.Resamples; first += inBlock {
			s.drawBlock(&b, first, rows)
			if !yield(&b) {
				return
			}
		}
	}
}

// keep gives the resamples of a sampler, drawn now or before; nil where they are not kept.
func (d *Draws) keep(s *sampler) *resamples {
	key := drawn{s.o.Seed, s.o.Resamples, [3]int{len(s.pools[0]), len(s.pools[1]), len(s.pools[2])}}
	size := len(s.clusters) * (s.o.Resamples + inBlock - 1) / inBlock * inBlock * bytesOfLane
	if d == nil || size > mostKept {
		return nil
	}
	d.mu.Lock()
	r := d.kept[key]
	if r == nil {
		d.makeRoom(size)
		r = &resamples{size: size}
		d.kept[key] = r
		d.left -= size
	}
	d.used++
	r.used = d.used
	d.mu.Unlock()
	r.once.Do(func() { r.blocks = s.drawAll() })
	return r
}

// makeRoom forgets those that were asked for longest ago.
func (d *Draws) makeRoom(size int) {
	for d.left < size {
		var oldest drawn
		when := d.used + 1
		for key, r := range d.kept {
			if r.used < when {
				oldest, when = key, r.used
			}
		}
		d.left += d.kept[oldest].size
		delete(d.kept, oldest)
	}
}

// drawAll draws all resamples.
func (s *sampler) drawAll() []block {
	blocks, rows := make([]block, (s.o.Resamples+inBlock-1)/inBlock), s.rows()
	for i := range blocks {
		blocks[i].lanes = make([][perBlock]uint64, len(s.clusters))
		s.drawBlock(&blocks[i], i*inBlock, rows)
	}
	return blocks
}
