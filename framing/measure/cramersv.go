package measure

import (
	"math"

	"parallax/framing/value"
)

// CramersV says how strongly the rows of a table of counts go with its
// columns: 0 for independence, 1 where one tells the other.
//
//	φ² = χ²/n,  φ̃² = max(0, φ² − (r−1)(c−1)/(n−1)),  r̃ = r − (r−1)²/(n−1),  c̃ = c − (c−1)²/(n−1)
//	V = √(φ̃² / min(r̃−1, c̃−1))
//
// with r rows and c columns that have counts and n their sum. It is the
// estimate without the bias that V has in small tables (Bergsma 2013, A
// bias-correction for Cramér's V and Tschuprow's T, Journal of the Korean
// Statistical Society 42(3), doi:10.1016/j.jkss.2012.10.002). Swapping rows and
// columns leaves it. Undefined with fewer than two rows or columns with
// counts, and where n is too small for the correction.
func CramersV(table [][]int) value.Value {
	rows := make([]float64, len(table))
	var cols []float64
	n := 0.0
	for i, row := range table {
		if cols == nil {
			cols = make([]float64, len(row))
		}
		if len(row) != len(cols) {
			return value.Undefined("row %d of the table has %d columns, others %d", i+1, len(row), len(cols))
		}
		for j, k := range row {
			rows[i] += float64(k)
			cols[j] += float64(k)
			n += float64(k)
		}
	}
	r, c := positive(rows), positive(cols)
	if r < 2 || c < 2 {
		return value.Undefined("%.0f rows and %.0f columns have counts, and two of each are needed", r, c)
	}
	phi := 0.0
	for i, row := range table {
		for j, k := range row {
			if expected := float64(rows[i]*cols[j]) / n; expected > 0 {
				d := float64(k) - expected
				phi += float64(d*d) / expected
			}
		}
	}
	phi = math.Max(0, phi/n-float64((r-1)*(c-1))/(n-1))
	least := math.Min(r-float64((r-1)*(r-1))/(n-1), c-float64((c-1)*(c-1))/(n-1)) - 1
	if least <= 0 {
		return value.Undefined("%.0f counts are too few for %.0f rows and %.0f columns", n, r, c)
	}
	return value.Of(math.Min(1, math.Sqrt(phi/least)))
}

func positive(sums []float64) float64 {
	n := 0.0
	for _, s := range sums {
		if s > 0 {
			n++
		}
	}
	return n
}
