package vector

import (
	"math"
	"testing"

	"parallax/framing/counts"
)

// smoking is the table of five staff groups by four smoking habits of
// Greenacre 1984, Theory and Applications of Correspondence Analysis, p. 55.
func smoking() *counts.Matrix {
	m := counts.NewMatrix(4)
	for _, row := range [][]uint32{{4, 2, 3, 2}, {4, 3, 7, 4}, {25, 10, 12, 4}, {18, 24, 33, 13}, {10, 6, 7, 2}} {
		m.Append([]uint32{0, 1, 2, 3}, row)
	}
	return m
}

// The expected numbers are those that R's package ca prints for its data set
// "smoke": principal inertias, row coordinates (signs turned by axis), and
// contributions to the first axis.
func TestCorrespondenceEqualsPublished(t *testing.T) {
	m, err := Correspondence(smoking(), 3, 4)
	if err != nil {
		t.Fatal(err)
	}
	whole, _ := m.Inertia.Get()
	near(t, "inertia", whole, 0.085190, 1e-6)
	for k, want := range []float64{0.074759, 0.010017, 0.000414} {
		near(t, "principal inertia", m.Axes[k].Inertia, want, 1e-6)
	}
	points := [][]float64{{0.065768, 0.193737}, {-0.258958, 0.243305}, {0.380595, 0.010660}, {-0.232952, -0.057744}, {0.201089, -0.078911}}
	for g, p := range points {
		near(t, "first coordinate", m.Points[g][0], p[0], 1e-6)
		near(t, "second coordinate", m.Points[g][1], p[1], 1e-6)
	}
	for g, want := range []float64{0.003, 0.084, 0.512, 0.331, 0.070} {
		near(t, "contribution", m.Axes[0].Groups[g], want, 5e-4)
	}
}

// On all axes together: inertias sum to χ²/n, computed here cell by cell from
// the margins; contributions to 1; squared cosines of a group to 1.
func TestCorrespondenceSums(t *testing.T) {
	table := smoking()
	m, err := Correspondence(table, 9, 9)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Axes) != 3 {
		t.Fatalf("%d axes of a table of 5 × 4, want 3", len(m.Axes))
	}
	byCol, total := make([]float64, 4), 0.0
	for i := range table.Rows() {
		_, n := table.Row(i)
		for j, x := range n {
			byCol[j] += float64(x)
			total += float64(x)
		}
	}
	chi2 := 0.0
	for i := range table.Rows() {
		_, n := table.Row(i)
		for j, x := range n {
			expected := float64(table.Total(i)) * byCol[j] / total
			chi2 += (float64(x) - expected) * (float64(x) - expected) / expected
		}
	}
	sum := 0.0
	for _, a := range m.Axes {
		sum += a.Inertia
		terms, groups := 0.0, 0.0
		for _, x := range append(append([]AxisTerm(nil), a.Positive...), a.Negative...) {
			terms += x.Contribution
		}
		for _, x := range a.Groups {
			groups += x
		}
		near(t, "contributions of terms", terms, 1, 1e-12)
		near(t, "contributions of groups", groups, 1, 1e-12)
	}
	near(t, "inertia", sum, chi2/total, 1e-12)
	for g := range table.Rows() {
		quality := 0.0
		for _, a := range m.Axes {
			quality += a.Quality[g]
		}
		near(t, "quality", quality, 1, 1e-12)
	}
}

// Two groups that share no term lie at the ends of one axis of inertia 1. The
// lighter group (a quarter of the words) lies √3 from the centre, the other
// 1/√3, since their weighted mean is 0 and their weighted squares sum to 1.
func TestCorrespondenceOfTwo(t *testing.T) {
	m, err := Correspondence(rowsOf(6, []uint32{0}, []uint32{3, 3, 5}, nil), 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Axes) != 1 {
		t.Fatalf("%d axes between two groups, want 1", len(m.Axes))
	}
	a := m.Axes[0]
	near(t, "inertia", a.Inertia, 1, 1e-12)
	near(t, "lighter group", m.Points[0][0], math.Sqrt(3), 1e-12)
	near(t, "heavier group", m.Points[1][0], -1/math.Sqrt(3), 1e-12)
	if m.Points[2] != nil {
		t.Error("a group without counts has a place")
	}
	if len(a.Positive) != 1 || a.Positive[0].Term != 0 || len(a.Negative) != 1 || a.Negative[0].Term != 3 {
		t.Errorf("the ends are %+v and %+v", a.Positive, a.Negative)
	}
}

func TestCorrespondenceWithoutDifference(t *testing.T) {
	m, err := Correspondence(rowsOf(2, []uint32{0, 1}, []uint32{0, 0, 1, 1}), 2, 3)
	if err != nil {
		t.Fatal(err)
	}
	if whole, ok := m.Inertia.Get(); !ok || math.Abs(whole) > 1e-15 || len(m.Axes) != 0 {
		t.Errorf("equal profiles: inertia %v on %d axes", m.Inertia, len(m.Axes))
	}
}

func TestCorrespondenceUndefined(t *testing.T) {
	for _, table := range []*counts.Matrix{counts.NewMatrix(0), rowsOf(2, []uint32{0, 1}), rowsOf(1, []uint32{0}, []uint32{0})} {
		m, err := Correspondence(table, 2, 3)
		if err != nil || m.Inertia.Defined() || m.Inertia.Why() == "" || len(m.Axes) != 0 {
			t.Errorf("%d groups: %v, %v", table.Rows(), m, err)
		}
	}
	if _, err := Correspondence(smoking(), 0, 1); err == nil {
		t.Error("no axes asked for, and no error")
	}
}
