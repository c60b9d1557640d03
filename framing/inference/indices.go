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
	return d.even(uint64(d.next())*uint64(n), uint32(n))
}

// even is the index of a product of a random number and the bound, or of the next where it is uneven.
func (d *indices) even(m uint64, bound uint32) int {
	if uint32(m) < bound {
		for uneven := uint32((1 << 32) % uint64(bound)); uint32(m) < uneven; {
			m = uint64(d.next()) * uint64(bound)
		}
	}
	return int(m >> 32)
}

// count draws as many numbers below len(times) as it has places, and counts each: what below draws,
// two at a time.
func (d *indices) count(times []uint16) {
	n := len(times)
	bound := uint64(n)
	for left := n; left > 0; {
		if left == 1 || d.has {
			times[d.below(n)]++
			left--
			continue
		}
		x := d.source.Uint64()
		a, b := uint64(uint32(x))*bound, x>>32*bound
		if uint32(a) < uint32(bound) || uint32(b) < uint32(bound) { // one of them may be uneven
			d.half, d.has = x>>32, true
			times[d.even(a, uint32(bound))]++
			left--
			continue
		}
		times[a>>32]++
		times[b>>32]++
		left -= 2
	}
}
