package measure

import (
	"math"
	"testing"
)

// Expected values by the formula of Bergsma (2013), worked by hand: for
// {{10,20},{30,40}} χ² = 0.79365…, φ² = .0079365, φ̃² = max(0, .0079365 − 1/99) = 0;
// for {{30,10},{10,50}} χ² = 34.0278, φ̃² = .340278 − 1/99 = .330177,
// r̃ − 1 = 1 − 1/99 = .989899, V = √.333545 = .577534.
func TestCramersV(t *testing.T) {
	for _, c := range []struct {
		table [][]int
		want  float64
	}{
		{[][]int{{10, 20}, {30, 40}}, 0},
		{[][]int{{30, 10}, {10, 50}}, 0.577534},
		{[][]int{{50, 0}, {0, 50}}, 1},
		{[][]int{{30, 10, 0}, {10, 50, 0}}, 0.577534}, // an empty column changes nothing
	} {
		got, ok := CramersV(c.table).Get()
		if !ok || math.Abs(got-c.want) > 1e-6 {
			t.Errorf("CramersV(%v) = %v, want %v", c.table, got, c.want)
		}
	}
	for _, table := range [][][]int{nil, {{1, 2}}, {{1, 0}, {2, 0}}, {{1, 0}, {0, 1}}, {{1, 2}, {3}}} {
		if v := CramersV(table); v.Defined() {
			t.Errorf("CramersV(%v) = %v, want it undefined", table, v)
		}
	}
}
