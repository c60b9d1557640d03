package inference

import (
	"math"
	"slices"
)

// doubt is how many documents' worth the common variance counts beside a
// side's own, in uneven.
const doubt = 5

// uneven gives for each column by how much the variance of the sum over the set is larger than
// fit says, when the set and the others each vary in their own way: at least 1. The
// common variance is right where only n tells documents apart. Where one side is the more
// bursty one, its own documents say so, and the more of them the more they are believed:
// a variance is the mean of the common one, which counts as doubt documents, and of the side's own. It
// is applied to the groups as they are and not to the deals, so that it can only make a p larger.
// Shrinking variances so: Smyth (2004), SAGMB 3(1), 3, doi:10.2202/1544-6115.1027.
func (b *balance) uneven(group []int) []float64 {
	r := b.scores
	common, own := make([]float64, r.columns()), make([]float64, r.columns())
	for s := range r.total {
		in := b.aSide(group, s, true)
		out := b.aSide(group, s, false)
		if in.power.half <= 0 || out.power.half <= 0 {
			continue
		}
		for _, of := range [][2]*scoredSide{{in, out}, {out, in}} {
			side, other := of[0], of[1]
			weight := other.power.half / r.total[s].half
			weight *= weight
			for j := range common {
				v := math.Max(float64(r.line[j]*side.power.units)+float64(r.square[j]*side.power.one), float64(r.alone[j]*side.power.units))
				common[j] += float64(weight * v)
				own[j] += float64(weight * side.variance(r, s, j, v, other))
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

// A scoredSide is sums over the units on one side of a set, by column: of x/√n, of its square and of x.
type scoredSide struct {
	power            power
	x, square, cross []float64
}

func (b *balance) aSide(group []int, stratum int, inSet bool) *scoredSide {
	r := b.scores
	m := r.columns()
	s := &scoredSide{x: make([]float64, m), square: make([]float64, m), cross: make([]float64, m)}
	for i, g := range group {
		if r.large[i] != stratum || slices.Contains(b.set, g) != inSet || r.size[i] <= 0 {
			continue
		}
		s.power.join(&r.power[i])
		for e := r.start[i]; e < r.start[i+1]; e++ {
			j, v := r.col[e], r.val[e]
			s.x[j] += v
			s.square[j] += float64(v * v)
			s.cross[j] += float64(v * r.power[i].half)
		}
	}
	return s
}

func (s *scoredSide) rate(j int) float64 { return s.x[j] / s.power.half }

// spread is Σ (x − q·n)²/n about the side's own rate q.
func (s *scoredSide) spread(j int) float64 {
	q := s.rate(j)
	return s.square[j] - float64(2*q*s.cross[j]) + float64(q*q*s.power.one)
}

// variance is that of the side's sum: the common one and its own, the latter brought to the rate of both sides.
func (s *scoredSide) variance(r *scores, stratum, j int, common float64, other *scoredSide) float64 {
	q := r.rate[stratum][j]
	scale := r.kind.at(s.rate(j))
	if r.kind == ofShares && scale <= 1e-12 {
		// All or none of the side: how alike mentions of one document are, only the other side can say. The
		// side itself would say that they vary by nothing.
		icc := other.icc(j)
		return math.Max(common, r.kind.at(q)*(float64((1-icc)*s.power.units)+float64(icc*s.power.one)))
	}
	if s.power.units < 2 || scale <= 0 {
		return common
	}
	of := s.spread(j) * s.power.units / (s.power.units - 1) * r.kind.at(q) / scale
	return (float64(doubt*common) + float64((s.power.units-1)*of)) / (doubt + s.power.units - 1)
}

// icc is the correlation of two mentions of one document on this side, drawn towards 1 as few
// documents can tell it.
func (s *scoredSide) icc(j int) float64 {
	n, scale := s.power.units, ofShares.at(s.rate(j))
	apart := s.power.one - n
	if n < 2 || scale <= 1e-12 || apart <= 0 {
		return 1
	}
	found := (s.spread(j)*n/(n-1)/scale - n) / apart
	return (doubt + (n-1)*math.Min(1, math.Max(0, found))) / (doubt + n - 1)
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
