// Package correction estimates a share or a rate from a machine's reading of a whole
// corpus and people's codes of a part of it that was drawn with known
// probabilities. It is the difference estimator with power tuning, over documents:
//
//	T(λ) = λ·Σ ŷ + Σ w·(y − λ·ŷ)     for numerator and denominator
//	R(λ) = T_num(λ) / T_den(λ)
//
// ŷ is what the machine reads in a statement, y what people code in it, w = 1/π for the
// statements that were coded. λ = 0 is the plain estimate of the codes (Hájek),
// λ = 1 the whole of the machine's reading with its errors taken off; the λ between that gives the least
// variance is taken. What the machine gets wrong moves the width of the interval,
// not what it is about.
//
// Särndal, Swensson and Wretman 1992, Model Assisted Survey Sampling, chapter 6;
// Angelopoulos, Duchi and Zrnic 2023, PPI++, arXiv:2311.01453; Egami, Hinck, Stewart and Wei 2023,
// arXiv:2306.04746.
package correction

import (
	"fmt"
	"slices"
)

// An Item is a coded statement as it was drawn.
type Item struct {
	// Stratum it was drawn from: within one, every statement was as probable.
	Stratum int
	// Cluster is the number of the observation (the document, or a set of copies) that it stands in.
	Cluster int
	// Weight is 1/π, at least 1.
	Weight float64
}

// A Draw is the coded statements of a sample, in any order.
type Draw struct {
	items  []Item
	strata [][]int // the items of each stratum
}

// NewDraw checks the items: weights of at least 1, and one weight for a stratum.
func NewDraw(items []Item) (*Draw, error) {
	d := &Draw{items: items}
	at := map[int]int{}
	for i, x := range items {
		if !(x.Weight >= 1) || x.Cluster < 0 {
			return nil, fmt.Errorf("coded statement %d: weight %g in cluster %d: a weight is 1/π, at least 1, and clusters are numbered from 0", i+1, x.Weight, x.Cluster)
		}
		h, ok := at[x.Stratum]
		if !ok {
			h = len(d.strata)
			at[x.Stratum] = h
			d.strata = append(d.strata, nil)
		}
		if first := d.strata[h]; len(first) > 0 && !near(items[first[0]].Weight, x.Weight) {
			return nil, fmt.Errorf("coded statement %d: weight %g in a stratum of weight %g", i+1, x.Weight, items[first[0]].Weight)
		}
		d.strata[h] = append(d.strata[h], i)
	}
	return d, nil
}

func near(a, b float64) bool { return a-b < 1e-6*a && b-a < 1e-6*a }

// Parts are a numerator and a denominator: of a share, what is counted in it and what it
// is a share of.
type Parts struct{ Num, Den float64 }

// A Ratio is one number of one group. What is not of the group is zero.
type Ratio struct {
	// Whole is what the machine reads in all statements, summed by cluster.
	Whole []Parts
	// Hand and Machine are the codes and the machine's reading of each item of the
	// draw, in its order.
	Hand, Machine []Parts
}

func (q *Ratio) check(d *Draw) error {
	if len(q.Hand) != len(d.items) || len(q.Machine) != len(d.items) {
		return fmt.Errorf("%d codes and %d readings of %d coded statements", len(q.Hand), len(q.Machine), len(d.items))
	}
	if i := slices.IndexFunc(d.items, func(x Item) bool { return x.Cluster >= len(q.Whole) }); i >= 0 {
		return fmt.Errorf("coded statement %d stands in cluster %d of %d", i+1, d.items[i].Cluster, len(q.Whole))
	}
	return nil
}

// coded counts the clusters with a coded statement of the group.
func (q *Ratio) coded(d *Draw) int {
	with := map[int]bool{}
	for i, x := range d.items {
		if q.Hand[i].Den > 0 || q.Machine[i].Den > 0 {
			with[x.Cluster] = true
		}
	}
	return len(with)
}
