package calibration

import (
	"math"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"parallax/framing/inference"
)

// welch is the two-sided p of Welch's t between the documents' own ratios of
// groups 0 and 1: what a reader would have done by hand. Welch (1947), The generalization of Student's
// problem when several different population variances are involved, Biometrika 34, doi:10.1093/biomet/34.1-2.28.
func welch(group []int, q inference.Ratio) float64 {
	var x [2][]float64
	for i, g := range group {
		if q.Den[i] > 0 {
			x[g] = append(x[g], q.Num[i]/q.Den[i])
		}
	}
	var mean, v, n [2]float64
	for g := range x {
		mean[g], v[g] = stat.MeanVariance(x[g], nil)
		n[g] = float64(len(x[g]))
		v[g] /= n[g]
	}
	whole := v[0] + v[1]
	if !(whole > 0) {
		return 1
	}
	nu := whole * whole / (v[0]*v[0]/(n[0]-1) + v[1]*v[1]/(n[1]-1))
	return 2 * distuv.StudentsT{Sigma: 1, Nu: nu}.CDF(-math.Abs(mean[0]-mean[1])/math.Sqrt(whole))
}
