package inference

import (
	"fmt"
	"slices"

	"parallax/framing/value"
)

// RatioInterval is Σ num / Σ den over rows with its interval, from a bootstrap over
// the clusters of rows (nil: each row is one). Rows whose
// denominator is 0 say nothing and are not counted among the units.
func RatioInterval(num, den []float64, cluster []int, o Options) (value.Estimate, error) {
	group := make([]int, len(num))
	return Design{Group: group, Cluster: cluster}.RatioOf(Ratio{Num: num, Den: den}, 0, o)
}

// MeanInterval is the mean of x over rows with its interval, from a bootstrap
// over the clusters of rows (nil: each row is one).
func MeanInterval(x []float64, cluster []int, o Options) (value.Estimate, error) {
	return RatioInterval(x, Mean(x).Den, cluster, o)
}

// RatioOf is a ratio in one group, with its interval: of a rate that of RateInterval.
func (d Design) RatioOf(q Ratio, group int, o Options) (value.Estimate, error) {
	if q.Rate {
		if err := d.readyRatios([]Ratio{q}, o); err != nil {
			return value.Estimate{}, err
		}
		s := d.sideOf(q, Contrast{Target: group, Reference: Rest}, true)
		return RateInterval(s.num, s.den, s.cluster, o)
	}
	return d.estimate(q, share, o.Interval, o, func(g int) (bool, bool) { return true, g == group })
}

// RatioDifference is a ratio in the target less the ratio in the reference, with
// its interval. That is the percentile interval whatever the options say: an outlier that
// moves a difference also moves BCa's acceleration the same way, and on
// bursty counts coverage suffers (docs/inference.md).
func (d Design) RatioDifference(q Ratio, c Contrast, o Options) (value.Estimate, error) {
	return d.estimate(q, difference, Percentile, o, c.side)
}

// RatioLog is log2 of a ratio in the target over the ratio in the
// reference, with its interval; a numerator of 0 counts as ½ (Hardie).
func (d Design) RatioLog(q Ratio, c Contrast, o Options) (value.Estimate, error) {
	return d.estimate(q, logRatio, o.Interval, o, c.side)
}

func (d Design) estimate(q Ratio, f estimator, kind Interval, o Options, side func(int) (bool, bool)) (value.Estimate, error) {
	list, err := d.estimates([]Ratio{q}, f, kind, o, side)
	if err != nil {
		return value.Estimate{}, err
	}
	return list[0], nil
}

// estimates are those of ratios that have one denominator.
func (d Design) estimates(ratios []Ratio, f estimator, kind Interval, o Options, side func(int) (bool, bool)) ([]value.Estimate, error) {
	if err := d.readyRatios(ratios, o); err != nil {
		return nil, err
	}
	// Clusters without a denominator are no units.
	clusters := d.clusters(side)
	kept := clusters[:0]
	for _, c := range clusters {
		_, n1 := ratios[0].in(unit{rows: c.target})
		_, n2 := ratios[0].in(unit{rows: c.reference})
		if n1 > 0 || n2 > 0 {
			kept = append(kept, c)
		}
	}
	s := newSampler(kept, o)
	// The denominators, then the numerators of each ratio, on both sides.
	columns := []column{
		s.column(func(i int) float64 { _, n := ratios[0].in(unit{rows: kept[i].target}); return n }),
		s.column(func(i int) float64 { _, n := ratios[0].in(unit{rows: kept[i].reference}); return n }),
	}
	for _, q := range ratios {
		columns = append(columns,
			s.column(func(i int) float64 { a, _ := q.in(unit{rows: kept[i].target}); return a }),
			s.column(func(i int) float64 { b, _ := q.in(unit{rows: kept[i].reference}); return b }))
	}
	again := s.sums(columns)
	out := make([]value.Estimate, len(ratios))
	per := make([]sums, len(kept))
	for k, q := range ratios {
		var whole sums
		for i, c := range kept {
			p := &per[i]
			p.a, p.n1 = q.in(unit{rows: c.target})
			p.b, p.n2 = q.in(unit{rows: c.reference})
			whole = whole.plus(*p)
		}
		out[k] = s.interval(f, kind, per, whole, resampledSums{again[2+2*k], again[0], again[3+2*k], again[1]})
	}
	return out, nil
}

func (s sums) plus(t sums) sums { return sums{s.a + t.a, s.n1 + t.n1, s.b + t.b, s.n2 + t.n2} }

