package inference

import "math"

// doubt is how many documents' worth the common variance counts beside a
// group's own, in uneven.
const doubt = 5

// uneven gives for each column by how much the variance of the sum over the set is larger than
// fit says, when the set and the others each vary in their own way: at least 1. The
// common variance is right where only n tells documents apart. Where one side is the more
// bursty one, its own documents say so, and the more of them the more they are believed:
// a variance is the mean of the common one, which counts as doubt documents, and of the side's own. It
// is applied to the groups as they are and not to the deals, so that it can only make a p larger.
// Shrinking variances so: Smyth (2004), SAGMB 3(1), 3, doi:10.2202/1544-6115.1027.
func (b *balance) uneven(group []int, kind variation) []float64 {
	r := b.scores
	m := r.columns()
	common, own := make([]float64, m), make([]float64, m)
	inSet := make([]bool, 0)
	for _, g := range group {
		in := false
		for _, s := range b.set {
			in = in || s == g
		}
		inSet = append(inSet, in)
	}
	for s, total := range r.total {
		for _, side := range []bool{true, false} {
			var p power
			x, square, cross := make([]float64, m), make([]float64, m), make([]float64, m)
			for i := range group {
				if r.large[i] != s || inSet[i] != side || r.size[i] <= 0 {
					continue
				}
				p.add(r.size[i])
				for e := r.start[i]; e < r.start[i+1]; e++ {
					j, v := r.col[e], r.val[e]
					x[j] += v
					square[j] += float64(v * v)
					cross[j] += float64(v * r.size[i])
				}
			}
			if p.one <= 0 || p.one >= total.one {
				continue
			}
			weight := (total.one - p.one) / total.one
			weight *= weight
			for j := range x {
				v := math.Max(float64(r.line[j]*p.one)+float64(r.square[j]*p.two), float64(r.alone[j]*p.one))
				common[j] += float64(weight * v)
				q := x[j] / p.one
				scale := kind.at(q)
				if p.units >= 2 && scale > 0 {
					of := square[j] - float64(2*q*cross[j]) + float64(q*q*p.two)
					of *= p.units / (p.units - 1) * kind.at(r.rate[s][j]) / scale
					v = (float64(doubt*v) + float64((p.units-1)*of)) / (doubt + p.units - 1)
				}
				own[j] += float64(weight * v)
			}
		}
	}
	f := r.nearerHalf()
	for j := range f {
		if common[j] > 0 {
			f[j] *= math.Max(1, own[j]/common[j])
		}
	}
	return f
}

// nearerHalf gives by how much a share varies more about its efficient rate than about that of
// all mentions, of which most may be those of a few documents: at least 1.
func (r *scores) nearerHalf() []float64 {
	f := make([]float64, r.columns())
	for j := range f {
		f[j] = 1
	}
	if r.kind != ofShares {
		return f
	}
	common, other := make([]float64, len(f)), make([]float64, len(f))
	for s, rate := range r.efficient() {
		for j, q := range rate {
			common[j] += r.total[s].one * ofShares.at(r.rate[s][j])
			other[j] += r.total[s].one * ofShares.at(q)
		}
	}
	for j := range f {
		if other[j] > common[j] && common[j] > 0 {
			f[j] = other[j] / common[j]
		}
	}
	return f
}

// A variation is how the variance of one of n depends on the rate.
type variation int

const (
	ofMeans  variation = iota // not at all
	ofCounts                  // as of a Poisson count
	ofShares                  // as of a yes or no
)

func (v variation) at(rate float64) float64 {
	switch v {
	case ofCounts:
		return rate
	case ofShares:
		return rate * (1 - rate)
	}
	return 1
}
