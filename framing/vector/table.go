package vector

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"parallax/framing/counts"
)

// table is a contingency table with its empty rows and columns left out.
type table struct {
	counts           *counts.Matrix
	groups           int       // rows before any were left out
	rows, cols       []int     // what is left, ascending
	rowMass, colMass []float64 // shares of the total
	total            float64
}

func newTable(m *counts.Matrix) *table {
	t := &table{counts: m, groups: m.Rows()}
	byRow, byCol := make([]float64, m.Rows()), make([]float64, m.Cols)
	for i := range m.Rows() {
		cols, n := m.Row(i)
		for k, c := range cols {
			byRow[i] += float64(n[k])
			byCol[c] += float64(n[k])
		}
		t.total += byRow[i]
	}
	t.rows, t.rowMass = occurring(byRow, t.total)
	t.cols, t.colMass = occurring(byCol, t.total)
	return t
}

func occurring(sums []float64, total float64) (which []int, mass []float64) {
	for i, n := range sums {
		if n > 0 {
			which, mass = append(which, i), append(mass, n/total)
		}
	}
	return which, mass
}

// residuals is S of Correspondence: (p − r·c) / √(r·c) in every cell.
func (t *table) residuals() *mat.Dense {
	place := make([]int, t.counts.Cols)
	for j, c := range t.cols {
		place[c] = j
	}
	s := mat.NewDense(len(t.rows), len(t.cols), nil)
	for i, g := range t.rows {
		row := s.RawRowView(i)
		for j := range row {
			row[j] = -math.Sqrt(float64(t.rowMass[i] * t.colMass[j]))
		}
		cols, n := t.counts.Row(g)
		for k, c := range cols {
			j := place[c]
			row[j] += float64(n[k]) / t.total / math.Sqrt(float64(t.rowMass[i]*t.colMass[j]))
		}
	}
	return s
}
