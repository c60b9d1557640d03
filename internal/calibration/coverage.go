package calibration

import (
	"math"
	"math/rand/v2"

	"parallax/framing/counts"
	"parallax/framing/inference"
)

// Coverage is how often the intervals of one kind hold the true value.
type Coverage struct {
	Docs     int // documents of each group
	Interval inference.Interval
	// LogRatio of a term, Rate in one group, Difference of two rates.
	LogRatio, Rate, Difference Tally
}

// simulatedTerms are counted in every simulated corpus; term j stands
// commonRate/(1+j) times in an average document.
const (
	simulatedTerms  = 6
	commonRate      = 3.0
	simulatedTokens = 400
)

// Simulate draws corpora of two groups with the same true rates, whose terms come in bursts: a term's
// rate in a document is its rate in the corpus times a gamma variable of shape ½, and
// documents have 100 to 700 words. It counts how often intervals hold the truth.
func Simulate(docs, corpora int, kind inference.Interval, o inference.Options) (Coverage, error) {
	c := Coverage{Docs: docs, Interval: kind}
	o.Interval = kind
	terms := make([]uint32, simulatedTerms)
	for j := range terms {
		terms[j] = uint32(j)
	}
	contrast := inference.Contrast{Target: 0, Reference: 1}
	for s := range corpora {
		rng := rand.New(rand.NewPCG(o.Seed, uint64(s)))
		d := simulated(2*docs, rng)
		ratios, err := d.LogRatios(contrast, terms, o)
		if err != nil {
			return c, err
		}
		for j, e := range ratios {
			truth := commonRate / float64(1+j) / simulatedTokens
			c.LogRatio.Add(holds(e.Low.Get, e.High.Get, 0))
			q := rateOf(d, uint32(j))
			rate, err := d.RatioOf(q, 0, o)
			if err != nil {
				return c, err
			}
			c.Rate.Add(holds(rate.Low.Get, rate.High.Get, truth))
			diff, err := d.RatioDifference(q, contrast, o)
			if err != nil {
				return c, err
			}
			c.Difference.Add(holds(diff.Low.Get, diff.High.Get, 0))
		}
	}
	return c, nil
}

func holds(low, high func() (float64, bool), truth float64) bool {
	l, ok := low()
	h, ok2 := high()
	return ok && ok2 && l <= truth && truth <= h
}

func simulated(docs int, rng *rand.Rand) inference.Design {
	d := inference.Design{Rows: counts.NewMatrix(simulatedTerms), Tokens: make([]int, docs), Group: make([]int, docs)}
	for i := range docs {
		d.Group[i], d.Tokens[i] = i%2, 100+rng.IntN(601)
		var cols, ns []uint32
		for j := range uint32(simulatedTerms) {
			z := rng.NormFloat64() // z² is gamma of shape ½ and mean 1
			mean := commonRate / float64(1+j) / simulatedTokens * float64(d.Tokens[i]) * z * z
			if n := poisson(mean, rng); n > 0 {
				cols, ns = append(cols, j), append(ns, n)
			}
		}
		d.Rows.Append(cols, ns)
	}
	return d
}

// poisson draws by multiplying uniforms (Knuth), which serves means up to some hundreds.
func poisson(mean float64, rng *rand.Rand) uint32 {
	n, p := uint32(0), rng.Float64()
	for limit := math.Exp(-min(mean, 600)); p > limit; n++ {
		p *= rng.Float64()
	}
	return n
}

// rateOf is the ratio of a term's occurrences to all tokens.
func rateOf(d inference.Design, term uint32) inference.Ratio {
	q := inference.Ratio{Num: make([]float64, len(d.Group)), Den: make([]float64, len(d.Group)), Rate: true}
	for i := range q.Num {
		cols, ns := d.Rows.Row(i)
		for k, t := range cols {
			if t == term {
				q.Num[i] = float64(ns[k])
			}
		}
		q.Den[i] = float64(d.Tokens[i])
	}
	return q
}
