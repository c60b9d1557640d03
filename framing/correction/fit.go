package correction

import (
	"math"
	"slices"

	"parallax/framing/value"
)

// A Fit is a ratio by one λ, with what each cluster and each coded statement adds to its error.
type Fit struct {
	Value  value.Value
	Lambda float64
	draw   *Draw
	// whole is the machine's part by cluster, λ times; item that of each coded
	// statement, its code less λ times its reading. Both are linearised: u = (num − R·den)/T_den.
	whole, item []float64
	coded       int // clusters of the group with a coded statement
	unseen      float64
	variance    float64
}

// minCoded is the least number of clusters with codes for an interval.
const minCoded = 5

// Hand is the ratio by the codes alone: λ = 0.
func (d *Draw) Hand(q Ratio) (*Fit, error) {
	if err := q.check(d); err != nil {
		return nil, err
	}
	return d.at(&q, 0), nil
}

// Corrected is the ratio by the λ of 0 to 1 that leaves the least variance.
func (d *Draw) Corrected(q Ratio) (*Fit, error) {
	hand, err := d.Hand(q)
	if err != nil || !hand.Value.Defined() {
		return hand, err
	}
	whole := d.at(&q, 1)
	if !whole.Value.Defined() {
		return hand, nil
	}
	best := d.at(&q, d.tune(&q, whole))
	if !best.Value.Defined() {
		return hand, nil
	}
	return best, nil
}

// tune gives the λ of the least variance, which is a parabola in λ where all are held against one ratio: that of λ = 1, since
// the codes alone, by chance all alike, would take themselves for certain.
func (d *Draw) tune(q *Ratio, at *Fit) float64 {
	r, _ := at.Value.Get()
	_, den := d.totals(q, 1)
	variance := func(lambda float64) float64 {
		f := Fit{draw: d, Lambda: lambda, coded: at.coded}
		f.linearise(q, r, den)
		both, drawn := f.parts()
		return max(both, drawn)
	}
	return least(variance(0), variance(.5), variance(1))
}

// least is where between 0 and 1 the parabola through three points is lowest.
func least(at0, at5, at1 float64) float64 {
	square := 2 * (at0 + at1 - 2*at5)
	slope := at1 - at0 - square
	switch {
	case square > 0:
		return min(max(-slope/(2*square), 0), 1)
	case at1 < at0:
		return 1
	}
	return 0
}

// at is the ratio by a λ.
func (d *Draw) at(q *Ratio, lambda float64) *Fit {
	f := &Fit{draw: d, Lambda: lambda, coded: q.coded(d)}
	num, den := d.totals(q, lambda)
	switch {
	case f.coded == 0:
		f.Value = value.Undefined("no statement of it was coded")
		return f
	case den <= 0:
		f.Value = value.Undefined("by the codes there is none of what it is a share of")
		return f
	}
	f.Value = value.Of(num / den)
	f.linearise(q, num/den, den)
	f.unseen = d.unseen(q, den)
	f.variance = f.vary()
	return f
}

// totals are T_num(λ) and T_den(λ).
func (d *Draw) totals(q *Ratio, lambda float64) (num, den float64) {
	for _, p := range q.Whole {
		num += float64(lambda * p.Num)
		den += float64(lambda * p.Den)
	}
	for i, x := range d.items {
		num += float64(x.Weight * (q.Hand[i].Num - float64(lambda*q.Machine[i].Num)))
		den += float64(x.Weight * (q.Hand[i].Den - float64(lambda*q.Machine[i].Den)))
	}
	return num, den
}

func (f *Fit) linearise(q *Ratio, r, den float64) {
	u := func(p Parts) float64 { return (p.Num - float64(r*p.Den)) / den }
	f.whole, f.item = make([]float64, len(q.Whole)), make([]float64, len(q.Hand))
	for c, p := range q.Whole {
		f.whole[c] = float64(f.Lambda * u(p))
	}
	for i := range q.Hand {
		f.item[i] = u(q.Hand[i]) - float64(f.Lambda*u(q.Machine[i]))
	}
}

// vary is the variance: the sum of the clusters' squares, as if each statement had been drawn by itself, less what
// drawing a fixed number from each stratum saves (Särndal, Swensson and Wretman 1992, sections 3.7 and
// 5.6). It is never below that of the draw alone; two clusters are taken off for the value and for λ.
func (f *Fit) vary() float64 {
	both, drawn := f.parts()
	if f.coded > 2 {
		both *= float64(f.coded) / float64(f.coded-2)
	}
	return max(both, drawn) + f.unseen
}

// parts are the variance by clusters and draw, and by the draw alone.
func (f *Fit) parts() (both, drawn float64) {
	by := slices.Clone(f.whole)
	for i, x := range f.draw.items {
		by[x.Cluster] += float64(x.Weight * f.item[i])
	}
	for _, u := range by {
		both += float64(u * u)
	}
	for _, items := range f.draw.strata {
		n := float64(len(items))
		sum, squares := 0.0, 0.0
		for _, i := range items {
			sum += f.item[i]
			squares += float64(f.item[i] * f.item[i])
		}
		w := f.draw.items[items[0]].Weight
		spread := squares
		if n > 1 {
			spread = max(squares-float64(sum*sum/n), 0) / (n - 1)
			both -= float64(w * (w - 1) * (float64(sum*sum/n) - spread))
		}
		drawn += float64(n * w * (w - 1) * spread)
	}
	return both, drawn
}

// unseen is the variance of one statement more than was seen that counts otherwise, half of it either way: what is
// rare, such as the errors of a good machine, shows too little of its variance in a small sample.
func (d *Draw) unseen(q *Ratio, den float64) float64 {
	sum, n := 0.0, 0.0
	for i, x := range d.items {
		if q.Hand[i].Den > 0 {
			one := float64(x.Weight*q.Hand[i].Den) / den
			sum += float64(one * one)
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / n
}

// se is the standard error of a value.
func (f *Fit) se() float64 { return math.Sqrt(f.variance) }
