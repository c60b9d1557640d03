package inference

import (
	"fmt"
	"math"
	"sync"

	"gonum.org/v1/gonum/stat/distuv"

	"parallax/framing/value"
)

// sums are what an estimator is made of: numerator and denominator of the
// target and of the reference.
type sums struct{ a, n1, b, n2 float64 }

// An estimator turns sums into a number, or says why there is none.
type estimator func(sums) (x float64, why string)

// share is a/n1, of one group.
func share(s sums) (float64, string) {
	if s.n1 == 0 {
		return 0, "the denominator is 0"
	}
	return s.a / s.n1, ""
}

// difference is a/n1 − b/n2.
func difference(s sums) (float64, string) {
	if why := s.empty(); why != "" {
		return 0, why
	}
	return s.a/s.n1 - s.b/s.n2, ""
}

// logRatio is Hardie's: log2 of the quotient of the two rates, a numerator of 0 taken as ½.
func logRatio(s sums) (float64, string) {
	if why := s.empty(); why != "" {
		return 0, why
	}
	a, b := s.a, s.b
	switch {
	case a == 0 && b == 0:
		return 0, "it occurs on neither side"
	case a < 0 || b < 0:
		return 0, "a negative sum has no logarithm"
	case a == 0:
		a = 0.5
	case b == 0:
		b = 0.5
	}
	return math.Log2(a / s.n1 / (b / s.n2)), ""
}

func (s sums) empty() string {
	switch {
	case s.n1 == 0:
		return "the target's denominator is 0"
	case s.n2 == 0:
		return "the reference's denominator is 0"
	}
	return ""
}

// clusters gathers the rows on the two sides of a contrast.
func (d Design) clusters(side func(group int) (target, in bool)) []cluster {
	if d.Drawn == nil && d.Cluster == nil {
		return d.rows(side)
	}
	at := make(map[int]int)
	var list []cluster
	for i, g := range d.Group {
		target, in := side(g)
		if !in {
			continue
		}
		c := d.observation(i)
		n, ok := at[c]
		if !ok {
			n = len(list)
			at[c] = n
			list = append(list, cluster{})
		}
		if target {
			list[n].target = append(list[n].target, i)
		} else {
			list[n].reference = append(list[n].reference, i)
		}
	}
	return list
}

// rows are clusters of a row each.
func (d Design) rows(side func(group int) (target, in bool)) []cluster {
	list, all := make([]cluster, 0, len(d.Group)), upTo(len(d.Group))
	for i, g := range d.Group {
		switch target, in := side(g); {
		case in && target:
			list = append(list, cluster{target: all[i : i+1 : i+1]})
		case in:
			list = append(list, cluster{reference: all[i : i+1 : i+1]})
		}
	}
	return list
}

// interval is the estimate with its bootstrap interval. per gives each
// cluster's own sums, whole their total and again those of the resamples.
func (s *sampler) interval(f estimator, kind Interval, per []sums, whole sums, again resampledSums) value.Estimate {
	e := value.Estimate{Units: len(s.clusters)}
	theta, why := f(whole)
	if why != "" {
		e.Value = value.Undefined("%s", why)
		return without(e, why)
	}
	e.Value = value.Of(theta)
	if why := s.short(); why != "" {
		return without(e, why)
	}
	draws := make([]float64, 0, s.o.Resamples)
	for b := range s.o.Resamples {
		if x, why := f(sums{again.a[b], again.n1[b], again.b[b], again.n2[b]}); why == "" {
			draws = append(draws, x)
		}
	}
	if 20*len(draws) < 19*s.o.Resamples {
		return without(e, fmt.Sprintf("%d of %d resamples have no estimate", s.o.Resamples-len(draws), s.o.Resamples))
	}
	tail := s.beyond()
	low, high := tail, 1-tail
	if kind == BCa {
		low, high = s.bcaLevels(f, theta, per, whole, draws, tail)
	}
	e.Low, e.High, e.Level = value.Of(quantile(draws, low)), value.Of(quantile(draws, high)), s.o.Level
	return e
}

// tail is the share of draws beyond each bound. It is under half of 1 − Level
// by what a Student interval of so many documents is wider than a normal one, and for the variance
// of draws being (n−1)/n of an unbiased one: Hesterberg (2015), What Teachers Should Know About the
// Bootstrap, The American Statistician 69(4), 371–386, doi:10.1080/00031305.2015.1089789. n is the smallest pool's.
func (s *sampler) tail() float64 {
	n := math.Inf(1)
	for _, pool := range s.pools {
		if len(pool) > 1 {
			n = math.Min(n, float64(len(pool)))
		}
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: n - 1}.Quantile((1 + s.o.Level) / 2)
	return distuv.UnitNormal.CDF(-math.Sqrt(n/(n-1)) * t)
}

// short says why there are too few documents for an interval.
func (s *sampler) short() string {
	switch {
	case s.o.Resamples == 0:
		return "no resamples were asked for"
	case len(s.clusters) < max(2, s.o.MinDocs):
		return tooFewFor(len(s.clusters), max(2, s.o.MinDocs))
	case len(s.pools[2]) == 0 && (len(s.pools[0]) == 1 || len(s.pools[1]) == 1):
		return "one document on a side, and an interval needs 2"
	}
	return ""
}

func tooFewFor(n, least int) string {
	return fmt.Sprintf("%d %s, and an interval needs %d", n, plural(n, "document"), least)
}

func without(e value.Estimate, why string) value.Estimate {
	e.Low, e.High, e.Level = value.Undefined("%s", why), value.Undefined("%s", why), 0
	return e
}

// bcaLevels are the quantiles of Efron's BCa interval: the bias correction from the
// share of draws under the estimate, the acceleration from the jackknife
// over clusters, pool by pool (Davison & Hinkley 1997, Bootstrap Methods and their Application, §5.3).
func (s *sampler) bcaLevels(f estimator, theta float64, per []sums, whole sums, draws []float64, tail float64) (low, high float64) {
	below, equal := 0, 0
	for _, x := range draws {
		if x < theta {
			below++
		} else if x == theta {
			equal++
		}
	}
	share := (float64(below) + float64(equal)/2) / float64(len(draws))
	if share == 0 || share == 1 {
		return tail, 1 - tail
	}
	z0 := distuv.UnitNormal.Quantile(share)
	var square, cube float64
	for _, pool := range s.pools {
		n := float64(len(pool))
		left := make([]float64, 0, len(pool))
		mean := 0.0
		for _, c := range pool {
			p := per[c]
			x, why := f(sums{whole.a - p.a, whole.n1 - p.n1, whole.b - p.b, whole.n2 - p.n2})
			if why != "" {
				x = theta
			}
			left = append(left, x)
			mean += x
		}
		mean /= max(1, n)
		for _, x := range left {
			l := (n - 1) * (mean - x) / n
			square += float64(l * l)
			cube += float64(l * l * l)
		}
	}
	if square == 0 {
		return tail, 1 - tail
	}
	a := cube / (6 * math.Pow(square, 1.5))
	level := func(p float64) float64 {
		z := z0 + distuv.UnitNormal.Quantile(p)
		return distuv.UnitNormal.CDF(z0 + z/(1-float64(a*z)))
	}
	return level(tail), level(1 - tail)
}

// onWorkers runs f for 0 … n−1 on the workers.
func onWorkers(n, workers int, f func(i int)) {
	var wg sync.WaitGroup
	for w := range min(workers, n) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := w; i < n; i += workers {
				f(i)
			}
		}()
	}
	wg.Wait()
}
