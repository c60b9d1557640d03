package inference

import (
	"math"

	"gonum.org/v1/gonum/optimize"
	"gonum.org/v1/gonum/stat/distuv"

	"parallax/framing/value"
)

// BetaBinomial is a second opinion on a share in one contrast, by a model and not by permutations: each document
// has its own share, drawn from a beta distribution, and of its n so many are of the kind. Where there is no
// difference both sides have one mean; twice the logarithm of the ratio of the likelihoods with two means and with one is a χ² of 1
// degree of freedom. The correlation within documents is that of both sides. Williams (1975), The Analysis of Binary Responses
// from Toxicological Experiments, Biometrics 31(4), 949–952, doi:10.2307/2529820. Undefined where a side has no document with a
// denominator, or the model cannot be fitted.
func (d Design) BetaBinomial(q Ratio, c Contrast) value.Value {
	var sides [2][][2]float64
	for _, u := range d.contrastUnits(c) {
		if num, den := q.in(u); den > 0 {
			sides[u.group] = append(sides[u.group], [2]float64{num, den})
		}
	}
	if len(sides[0]) < 2 || len(sides[1]) < 2 {
		return value.Undefined("a side has fewer than 2 documents with any of it")
	}
	part, whole := [2]float64{}, [2]float64{}
	for g := range sides {
		for _, x := range sides[g] {
			part[g], whole[g] = part[g]+x[0], whole[g]+x[1]
		}
	}
	// Half a mention keeps a start away from a share of none or all.
	start := func(part, whole float64) float64 { return logit((part + 0.5) / (whole + 1)) }
	one, ok := leastMinus(func(x []float64) float64 {
		return minusLikelihood(sides[0], x[0], x[1]) + minusLikelihood(sides[1], x[0], x[1])
	}, start(part[0]+part[1], whole[0]+whole[1]), -1)
	two, also := leastMinus(func(x []float64) float64 {
		return minusLikelihood(sides[0], x[0], x[2]) + minusLikelihood(sides[1], x[1], x[2])
	}, start(part[0], whole[0]), start(part[1], whole[1]), -1)
	if !ok || !also {
		return value.Undefined("the model cannot be fitted")
	}
	return value.Of(distuv.ChiSquared{K: 1}.Survival(math.Max(0, 2*(one-two))))
}

func logit(p float64) float64 { return math.Log(p / (1 - p)) }

// farthest is how far from 0 a logit is taken: a share of 1 in a hundred million.
const farthest = 18

// minusLikelihood is −log of that of counts whose shares have this mean and correlation, as logits, without what does not depend on them.
func minusLikelihood(side [][2]float64, mean, icc float64) float64 {
	inverse := func(x float64) float64 { return 1 / (1 + math.Exp(-math.Max(-farthest, math.Min(farthest, x)))) }
	p, rho := inverse(mean), inverse(icc)
	whole := 1/rho - 1
	a, b := p*whole, (1-p)*whole
	sum := 0.0
	for _, x := range side {
		sum += logBeta(a+x[0], b+x[1]-x[0]) - logBeta(a, b)
	}
	return -sum
}

func logBeta(a, b float64) float64 {
	x, _ := math.Lgamma(a)
	y, _ := math.Lgamma(b)
	z, _ := math.Lgamma(a + b)
	return x + y - z
}

// leastMinus finds the least of a function from a start.
func leastMinus(f func([]float64) float64, start ...float64) (float64, bool) {
	r, err := optimize.Minimize(optimize.Problem{Func: f}, start, &optimize.Settings{FuncEvaluations: 4000}, &optimize.NelderMead{})
	if r == nil || math.IsNaN(r.F) || err != nil && r.Stats.FuncEvaluations < 4000 {
		return 0, false
	}
	return r.F, true
}
