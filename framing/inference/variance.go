package inference

import "math"

// fit estimates how the scores of each column vary with n, from all units of the large strata together,
// whatever their group: two mentions in one document are more alike than two in two documents, so
// that the variance grows faster than n. It is line·n + square·n², which holds for
// a negative binomial count as for a beta-binomial one. Both are fitted by
// moments, Σ e²/n and Σ e² (Kleinman 1973, JASA 68(341), 46–54,
// doi:10.1080/01621459.1973.10481332); of shares the binomial variance gives one of them.
// Counts and means are also fitted by a variance that grows as n does, alone·n. Documents
// joined of several articles are of that kind, whatever the articles are: the larger of the two is taken
// for each deal.
func (r *scores) fit(columns int) {
	for _, v := range []*[]float64{&r.line, &r.square, &r.third, &r.alone, &r.cube} {
		*v = make([]float64, columns)
	}
	if len(r.rate) == 0 {
		return
	}
	var e expected
	for _, total := range r.total {
		e.add(&total)
	}
	r.fitMoments(r.moments(r.rate), e)
}

// moments are sums over the units of the large strata, by column, of scores e.
type moments struct {
	first, second, cube []float64 // Σ e²/n, Σ e², Σ e³
	counted             []float64 // Σ x²/n, to tell rounding from variance
	binomial            []float64 // Σ n·r(1 − r)
}

func (r *scores) moments(rate [][]float64) moments {
	var m moments
	for _, v := range []*[]float64{&m.first, &m.second, &m.cube, &m.counted, &m.binomial} {
		*v = make([]float64, len(r.line))
	}
	for s, total := range r.total {
		for j, q := range rate[s] {
			// Of units without an entry; those with one are put right below.
			m.first[j] += float64(q * q * total.one)
			m.second[j] += float64(q * q * total.two)
			m.cube[j] -= float64(q * q * q * total.three)
			m.binomial[j] += float64(q * (1 - q) * total.one)
		}
	}
	for i, n := range r.size {
		s := r.large[i]
		if s < 0 || n <= 0 {
			continue
		}
		for k := r.start[i]; k < r.start[i+1]; k++ {
			j := r.col[k]
			x := r.val[k] * r.power[i].half
			empty := -float64(rate[s][j] * n)
			full := x + empty
			m.first[j] += (float64(full*full) - float64(empty*empty)) / n
			m.second[j] += float64(full*full) - float64(empty*empty)
			m.cube[j] += float64(full*full*full) - float64(empty*empty*empty)
			m.counted[j] += x * x / n
		}
	}
	return m
}

// efficient are the rates of the columns in each large stratum, a unit weighted by n
// over its variance.
func (r *scores) efficient() [][]float64 {
	rate := zeros(len(r.rate), r.columns())
	whole := zeros(len(r.rate), r.columns())
	for i, n := range r.size {
		s := r.large[i]
		if s < 0 || n <= 0 {
			continue
		}
		for j := range whole[s] {
			if v := r.line[j] + float64(r.square[j]*n); v > 0 {
				whole[s][j] += n / v
			}
		}
		for k := r.start[i]; k < r.start[i+1]; k++ {
			j := r.col[k]
			if v := r.line[j] + float64(r.square[j]*n); v > 0 {
				rate[s][j] += r.val[k] * r.power[i].half / v
			}
		}
	}
	for s := range rate {
		for j := range rate[s] {
			if whole[s][j] > 0 {
				rate[s][j] /= whole[s][j]
			}
		}
	}
	return rate
}

func (r *scores) fitMoments(m moments, e expected) {
	for j := range r.line {
		if m.first[j] <= 1e-12*m.counted[j] || m.second[j] <= 0 {
			continue
		}
		if r.kind == ofShares {
			r.line[j], r.square[j] = e.shares(m.first[j], m.binomial[j]/e.size.one)
		} else {
			r.line[j], r.square[j] = e.solve(m.first[j], m.second[j])
			r.alone[j], r.cube[j] = m.first[j]/e.line1, m.cube[j]/e.size.one*e.cubes()
		}
		a, b := r.line[j], r.square[j]
		if whole := float64(a*a*e.size.one) + float64(2*a*b*e.size.two) + float64(b*b*e.size.three); whole > 0 {
			r.third[j] = m.cube[j] / whole * e.cubes()
		}
	}
}

// expected are the coefficients of line and square in the expectations of
// Σ e²/n and Σ e², where e is taken about the estimated rate of its stratum.
type expected struct {
	size                   power
	line1, square1         float64
	line2, square2, strata float64
}

func (e *expected) add(t *power) {
	e.strata++
	e.size.join(t)
	if t.half == 0 {
		return
	}
	// e is about Σ x/√n over Σ √n.
	w := t.half * t.half
	e.line1 += t.units - 2 + t.one*t.units/w
	e.square1 += t.one - 2*t.oneHalf/t.half + t.one*t.one/w
	e.line2 += t.one - 2*t.oneHalf/t.half + t.two*t.units/w
	e.square2 += t.two - 2*t.twoHalf/t.half + t.two*t.one/w
}

// solve gives the two from the sums; none of them is negative.
func (e *expected) solve(first, second float64) (line, square float64) {
	alone := first / e.line1
	det := float64(e.line1*e.square2) - float64(e.square1*e.line2)
	// Units of one size cannot tell line from square, nor need they.
	if math.Abs(det) <= 1e-9*math.Abs(e.line1*e.square2) {
		return alone, 0
	}
	square = (float64(e.line1*second) - float64(e.line2*first)) / det
	line = (float64(e.square2*first) - float64(e.square1*second)) / det
	switch {
	case square <= 0:
		return alone, 0
	case line < 0:
		return 0, first / e.square1
	}
	return line, square
}

// shares gives the two where the variance of one mention is known: they add up to it.
func (e *expected) shares(first, one float64) (line, square float64) {
	alone := first / e.line1
	spread := e.square1 - e.line1
	if one <= 0 || spread <= 1e-9*e.line1 {
		return alone, 0
	}
	switch icc := (first/one - e.line1) / spread; {
	case icc <= 0:
		return alone, 0
	case icc >= 1:
		return 0, first / e.square1
	default:
		return float64(one * (1 - icc)), float64(one * icc)
	}
}

// cubes brings a third moment about an estimated mean to that about the true one.
func (e *expected) cubes() float64 {
	n := e.size.units / e.strata
	if n <= 2 {
		return 1
	}
	return n * n / ((n - 1) * (n - 2))
}
