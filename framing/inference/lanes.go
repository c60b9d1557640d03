package inference

// A block is some resamples: how often each cluster is in each of them. The counts of four
// resamples lie in one machine word, so that one multiplication and one addition
// serve four sums, and those of one cluster lie together.
type block struct {
	first int // resample
	lanes [][perBlock]uint64
	most  uint64 // no count is larger
}

// How many words of four counts a block has of a cluster, and what lies in a word.
const (
	perBlock    = 16
	perWord     = 4
	laneBits    = 16
	laneMask    = 1<<laneBits - 1
	inBlock     = perBlock * perWord // resamples
	bytesOfLane = laneBits / 8
)

// largestWhole is the largest number that is added up in lanes: with counts up to 2⁸ it fills no lane over.
const largestWhole = 1 << 8

// drawBlock draws the resamples from the first on. rows have a place for each cluster.
func (s *sampler) drawBlock(b *block, first int, rows *[perWord][]uint16) {
	b.first, b.most = first, 0
	any := uint64(0) // all counts' bits
	for word := range perBlock {
		for k, row := range rows {
			if at := first + word*perWord + k; at < s.o.Resamples {
				s.draw(row, at)
			} else {
				clear(row)
			}
		}
		a, c, d, e := rows[0][:len(b.lanes)], rows[1][:len(b.lanes)], rows[2][:len(b.lanes)], rows[3][:len(b.lanes)]
		for i := range b.lanes {
			lanes := uint64(a[i]) | uint64(c[i])<<laneBits | uint64(d[i])<<(2*laneBits) | uint64(e[i])<<(3*laneBits)
			b.lanes[i][word] = lanes
			any |= lanes
		}
	}
	for ; any != 0; any >>= laneBits {
		b.most = max(b.most, any&laneMask)
	}
}

// rows are room to draw in.
func (s *sampler) rows() *[perWord][]uint16 {
	var rows [perWord][]uint16
	for k := range rows {
		rows[k] = make([]uint16, len(s.clusters))
	}
	return &rows
}

// sum sets sum to those of a column in the block's resamples. Sums of whole numbers are exact in any
// order; others are added up in the order of the clusters.
func (b *block) sum(sum []float64, c *column) {
	sum = sum[:min(inBlock, len(sum))]
	if !c.whole || b.most > laneMask/largestWhole {
		b.sumOthers(sum, c)
		return
	}
	var in [perBlock]uint64
	room := uint64(laneMask)
	for e, at := range c.at {
		x := uint64(c.x[e])
		if x*b.most > room {
			empty(sum, &in)
			room = laneMask
		}
		room -= x * b.most
		for w, n := range &b.lanes[at] {
			in[w] += x * n
		}
	}
	empty(sum, &in)
}

// empty adds the lanes to the sums and sets them to 0.
func empty(sum []float64, in *[perBlock]uint64) {
	for k := range sum {
		sum[k] += float64(in[k/perWord] >> (k % perWord * laneBits) & laneMask)
	}
	*in = [perBlock]uint64{}
}

func (b *block) sumOthers(sum []float64, c *column) {
	for e, at := range c.at {
		x := c.x[e]
		for k := range sum {
			sum[k] += float64(x * float64(b.lanes[at][k/perWord]>>(k%perWord*laneBits)&laneMask))
		}
	}
}
