package linear

import "fmt"

// A Ridge gives a number: bias + Σ_j x_j·w_j.
type Ridge struct {
	Weight []float64
	Bias   float64
}

// FitRidge minimises half the mean squared error, plus the penalty.
func FitRidge(rows []Row, y []float64, cols int, o Options) (*Ridge, error) {
	if err := o.Validate(len(rows)); err != nil {
		return nil, fmt.Errorf("fit ridge regression: %w", err)
	}
	if len(rows) == 0 || len(y) != len(rows) {
		return nil, fmt.Errorf("fit ridge regression: %d cases with %d values", len(rows), len(y))
	}
	total := o.total(len(rows))
	loss := func(x, grad []float64) float64 {
		sum := 0.0
		for i := range grad {
			grad[i] = 0
		}
		for i, r := range rows {
			d := x[cols] + r.dot(x, 1, 0) - y[i]
			w := o.weight(i) / total
			sum += float64(w*d*d) / 2
			d *= w
			grad[cols] += d
			for j, c := range r.Col {
				grad[c] += float64(r.Val[j] * d)
			}
		}
		return sum + ridge(x[:cols], grad[:cols], o.L2)
	}
	x := make([]float64, cols+1)
	minimise(loss, x, o.Iterations)
	return &Ridge{Weight: x[:cols:cols], Bias: x[cols]}, nil
}
