package linear

import "math"

// minimise finds the minimum of a smooth convex function by L-BFGS (Nocedal
// 1980, doi:10.1090/S0025-5718-1980-0572855-7) with a backtracking search,
// from x and into x. It stops after so many steps, or when the gradient or
// the gain has become negligible.
func minimise(f func(x, grad []float64) float64, x []float64, steps int) {
	const (
		memory   = 10
		enough   = 1e-4 // of the decrease that the gradient promises
		flat     = 1e-6 // the gradient's norm, against that of x
		noGain   = 1e-9 // of the value, relative
		searches = 30
	)
	n := len(x)
	grad := make([]float64, n)
	value := f(x, grad)
	var s, y [][]float64
	var rho []float64
	dir, next, nextGrad := make([]float64, n), make([]float64, n), make([]float64, n)
	for step := range steps {
		if norm(grad) <= flat*max(1, norm(x)) {
			return
		}
		direction(dir, grad, s, y, rho)
		slope := dot(dir, grad)
		if slope >= 0 {
			return
		}
		rate := 1.0
		if step == 0 {
			rate = min(1, 1/norm(grad))
		}
		var v float64
		ok := false
		for range searches {
			for i := range next {
				next[i] = x[i] + float64(rate*dir[i])
			}
			v = f(next, nextGrad)
			if v <= value+float64(enough*rate*slope) {
				ok = true
				break
			}
			rate /= 2
		}
		if !ok {
			return
		}
		ds, dy := make([]float64, n), make([]float64, n)
		for i := range ds {
			ds[i] = next[i] - x[i]
			dy[i] = nextGrad[i] - grad[i]
		}
		if sy := dot(ds, dy); sy > 0 {
			if len(s) == memory {
				s, y, rho = s[1:], y[1:], rho[1:]
			}
			s, y, rho = append(s, ds), append(y, dy), append(rho, 1/sy)
		}
		gain := value - v
		copy(x, next)
		copy(grad, nextGrad)
		value = v
		if gain <= noGain*max(1e-12, math.Abs(v)) {
			return
		}
	}
}

// direction is −H·grad, H the inverse Hessian as the remembered steps (s) and
// changes of the gradient (y) show it.
func direction(dir, grad []float64, s, y [][]float64, rho []float64) {
	for i, g := range grad {
		dir[i] = -g
	}
	m := len(s)
	if m == 0 {
		return
	}
	alpha := make([]float64, m)
	for j := m - 1; j >= 0; j-- {
		alpha[j] = rho[j] * dot(s[j], dir)
		add(dir, y[j], -alpha[j])
	}
	scale := 1 / (rho[m-1] * dot(y[m-1], y[m-1]))
	for i := range dir {
		dir[i] *= scale
	}
	for j := range m {
		add(dir, s[j], alpha[j]-rho[j]*dot(y[j], dir))
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, v := range a {
		sum += float64(v * b[i])
	}
	return sum
}

func add(a, b []float64, by float64) {
	for i, v := range b {
		a[i] += float64(by * v)
	}
}

func norm(a []float64) float64 { return math.Sqrt(dot(a, a)) }
