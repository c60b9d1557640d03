package inference

import "math"

// balance brings the sum of scores of a set of groups to the balanced z: near a
// standard normal, whichever units are in the set.
type balance struct {
	scores *scores
	set    []int // groups
	// What the small strata add to the variance and to the third moment, over all deals;
	// nil without small strata.
	variance, third []float64
}

// newBalance prepares the balanced z of a set of groups against all others.
// In a small stratum of n units of which k are in the set, with scores c of the sum 0,
// the variance over all deals is k(n−k)/(n(n−1))·Σc² and the third moment
// k(n−k)(n−2k)/(n(n−1)(n−2))·Σc³ (Cochran 1977, Sampling Techniques, 3rd ed., §2).
func newBalance(r *scores, l layout, set ...int) *balance {
	b := &balance{scores: r, set: set}
	if len(r.rate) == l.strata() {
		return b
	}
	m := r.columns()
	b.variance, b.third = make([]float64, m), make([]float64, m)
	for s, sizes := range l.sizes {
		lo, hi := l.start[s], l.start[s+1]
		if r.large[lo] >= 0 {
			continue
		}
		n, k := float64(hi-lo), 0.0
		for _, g := range set {
			k += float64(sizes[g])
		}
		if k == 0 || k == n {
			continue
		}
		two, three := k*(n-k)/(n*(n-1)), 0.0
		if n > 2 {
			three = k * (n - k) * (n - 2*k) / (n * (n - 1) * (n - 2))
		}
		for e := r.start[lo]; e < r.start[hi]; e++ {
			j, x := r.col[e], r.val[e]
			b.variance[j] += float64(two * x * x)
			b.third[j] += float64(three * x * x * x)
		}
	}
	return b
}

// A spread is what line, square and third are multiplied with in the variance and third moment of
// a sum: they depend on the sizes of the units dealt into the set, and not on the column.
type spread struct{ line, square, one, two, three float64 }

// spreadOf works it out from the sums of powers in the set, by large stratum. A score is about the
// rate of set and others together, so that a unit of the set counts by the others' part of √n.
func (r *scores) spreadOf(in []part) spread {
	var s spread
	for i := range in {
		p, t := &in[i], &r.total[i]
		if p.half <= 0 || p.half >= t.half {
			continue
		}
		in, out := p.half/t.half, (t.half-p.half)/t.half
		in2, out2 := in*in, out*out
		s.line += float64(out2*p.units) + float64(in2*(t.units-p.units))
		s.square += float64(out2*p.one) + float64(in2*(t.one-p.one))
		in3, out3 := in2*in, out2*out
		s.one += float64(out3*p.root) - float64(in3*(t.root-p.root))
		s.two += float64(out3*p.half) - float64(in3*(t.half-p.half))
		s.three += float64(out3*p.oneHalf) - float64(in3*(t.oneHalf-p.oneHalf))
	}
	return s
}

// fill works out the balanced z of each column from its sum in the set, which it overwrites, and from the
// powers in the set by large stratum.
func (b *balance) fill(z, sum []float64, in []part, d *deal, observed bool) {
	r := b.scores
	for i, rate := range r.rate {
		half := in[i].half
		for j, q := range rate[:len(sum)] {
			sum[j] -= float64(q * half)
		}
	}
	s := r.spreadOf(in)
	z = z[:len(sum)]
	for j, x := range sum {
		variance, third := b.moments(j, &s)
		z[j] = standard(x, variance, third)
	}
	if !observed {
		return
	}
	// The groups as they are may vary more than the deals.
	for j, wider := range b.uneven(d.group) {
		variance, third := b.moments(j, &s)
		variance *= wider
		third *= wider * math.Sqrt(wider)
		z[j] = standard(sum[j], variance, third)
	}
}

// moments are the variance and third moment of the sum of column j.
func (b *balance) moments(j int, s *spread) (variance, third float64) {
	c := &b.scores.shape[j]
	variance = float64(c.line*s.line) + float64(c.square*s.square)
	if alone := float64(c.alone * s.line); alone > variance {
		variance, third = alone, float64(c.cube*s.one)
	} else {
		third = float64(c.third * (float64(c.line*c.line*s.one) + float64(2*c.line*c.square*s.two) + float64(c.square*c.square*s.three)))
	}
	if b.variance != nil {
		variance += b.variance[j]
		third += b.third[j]
	}
	return variance, third
}

// standard brings a sum of mean 0 to the scale of a standard normal; 0 where it does not
// vary. With skewness g the standardised sum u is taken as Pearson type III, a shifted gamma of
// shape 4/g², whose cube root is nearly normal: (∛(1 + g·u/2) − 1 + g²/36)·6/g.
// Wilson & Hilferty (1931), The Distribution of Chi-Square, PNAS 17(12), 684–688,
// doi:10.1073/pnas.17.12.684. It is taken on the long side of the tail only, where it
// makes the sum less surprising: on the short side it would make it more so, on the word of a third moment. The gamma fit of permutation
// distributions: Mielke & Berry (2007), Permutation Methods, Springer.
func standard(sum, variance, third float64) float64 {
	if !(variance > 0) {
		return 0
	}
	sd := math.Sqrt(variance)
	u := sum / sd
	if (sum < 0) != (third < 0) {
		return u // on the short side
	}
	g := third / (variance * sd)
	if float64(g*u) < 1e-4 {
		return u
	}
	return (math.Cbrt(math.Max(0, 1+float64(g*u)/2)) - 1 + float64(g*g)/36) * 6 / g
}
