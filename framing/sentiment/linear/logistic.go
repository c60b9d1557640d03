package linear

import (
	"fmt"
	"math"
)

// A Logistic gives the probabilities of Classes classes:
// p(k) ∝ exp(bias_k + Σ_j x_j·w_jk).
type Logistic struct {
	Classes int
	// Weight of column j for class k stands at j·Classes+k.
	Weight []float64
	Bias   []float64
}

// FitLogistic minimises the mean of −ln p(class of the case), plus the
// penalty. Classes are numbered from 0; columns are below cols.
func FitLogistic(rows []Row, class []int, classes, cols int, o Options) (*Logistic, error) {
	if err := o.Validate(len(rows)); err != nil {
		return nil, fmt.Errorf("fit logistic regression: %w", err)
	}
	if len(rows) == 0 || len(class) != len(rows) {
		return nil, fmt.Errorf("fit logistic regression: %d cases with %d classes", len(rows), len(class))
	}
	n := cols * classes
	total := o.total(len(rows))
	p := make([]float64, classes)
	loss := func(x, grad []float64) float64 {
		sum := 0.0
		for i := range grad {
			grad[i] = 0
		}
		for i, r := range rows {
			probabilities(r, x[:n], x[n:], p)
			w := o.weight(i) / total
			sum -= float64(w * math.Log(max(p[class[i]], 1e-300)))
			p[class[i]]--
			for k := range p {
				p[k] *= w
			}
			for k, d := range p {
				grad[n+k] += d
			}
			for j, c := range r.Col {
				at := int(c) * classes
				v := r.Val[j]
				for k, d := range p {
					grad[at+k] += float64(v * d)
				}
			}
		}
		return sum + ridge(x[:n], grad[:n], o.L2)
	}
	x := make([]float64, n+classes)
	minimise(loss, x, o.Iterations)
	return &Logistic{Classes: classes, Weight: x[:n:n], Bias: x[n:]}, nil
}

// Probabilities of the classes; they sum to 1.
func (m *Logistic) Probabilities(r Row) []float64 {
	p := make([]float64, m.Classes)
	probabilities(r, m.Weight, m.Bias, p)
	return p
}

func probabilities(r Row, w, bias, p []float64) {
	k := len(p)
	copy(p, bias)
	for i, c := range r.Col {
		v, at := r.Val[i], int(c)*k
		for j := range p {
			p[j] += float64(v * w[at+j])
		}
	}
	top := p[0]
	for _, v := range p[1:] {
		top = max(top, v)
	}
	sum := 0.0
	for j := range p {
		p[j] = math.Exp(p[j] - top)
		sum += p[j]
	}
	for j := range p {
		p[j] /= sum
	}
}

// ridge adds the gradient of λ/2·|w|² and gives its value.
func ridge(w, grad []float64, l2 float64) float64 {
	sum := 0.0
	for i, v := range w {
		sum += float64(v * v)
		grad[i] += float64(l2 * v)
	}
	return l2 / 2 * sum
}
