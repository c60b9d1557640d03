package inference

import "math"

// balance brings a column's statistic, the sum of its residuals over the units
// of a group, to the balanced z: near a standard normal over all deals.
type balance struct {
	mean, sd []float64
	skew     []float64
	curve    []curve // of each column, from the three
}

// A curve is the balanced z as a function of a sum x:
// (∛(at + slope·x) − shift)·scale, or at + slope·x where scale is 0.
type curve struct{ at, slope, shift, scale float64 }

// z is the balanced z of a sum in column j; 0 where all deals give one sum.
//
// With skewness g the standardised sum is taken as Pearson type III, a shifted gamma of
// shape 4/g², whose cube root is nearly normal: Wilson & Hilferty (1931), The Distribution of
// Chi-Square, PNAS 17(12), 684–688, doi:10.1073/pnas.17.12.684. The gamma fit of permutation
// distributions: Mielke & Berry (2007), Permutation Methods, Springer.
func (b *balance) z(j int, sum float64) float64 {
	c := &b.curve[j]
	x := c.at + float64(c.slope*sum)
	if c.scale == 0 {
		return x
	}
	return float64((math.Cbrt(math.Max(0, x)) - c.shift) * c.scale)
}

// curves works out what z needs of each column: with u = (x − mean)/sd it is
// (∛(1 + g·u/2) − 1 + g²/36)·6/g, and u itself where g is next to nothing.
func (b *balance) curves() {
	b.curve = make([]curve, len(b.sd))
	for j, sd := range b.sd {
		if sd == 0 {
			continue
		}
		g := b.skew[j]
		slope, at, c := 1/sd, -b.mean[j]/sd, curve{}
		if math.Abs(g) >= 1e-4 {
			slope, at = g*slope/2, 1+float64(g*at)/2
			c.shift, c.scale = 1-float64(g*g)/36, 6/g
		}
		c.at, c.slope = at, slope
		b.curve[j] = c
	}
}

// newBalance computes the exact mean, standard deviation and skewness over all
// deals of the sum of residuals of the units in a group, or in a set of groups. In a stratum of n
// units of which k are drawn, with residuals c about their mean, the variance is
// k(n−k)/(n(n−1))·Σc² and the third moment k(n−k)(n−2k)/(n(n−1)(n−2))·Σc³
// (Cochran 1977, Sampling Techniques, 3rd ed., §2); strata are independent.
func newBalance(r *residuals, l layout, set ...int) *balance {
	m := r.columns()
	b := &balance{mean: make([]float64, m), sd: make([]float64, m), skew: make([]float64, m)}
	third := make([]float64, m)
	// What a stratum adds where a column has no entry in it, without the
	// column's rate; then what the columns with entries there add beyond that.
	var mean0, var0, third0 float64
	s1, s2, s3 := make([]float64, m), make([]float64, m), make([]float64, m)
	var touched []uint32
	seen := make([]bool, m)
	for s, sizes := range l.sizes {
		lo, hi := l.start[s], l.start[s+1]
		n, k := float64(hi-lo), 0.0
		for _, g := range set {
			k += float64(sizes[g])
		}
		var b1, b2, b3 float64 // sums of powers of the base
		for _, x := range r.base[lo:hi] {
			b1 += x
			b2 += float64(x * x)
			b3 += float64(x * x * x)
		}
		m0, v0, t0 := drawn(n, k, -b1, b2, -b3)
		mean0, var0, third0 = mean0+m0, var0+v0, third0+t0
		for i := lo; i < hi; i++ {
			base := r.base[i]
			for e := r.start[i]; e < r.start[i+1]; e++ {
				j := r.col[e]
				if !seen[j] {
					seen[j] = true
					touched = append(touched, j)
				}
				empty := -float64(r.rate[j] * base)
				full := r.val[e] + empty
				s1[j] += full - empty
				s2[j] += float64(full*full) - float64(empty*empty)
				s3[j] += float64(full*full*full) - float64(empty*empty*empty)
			}
		}
		for _, j := range touched {
			q := r.rate[j]
			dm, dv, dt := drawn(n, k, s1[j]-float64(q*b1), s2[j]+float64(q*q*b2), s3[j]-float64(q*q*q*b3))
			b.mean[j] += dm - float64(q*m0)
			b.sd[j] += dv - float64(q*q*v0)
			third[j] += dt - float64(q*q*q*t0)
			s1[j], s2[j], s3[j], seen[j] = 0, 0, 0, false
		}
		touched = touched[:0]
	}
	for j, q := range r.rate {
		b.mean[j] += float64(q * mean0)
		variance := b.sd[j] + float64(q*q*var0)
		third[j] += float64(q * q * q * third0)
		// Where rounding is all there is, the statistic does not vary.
		if variance <= 1e-12*float64(q*q*var0) || variance <= 0 {
			b.sd[j] = 0
			continue
		}
		b.sd[j] = math.Sqrt(variance)
		b.skew[j] = third[j] / (variance * b.sd[j])
	}
	b.curves()
	return b
}

// drawn gives mean, variance and third central moment of the sum of k drawn
// from n values with the power sums s1, s2, s3.
func drawn(n, k, s1, s2, s3 float64) (mean, variance, third float64) {
	mu := s1 / n
	mean = k * mu
	if n < 2 || k == 0 || k == n {
		return mean, 0, 0
	}
	c2 := s2 - float64(s1*mu)
	variance = k * (n - k) / (n * (n - 1)) * c2
	if n > 2 {
		c3 := s3 - float64(3*mu*s2) + float64(2*mu*mu*s1)
		third = k * (n - k) * (n - 2*k) / (n * (n - 1) * (n - 2)) * c3
	}
	return mean, variance, third
}
