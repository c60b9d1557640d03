package inference

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"parallax/framing/value"
	"parallax/internal/stats"
)

// ShareInterval is Σ num / Σ den over rows, where the numerator counts part of the denominator, with the interval
// that exact gives. Rows whose denominator is 0 say nothing and are not counted among the units. alike is how alike
// mentions of one document are, as Design.Alike has it of all groups; where it is undefined, the rows alone say it.
func ShareInterval(num, den []float64, cluster []int, alike value.Value, o Options) (value.Estimate, error) {
	s := aSide{num, den, cluster}
	icc, ok := alike.Get()
	if !ok {
		icc = correlationOf([]aSide{s})
	}
	return s.interval(icc, o)
}

// Alike is the correlation of two mentions of one document, as the documents of all groups show it of a share, drawn
// towards 1 where few documents do.
func (d Design) Alike(q Ratio) value.Value {
	sides := make([]aSide, d.Groups())
	for i, g := range d.Group {
		if g >= 0 {
			s := &sides[g]
			s.num, s.den, s.cluster = append(s.num, q.Num[i]), append(s.den, q.Den[i]), append(s.cluster, d.observation(i))
		}
	}
	return value.Of(correlationOf(sides))
}

// ShareOf is a share on one side of a contrast with its interval: the target's, or that of what it
// is compared with. How alike mentions of one document are is what both sides show of it.
func (d Design) ShareOf(q Ratio, c Contrast, target bool, o Options) (value.Estimate, error) {
	own := d.sideOf(q, c, target)
	return own.interval(correlationOf([]aSide{own, d.sideOf(q, c, !target)}), o)
}

// interval is the share of the side with its interval, two of whose mentions in one document have the correlation icc.
func (s aSide) interval(icc float64, o Options) (value.Estimate, error) {
	return s.between(func() (low, high float64) { return s.exact(icc, o.Level) }, o)
}

// between is the ratio of the side with bounds that take no bootstrap. What the estimate is and why there may be
// no interval is as of every ratio.
func (s aSide) between(bounds func() (low, high float64), o Options) (value.Estimate, error) {
	none := o
	none.Resamples = 0
	e, err := RatioInterval(s.num, s.den, s.cluster, none)
	if err != nil || !e.Value.Defined() || o.Resamples == 0 {
		return e, err
	}
	if least := max(2, o.MinDocs); e.Units < least {
		return without(e, tooFewFor(e.Units, least)), nil
	}
	low, high := bounds()
	e.Low, e.High, e.Level = value.Of(low), value.Of(high), o.Level
	return e, nil
}

// exact is the interval of a share by Clopper & Pearson (1934, doi:10.1093/biomet/26.4.404) for the number of
// independent mentions that those of its documents are worth: Korn & Graubard (1998), Confidence Intervals for Proportions with Small
// Expected Number of Positive Counts Estimated from Survey Data, Survey Methodology 24(2), 193–201. It is defined for
// none and all as for any other share. That number is the smaller of two: what is left of the mentions by how alike those
// of one document are (icc), and what the side's own variance makes of them, with Student's t
// for so few documents.
func (s aSide) exact(icc, level float64) (low, high float64) {
	num, den := s.observed()
	part, whole := sum(num), sum(den)
	p := part / whole
	worth := 0.0
	for _, n := range den {
		worth += n * (1 + float64(math.Max(0, n-1)*icc))
	}
	n := whole * whole / worth
	if own := ownWorth(num, den, level); own < n {
		n = own
	}
	tail := (1 - level) / 2
	x := p * n
	low, high = 0, 1
	if part > 0 {
		low = stats.BetaQuantile(tail, x, n-x+1)
	}
	if part < whole {
		high = stats.BetaQuantile(1-tail, x+1, n-x)
	}
	return low, high
}

// ownWorth is p(1 − p), unbiased, over the variance of the share between documents, brought to a normal's from a
// Student's; infinite where documents do not vary.
func ownWorth(num, den []float64, level float64) float64 {
	m, whole := float64(len(num)), sum(den)
	p := sum(num) / whole
	square := 0.0
	for i := range num {
		e := num[i] - float64(p*den[i])
		square += float64(e * e)
	}
	if square <= 1e-12*whole || m < 2 {
		return math.Inf(1)
	}
	t := func(df float64) float64 { return distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}.Quantile((1 + level) / 2) }
	r := t(math.Max(m-1, whole-1)) / t(m-1)
	variance := square * m / (m - 1) / (whole * whole)
	return p * (1 - p) * whole / math.Max(1, whole-1) / variance * r * r
}

// correlationOf is the correlation of two mentions of one document, as the documents of all sides show it about
// the share of their own side, by moments; it is drawn towards 1 by so many documents' worth of doubt. A side that has none of
// what is counted, or nothing else, does not show it.
func correlationOf(sides []aSide) float64 {
	square, alone, apart, documents := 0.0, 0.0, 0.0, 0.0
	for _, s := range sides {
		if s.flat() {
			continue
		}
		num, den := s.observed()
		whole := sum(den)
		p := sum(num) / whole
		for i, n := range den {
			e := num[i] - float64(p*n)
			left := p * (1 - p) * (1 - n/whole)
			square += e * e / n
			alone += left
			apart += left * math.Max(0, n-1)
		}
		documents += float64(len(den) - 1)
	}
	found := 1.0
	if apart > 0 {
		found = math.Min(1, math.Max(0, (square-alone)/apart))
	}
	return (doubt + float64(documents*found)) / (doubt + documents)
}

// observed are the sums of each observation with a denominator.
func (s aSide) observed() (num, den []float64) {
	place := map[int]int{}
	for i := range s.num {
		if s.den[i] <= 0 {
			continue
		}
		at, ok := len(num), false
		if s.cluster != nil {
			if at, ok = place[s.cluster[i]]; !ok {
				at = len(num)
				place[s.cluster[i]] = at
			}
		}
		if !ok {
			num, den = append(num, 0), append(den, 0)
		}
		num[at] += s.num[i]
		den[at] += s.den[i]
	}
	return num, den
}

func sum(x []float64) float64 {
	t := 0.0
	for _, v := range x {
		t += v
	}
	return t
}
