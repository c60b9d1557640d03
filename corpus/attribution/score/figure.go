package score

import (
	"math"
	"math/rand/v2"
	"slices"
)

// A Figure is one number that describes the agreement, in [0, 1].
type Figure struct {
	Name string
	// Of computes the figure; false where its denominator is 0.
	Of func(c *Counts, k Kind) (float64, bool)
}

// Figures lists every figure, in the order in which tables show them.
func Figures() []Figure {
	return []Figure{
		{"content character-F1", func(c *Counts, k Kind) (float64, bool) {
			return f1(c.ReadRight[k], c.ReadChars[k], c.GoldFound[k], c.GoldChars[k])
		}},
		{"content precision", func(c *Counts, k Kind) (float64, bool) { return ratio(c.ReadRight[k], c.ReadChars[k]) }},
		{"content recall", func(c *Counts, k Kind) (float64, bool) { return ratio(c.GoldFound[k], c.GoldChars[k]) }},
		{"found (half or more)", func(c *Counts, k Kind) (float64, bool) { return ratio(c.Found[k], c.Gold[k]) }},
		{"source accuracy", func(c *Counts, k Kind) (float64, bool) { return ratio(c.SourceRight[k], c.Sourced[k]) }},
		{"cue precision", func(c *Counts, k Kind) (float64, bool) { return ratio(c.ReadCuesRight[k], c.ReadCues[k]) }},
		{"cue recall", func(c *Counts, k Kind) (float64, bool) { return ratio(c.GoldCuesFound[k], c.GoldCues[k]) }},
		{"cue F1", func(c *Counts, k Kind) (float64, bool) {
			return f1(c.ReadCuesRight[k], c.ReadCues[k], c.GoldCuesFound[k], c.GoldCues[k])
		}},
	}
}

func ratio(a, b int) (float64, bool) {
	if b == 0 {
		return 0, false
	}
	return float64(a) / float64(b), true
}

// f1 is the harmonic mean of precision right/read and recall found/marked.
func f1(right, read, found, marked int) (float64, bool) {
	p, okP := ratio(right, read)
	r, okR := ratio(found, marked)
	if !okP || !okR || p+r == 0 {
		return 0, okR && marked > 0
	}
	return 2 * float64(p*r) / (p + r), true
}

// Sum adds the counts of articles.
func Sum(articles []*Counts) *Counts {
	total := &Counts{}
	for _, c := range articles {
		total.Add(c)
	}
	return total
}

// Interval is the percentile bootstrap interval of a figure at 95 %, from
// resamples of whole articles (Efron, B. and Tibshirani, R. J. (1993), An
// Introduction to the Bootstrap, chapter 13); false where fewer than ten
// articles, or most resamples, give no value.
func Interval(articles []*Counts, f Figure, k Kind, resamples int, seed uint64) (low, high float64, ok bool) {
	return percentiles(len(articles), resamples, seed, func(draw []int) (float64, bool) {
		total := &Counts{}
		for _, i := range draw {
			total.Add(articles[i])
		}
		return f.Of(total, k)
	})
}

// percentiles resamples n articles and gives the central 95 % of a figure.
func percentiles(n, resamples int, seed uint64, figure func(draw []int) (float64, bool)) (low, high float64, ok bool) {
	if n < 10 {
		return 0, 0, false
	}
	rng := rand.New(rand.NewPCG(seed, 0))
	var values []float64
	draw := make([]int, n)
	for range resamples {
		for i := range draw {
			draw[i] = rng.IntN(n)
		}
		if v, ok := figure(draw); ok {
			values = append(values, v)
		}
	}
	if len(values) < resamples/2 || len(values) == 0 {
		return 0, 0, false
	}
	slices.Sort(values)
	at := func(q float64) float64 { return values[int(math.Round(q*float64(len(values)-1)))] }
	return at(.025), at(.975), true
}
