package toward

import "math"

// CrossValidate gives each case the score of a model trained without the
// cases of its fold; folds are numbered from 0.
func (t *Table) CrossValidate(fold []int, folds int, o FitOptions) ([]TargetScore, error) {
	scores := make([]TargetScore, len(t.cases))
	for k := range folds {
		var train []int
		for i, f := range fold {
			if f != k {
				train = append(train, i)
			}
		}
		m, err := t.Fit(train, o)
		if err != nil {
			return nil, err
		}
		for i, f := range fold {
			if f == k {
				scores[i] = t.Predict(m, i)
			}
		}
	}
	return scores, nil
}

// Temperature is the T for which scores cooled by it are the most likely,
// between 1/4 and 4: above 1 where the model is too sure of itself (Guo et
// al. 2017, arXiv:1706.04599). The scores must be of cases that the model was
// not trained on.
func Temperature(scores []TargetScore, truth []Class) float64 {
	loss := func(log float64) float64 {
		sum := 0.0
		for i, s := range scores {
			s = s.Cooled(math.Exp2(log))
			sum -= math.Log(max([...]float64{s.Negative, s.Neutral, s.Positive}[truth[i]], 1e-300))
		}
		return sum
	}
	low, high := -2.0, 2.0
	for range 40 { // ternary search: the loss is convex in 1/T
		a, b := low+(high-low)/3, high-(high-low)/3
		if loss(a) <= loss(b) {
			high = b
		} else {
			low = a
		}
	}
	return math.Exp2((low + high) / 2)
}

// Cooled is the score with each probability raised to 1/T, and brought to sum
// to 1 again. The order of the classes stays.
func (s TargetScore) Cooled(temperature float64) TargetScore {
	p := []float64{s.Negative, s.Neutral, s.Positive}
	sum := 0.0
	for i := range p {
		p[i] = math.Pow(p[i], 1/temperature)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return newScore(p)
}

// Cool makes the model give its scores Cooled by T.
func (t *Target) Cool(temperature float64) {
	for i := range t.model.Weight {
		t.model.Weight[i] /= temperature
	}
	for i := range t.model.Bias {
		t.model.Bias[i] /= temperature
	}
}
