package inference

import (
	"fmt"
	"math"
	"slices"

	"parallax/framing/value"
)

// RatioDifferences are the RatioDifference of several ratios that have one
// denominator, such as the names of one referent. All rest on the same resamples.
func (d Design) RatioDifferences(ratios []Ratio, c Contrast, o Options) ([]value.Estimate, error) {
	for i := range ratios {
		if !slices.Equal(ratios[i].Den, ratios[0].Den) {
			return nil, fmt.Errorf("ratio %d has another denominator than the first", i)
		}
	}
	if len(ratios) == 0 {
		return nil, nil
	}
	return d.estimates(ratios, difference, Percentile, o, c.side)
}

// ShareDifferences are RatioDifferences of shares, whose numerators count parts
// of their denominator. Where few documents of a side have any of it, or anything else, its resamples are much alike and
// the bootstrap sees little but the other side. The bounds are then put together from those of the
// two shares (ShareInterval): with p₁ in [l₁, u₁] and p₂ in [l₂, u₂], from
// d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²). Newcombe (1998), Interval estimation for the difference
// between independent proportions, Statistics in Medicine 17(8), 873–890, method 10.
func (d Design) ShareDifferences(ratios []Ratio, c Contrast, o Options) ([]value.Estimate, error) {
	list, err := d.RatioDifferences(ratios, c, o)
	if err != nil {
		return nil, err
	}
	for i, q := range ratios {
		first, second := d.sideOf(q, c, true), d.sideOf(q, c, false)
		if !list[i].Low.Defined() || !first.thin() && !second.thin() {
			continue
		}
		icc := correlationOf([]aSide{first, second})
		a, err := first.interval(icc, o)
		if err != nil {
			return nil, err
		}
		b, err := second.interval(icc, o)
		if err != nil {
			return nil, err
		}
		list[i].Low, list[i].High = apart(list[i].Value, a, b)
	}
	return list, nil
}

// apart are the bounds of the difference d of two shares.
func apart(d value.Value, a, b value.Estimate) (low, high value.Value) {
	for _, v := range []value.Value{a.Low, b.Low} {
		if !v.Defined() {
			return v, v
		}
	}
	between := func(v, bound value.Value) float64 {
		x, _ := v.Get()
		y, _ := bound.Get()
		return x - y
	}
	root := func(x, y float64) float64 { return math.Sqrt(float64(x*x) + float64(y*y)) }
	return d.Map(func(x float64) float64 { return x - root(between(a.Value, a.Low), between(b.High, b.Value)) }),
		d.Map(func(x float64) float64 { return x + root(between(a.High, a.Value), between(b.Value, b.Low)) })
}

// aSide is a ratio on one side of a contrast, row by row.
type aSide struct {
	num, den []float64
	cluster  []int
}

func (d Design) sideOf(q Ratio, c Contrast, wanted bool) aSide {
	var s aSide
	for i, g := range d.Group {
		if target, in := c.side(g); !in || target != wanted {
			continue
		}
		s.num, s.den, s.cluster = append(s.num, q.Num[i]), append(s.den, q.Den[i]), append(s.cluster, d.observation(i))
	}
	return s
}

// Observed are the sums of a ratio on one side of a contrast, of each observation.
func (d Design) Observed(q Ratio, c Contrast, target bool) (num, den []float64) {
	side := d.sideOf(q, c, target)
	place := map[int]int{}
	for i, of := range side.cluster {
		at, ok := place[of]
		if !ok {
			at = len(num)
			place[of] = at
			num, den = append(num, 0), append(den, 0)
		}
		num[at] += side.num[i]
		den[at] += side.den[i]
	}
	return num, den
}

// SideOf is a ratio on one side of a contrast with its interval, where the ratio is no share: of a rate that of RateInterval.
func (d Design) SideOf(q Ratio, c Contrast, target bool, o Options) (value.Estimate, error) {
	if q.Rate {
		s := d.sideOf(q, c, target)
		return RateInterval(s.num, s.den, s.cluster, o)
	}
	return d.estimate(q, share, o.Interval, o, func(g int) (bool, bool) {
		t, in := c.side(g)
		return true, in && t == target
	})
}

// thin reports whether fewer than fewOfAKind documents of the side have any of what is counted, or anything else.
func (s aSide) thin() bool {
	num, den := s.observed()
	some, others := 0, 0
	for i := range num {
		if num[i] > 0 {
			some++
		}
		if num[i] < den[i] {
			others++
		}
	}
	return min(some, others) < fewOfAKind
}

const fewOfAKind = 5

// flat reports whether the side has none of what is counted, or nothing else.
func (s aSide) flat() bool {
	part, whole := 0.0, 0.0
	for i := range s.num {
		part, whole = part+s.num[i], whole+s.den[i]
	}
	return part == 0 || part == whole
}