// A Resampling is the resamples of the clusters of one contrast. It serves every
// design whose rows are of the same groups and clusters, whatever it counts.
type Resampling struct {
	contrast Contrast
	sampler  *sampler
	blocks   []block
}

// Resample draws the resamples of a contrast.
func (d Design) Resample(c Contrast, o Options) (*Resampling, error) {
	if err := d.ready(o, false); err != nil {
		return nil, err
	}
	s := newSampler(d.clusters(c.side), o)
	return &Resampling{c, s, s.drawAll()}, nil
}

// LogRatios are the log ratios (Hardie) of terms in a contrast with their
// intervals, in the order of terms; all rest on the same resamples.
func (d Design) LogRatios(c Contrast, terms []uint32, o Options) ([]value.Estimate, error) {
	r, err := d.Resample(c, o)
	if err != nil {
		return nil, err
	}
	return d.LogRatiosFrom(r, terms)
}

// LogRatiosFrom is LogRatios with resamples that were drawn before.
func (d Design) LogRatiosFrom(r *Resampling, terms []uint32) ([]value.Estimate, error) {
	o, s, clusters := r.sampler.o, r.sampler, r.sampler.clusters
	if err := d.ready(o, true); err != nil {
		return nil, err
	}
	if !r.fits(d) {
		return nil, fmt.Errorf("resamples of other rows than those of the design")
	}
	for _, t := range terms {
		if int(t) >= d.Rows.Cols {
			return nil, fmt.Errorf("term %d of a design of %d terms", t, d.Rows.Cols)
		}
	}
	base := make([]sums, len(clusters)) // tokens only
	var whole sums
	for i, cl := range clusters {
		for _, row := range cl.target {
			base[i].n1 += float64(d.Tokens[row])
		}
		for _, row := range cl.reference {
			base[i].n2 += float64(d.Tokens[row])
		}
		whole = whole.plus(base[i])
	}
	n1 := r.sum(s.column(func(i int) float64 { return base[i].n1 }))
	n2 := r.sum(s.column(func(i int) float64 { return base[i].n2 }))
	entries := d.entries(clusters, terms)
	out := make([]value.Estimate, len(terms))
	onWorkers(len(terms), o.workers(), func(k int) {
		per, all := slices.Clone(base), whole
		target, reference := column{whole: true}, column{whole: true}
		for _, e := range entries[k] {
			per[e.cluster].a += e.target
			per[e.cluster].b += e.reference
			all.a, all.b = all.a+e.target, all.b+e.reference
			if e.target > 0 {
				target.add(s.place[e.cluster], e.target)
			}
			if e.reference > 0 {
				reference.add(s.place[e.cluster], e.reference)
			}
		}
		out[k] = s.interval(logRatio, o.Interval, per, all, resampledSums{r.sum(target), n1, r.sum(reference), n2})
	})
	return out, nil
}

// sum gives a column's sum in every resample.
func (r *Resampling) sum(c column) []float64 {
	sum := make([]float64, r.sampler.o.Resamples)
	for i := range r.blocks {
		r.blocks[i].sum(sum[r.blocks[i].first:], &c)
	}
	return sum
}

// fits reports whether the design has the rows that were resampled.
func (r *Resampling) fits(d Design) bool {
	clusters := d.clusters(r.contrast.side)
	return slices.EqualFunc(clusters, r.sampler.clusters, func(a, b cluster) bool {
		return slices.Equal(a.target, b.target) && slices.Equal(a.reference, b.reference)
	})
}

// An entry is a term's occurrences in a cluster.
type entry struct {
	cluster           int
	target, reference float64
}

// entries lists where the terms occur.
func (d Design) entries(clusters []cluster, terms []uint32) [][]entry {
	index := make(map[uint32]int, len(terms))
	for k, t := range terms {
		index[t] = k
	}
	out := make([][]entry, len(terms))
	add := func(c int, rows []int, target bool) {
		for _, row := range rows {
			cols, ns := d.Rows.Row(row)
			for i, t := range cols {
				k, ok := index[t]
				if !ok {
					continue
				}
				if n := len(out[k]); n == 0 || out[k][n-1].cluster != c {
					out[k] = append(out[k], entry{cluster: c})
				}
				e := &out[k][len(out[k])-1]
				if target {
					e.target += float64(ns[i])
				} else {
					e.reference += float64(ns[i])
				}
			}
		}
	}
	for c, cl := range clusters {
		add(c, cl.target, true)
		add(c, cl.reference, false)
	}
	return out
}
