package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"text/tabwriter"

	"parallax/framing/sentiment/toward"
)

// A confusion counts cases by judged class (rows) and found class (columns).
type confusion [3][3]float64

func (c *confusion) add(d *confusion) {
	for i := range c {
		for j := range c[i] {
			c[i][j] += d[i][j]
		}
	}
}

func (c *confusion) precisionRecallF1(k int) (p, r, f float64) {
	var found, judged float64
	for i := range c {
		found += c[i][k]
		judged += c[k][i]
	}
	if found > 0 {
		p = c[k][k] / found
	}
	if judged > 0 {
		r = c[k][k] / judged
	}
	if found+judged > 0 {
		f = 2 * c[k][k] / (found + judged)
	}
	return p, r, f
}

// macroF1 is the mean of the classes' F1.
func (c *confusion) macroF1() float64 {
	sum := 0.0
	for k := range c {
		_, _, f := c.precisionRecallF1(k)
		sum += f
	}
	return sum / float64(len(c))
}

func (c *confusion) accuracy() float64 {
	var right, all float64
	for i := range c {
		right += c[i][i]
		for _, n := range c[i] {
			all += n
		}
	}
	return right / all
}

// clusterInterval is the 95 % percentile interval of a figure over resampled
// clusters (articles).
func clusterInterval(clusters []confusion, figure func(*confusion) float64, seed uint64) (low, high float64) {
	const resamples = 1000
	rng := rand.New(rand.NewPCG(seed, 0))
	values := make([]float64, resamples)
	for b := range values {
		var sum confusion
		for range clusters {
			sum.add(&clusters[rng.IntN(len(clusters))])
		}
		values[b] = figure(&sum)
	}
	slices.Sort(values)
	return values[resamples*25/1000], values[resamples*975/1000-1]
}

// printClassification writes what a classifier got right, with intervals over
// articles.
func printClassification(w io.Writer, name string, judged, found []toward.Class, cluster []int, seed uint64) error {
	clusters := make([]confusion, slices.Max(cluster)+1)
	var all confusion
	for i := range judged {
		clusters[cluster[i]][judged[i]][found[i]]++
		all[judged[i]][found[i]]++
	}
	low, high := clusterInterval(clusters, (*confusion).macroF1, seed)
	fmt.Fprintf(w, "%s: macro-F1 %.4f [%.4f, %.4f], accuracy %.4f, %d mentions, %d articles\n",
		name, all.macroF1(), low, high, all.accuracy(), len(judged), len(clusters))
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(t, "judged\tprecision\trecall\tF1\tfound negative\tneutral\tpositive\n")
	for _, c := range toward.Classes() {
		p, r, f := all.precisionRecallF1(int(c))
		fmt.Fprintf(t, "%s\t%.3f\t%.3f\t%.3f\t%.0f\t%.0f\t%.0f\n", c, p, r, f, all[c][0], all[c][1], all[c][2])
	}
	return t.Flush()
}

// printReliability writes how often the most probable class is right, by its
// probability, and the expected calibration error: the mean distance of the
// two, weighted by cases (Guo et al. 2017, arXiv:1706.04599).
func printReliability(w io.Writer, judged []toward.Class, scores []toward.TargetScore) error {
	const bins = 10
	var n, sure, right [bins]float64
	for i, s := range scores {
		p := max(s.Negative, s.Neutral, s.Positive)
		b := min(bins-1, int(p*bins))
		n[b]++
		sure[b] += p
		if s.Class() == judged[i] {
			right[b]++
		}
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(t, "probability of the class\tmentions\tmean\tright\n")
	gap := 0.0
	for b := range n {
		if n[b] == 0 {
			continue
		}
		fmt.Fprintf(t, "%.1f–%.1f\t%.0f\t%.3f\t%.3f\n", float64(b)/bins, float64(b+1)/bins, n[b], sure[b]/n[b], right[b]/n[b])
		gap += max(sure[b]-right[b], right[b]-sure[b])
	}
	fmt.Fprintf(t, "expected calibration error\t%.0f\t%.4f\n", float64(len(scores)), gap/float64(len(scores)))
	return t.Flush()
}
