package calibration

import (
	"math/rand/v2"

	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/internal/stats"
)

// Options of a calibration.
type Options struct {
	Splits    int
	Alpha     float64
	Inference inference.Options
}

// A Tally is how often something happened.
type Tally struct{ Hits, Of int }

// Add counts one case.
func (t *Tally) Add(hit bool) {
	t.Of++
	if hit {
		t.Hits++
	}
}

// Share is Hits/Of.
func (t Tally) Share() float64 { return float64(t.Hits) / float64(t.Of) }

// Interval is the exact (Clopper–Pearson) 95 % interval of the share.
func (t Tally) Interval() (low, high float64) {
	k, n := float64(t.Hits), float64(t.Of)
	high = 1
	if k > 0 {
		low = stats.BetaQuantile(0.025, k, n-k+1)
	}
	if k < n {
		high = stats.BetaQuantile(0.975, k+1, n-k)
	}
	return low, high
}

// Halves is what was called different between random halves of one outlet.
type Halves struct {
	// Splits in which any term was called, by correction.
	BenjaminiHochberg, WestfallYoung Tally
	// Labels, Sentiment and Distance: splits in which any label's share, the mean sentiment, or the
	// Jensen–Shannon divergence of all words was called.
	Labels, Sentiment, Distance Tally
	// TermsByDocument are the terms called a split under Benjamini–Hochberg, by
	// document; TermsByToken the same for token G² with its χ² tail.
	TermsByDocument, TermsByToken float64
	// P counts the uncorrected p at or under Alpha, over all terms and splits.
	P Tally
}

// Add adds the splits of another outlet.
func (h *Halves) Add(other Halves) {
	n, m := float64(h.BenjaminiHochberg.Of), float64(other.BenjaminiHochberg.Of)
	if n+m > 0 {
		h.TermsByDocument = (n*h.TermsByDocument + m*other.TermsByDocument) / (n + m)
		h.TermsByToken = (n*h.TermsByToken + m*other.TermsByToken) / (n + m)
	}
	for _, t := range []struct{ into, from *Tally }{
		{&h.BenjaminiHochberg, &other.BenjaminiHochberg}, {&h.WestfallYoung, &other.WestfallYoung}, {&h.Labels, &other.Labels},
		{&h.Sentiment, &other.Sentiment}, {&h.Distance, &other.Distance}, {&h.P, &other.P},
	} {
		t.into.Hits, t.into.Of = t.into.Hits+t.from.Hits, t.into.Of+t.from.Of
	}
}

// distancePermutations is how often documents are permuted for a distance: enough to see a p of .05.
const distancePermutations = 199

// Labels are pairs of common words that are taken for two names of one referent.
func Labels() [][2]string {
	return [][2]string{{"government", "administration"}, {"people", "citizens"}, {"officials", "authorities"}, {"police", "officers"},
		{"immigrants", "migrants"}, {"fight", "war"}, {"attack", "shooting"}, {"law", "rule"}}
}

// RandomHalves splits the documents so many times in two and tests. labels are pairs
// of words taken as two names of one referent.
func RandomHalves(docs []Document, labels [][2]string, o Options) (Halves, error) {
	var h Halves
	rng := rand.New(rand.NewPCG(o.Inference.Seed, 1))
	d, v := count(docs, nil)
	ratios := labelShares(d, labels, func(w string) (uint32, bool) { return v.Lookup(w) })
	sentiment := inference.Ratio{Num: make([]float64, len(docs)), Den: make([]float64, len(docs))}
	for i, doc := range docs {
		sentiment.Num[i], sentiment.Den[i] = doc.Sentiment, float64(doc.Sentences)
	}
	c := inference.Contrast{Target: 0, Reference: 1}
	jsd, err := measure.DistanceByID("jsd")
	if err != nil {
		return h, err
	}
	for s := range o.Splits {
		d.Group = halves(len(docs), rng)
		opt := o.Inference
		opt.Seed += uint64(s)
		t, err := d.Terms(c, opt)
		if err != nil {
			return h, err
		}
		n := under(t.Adjusted, o.Alpha)
		h.BenjaminiHochberg.Add(n > 0)
		h.WestfallYoung.Add(under(t.StepDown, o.Alpha) > 0)
		h.TermsByDocument += float64(n) / float64(o.Splits)
		h.P.Hits += under(t.P, o.Alpha)
		h.P.Of += t.Family
		byToken, err := tokenCalls(d, c, t, o.Alpha)
		if err != nil {
			return h, err
		}
		h.TermsByToken += float64(len(byToken)) / float64(o.Splits)
		if t, err = d.Ratios(ratios, c, opt); err != nil {
			return h, err
		}
		h.Labels.Add(under(t.Adjusted, o.Alpha) > 0)
		if t, err = d.Ratios([]inference.Ratio{sentiment}, c, opt); err != nil {
			return h, err
		}
		h.Sentiment.Add(under(t.Adjusted, o.Alpha) > 0)
		opt.Permutations = min(opt.Permutations, distancePermutations)
		distance, err := d.Distance(jsd, c, opt)
		if err != nil {
			return h, err
		}
		p, ok := distance.P.Get()
		h.Distance.Add(ok && p <= o.Alpha)
	}
	return h, nil
}

// labelShares makes of each pair of words the share of the first in both.
func labelShares(d inference.Design, labels [][2]string, id func(string) (uint32, bool)) []inference.Ratio {
	var ratios []inference.Ratio
	for _, l := range labels {
		a, ok := id(l[0])
		b, ok2 := id(l[1])
		if !ok || !ok2 {
			continue
		}
		n := d.Rows.Rows()
		q := inference.Ratio{Num: make([]float64, n), Den: make([]float64, n)}
		for i := range n {
			cols, ns := d.Rows.Row(i)
			for k, t := range cols {
				if t == a {
					q.Num[i] += float64(ns[k])
				}
				if t == a || t == b {
					q.Den[i] += float64(ns[k])
				}
			}
		}
		ratios = append(ratios, q)
	}
	return ratios
}

// tokenCalls are the terms, of those tested by document, that the four-cell G² and
// its χ² tail call different under Benjamini–Hochberg.
func tokenCalls(d inference.Design, c inference.Contrast, t *inference.Tests, alpha float64) ([]int, error) {
	pairs, err := d.Pairs(c)
	if err != nil {
		return nil, err
	}
	g2, err := measure.KeynessByID("g2")
	if err != nil {
		return nil, err
	}
	p := make([]value.Value, len(pairs))
	for j, pair := range pairs {
		if !t.P[j].Defined() {
			p[j] = t.P[j]
			continue
		}
		p[j] = g2.Compute(pair).Map(func(g float64) float64 { return stats.ChiSquareTail(max(g, -g)) })
	}
	return called(inference.Adjust(p, inference.BenjaminiHochberg), alpha), nil
}

func called(p []value.Value, alpha float64) []int {
	var list []int
	for j, v := range p {
		if x, ok := v.Get(); ok && x <= alpha {
			list = append(list, j)
		}
	}
	return list
}

func under(p []value.Value, alpha float64) int { return len(called(p, alpha)) }
