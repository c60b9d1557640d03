package linear

import (
	"math"
	"strings"
	"testing"
)

// Source: the normal equations, solved by hand. x = 0, 1, 2, y = 1, 3, 5,
// free intercept, λ = 1/3: the centred slope is Sxy/n / (Sxx/n + λ) =
// (4/3)/(2/3 + 1/3) = 4/3, the intercept 3 − 4/3.
func TestRidge(t *testing.T) {
	rows := []Row{{}, {Col: []uint32{0}, Val: []float64{1}}, {Col: []uint32{0}, Val: []float64{2}}}
	m, err := FitRidge(rows, []float64{1, 3, 5}, 1, Options{L2: 1. / 3, Iterations: 100})
	if err != nil {
		t.Fatal(err)
	}
	if math.Abs(m.Weight[0]-4./3) > 1e-6 || math.Abs(m.Bias-5./3) > 1e-6 {
		t.Errorf("weight %v, intercept %v; want 4/3 and 5/3", m.Weight, m.Bias)
	}
}

// With only intercepts the probabilities are the classes' shares, by weight.
func TestLogisticShares(t *testing.T) {
	rows := make([]Row, 4)
	m, err := FitLogistic(rows, []int{0, 0, 1, 2}, 3, 0, Options{L2: 1, Iterations: 100, Weights: []float64{1, 1, 2, 4}})
	if err != nil {
		t.Fatal(err)
	}
	for k, want := range []float64{.25, .25, .5} {
		if got := m.Probabilities(Row{})[k]; math.Abs(got-want) > 1e-5 {
			t.Errorf("class %d: %v, want %v", k, got, want)
		}
	}
}

// At the minimum the gradient is 0: for each weight, the mean of
// (p − [class is k])·x is −λ·w.
func TestLogisticGradient(t *testing.T) {
	var rows []Row
	var class []int
	for i := range 60 {
		rows = append(rows, Row{Col: []uint32{0, 1}, Val: []float64{float64(i%7) - 3, float64(i * i % 5)}})
		class = append(class, (i%7+i*i%5)%3)
	}
	o := Options{L2: .01, Iterations: 500}
	m, err := FitLogistic(rows, class, 3, 2, o)
	if err != nil {
		t.Fatal(err)
	}
	for j := range 2 {
		for k := range 3 {
			g := 0.0
			for i, r := range rows {
				d := m.Probabilities(r)[k]
				if class[i] == k {
					d--
				}
				g += d * r.Val[j] / float64(len(rows))
			}
			if g += o.L2 * m.Weight[j*3+k]; math.Abs(g) > 1e-4 {
				t.Errorf("column %d, class %d: gradient %v", j, k, g)
			}
		}
	}
}

func TestOptions(t *testing.T) {
	rows := []Row{{}}
	for want, o := range map[string]Options{
		"L2":         {Iterations: 1},
		"Iterations": {L2: 1},
		"Weights":    {L2: 1, Iterations: 1, Weights: []float64{1, 2}},
	} {
		if _, err := FitRidge(rows, []float64{1}, 0, o); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want %s", o, err, want)
		}
	}
	if _, err := FitLogistic(nil, nil, 3, 0, Options{L2: 1, Iterations: 1}); err == nil {
		t.Error("no cases were fit")
	}
}
