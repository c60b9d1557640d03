package inference

import "math/rand/v2"

// indices draws whole numbers below a bound, two from each random number, by
// Lemire's method (2019, Fast Random Integer Generation in an Interval, ACM TOMACS
// 29(1), doi:10.1145/3230636), which is exact.
type indices struct {
	source *rand.PCG
	half   uint64 // the upper half of the last random number
	has    bool
}

func (d *indices) next() uint32 {
	if d.has {
		d.has = false
		return uint32(d.half)
	}
	x := d.source.Uint64()
	d.half, d.has = x>>32, true
	return uint32(x)
}

// below draws from 0 to n−1; n is at least 1 and less than 2³².
func (d *indices) below(n int) int {
	bound := uint64(n)
	m := uint64(d.next()) * bound
	if uint32(m) < uint32(bound) {
		for uneven := uint32((1 << 32) % bound); uint32(m) < uneven; {
			m = uint64(d.next()) * bound
		}
	}
	return int(m >> 32)
}
