package vector

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/james-bowman/nlp"
	"gonum.org/v1/gonum/mat"

	"parallax/framing/counts"
	"parallax/framing/value"
)

// A Map places groups and terms in few dimensions by correspondence analysis.
type Map struct {
	// Inertia is the whole of it: χ² of the table divided by its total, in
	// [0, min(groups, terms) − 1]; 0 where all groups use all terms alike.
	// It is undefined with fewer than two groups or terms that occur.
	Inertia value.Value
	// Axes are the first dimensions, at most so many as were asked for and as
	// have any inertia.
	Axes []Axis
	// Points holds each group's principal coordinates, one for each axis; nil
	// for a group without counts.
	Points [][]float64
}

// An Axis is one dimension of a Map.
type Axis struct {
	// Inertia is the squared singular value, Share its part of the whole.
	Inertia, Share float64
	// Groups is how much each group contributes to the axis, Quality how well
	// the axis alone shows the group (squared cosine); both in [0, 1], and the
	// contributions sum to 1.
	Groups, Quality []float64
	// Negative and Positive are the terms that define each end, those which
	// contribute most first.
	Negative, Positive []AxisTerm
}

// An AxisTerm is a term with its part in an axis.
type AxisTerm struct {
	Term         int
	Coordinate   float64 // principal coordinate
	Contribution float64 // in [0, 1]; over all terms of the axis they sum to 1
}

// Correspondence analyses a table of groups (rows) by terms (columns). With
// proportions P = N/n, row masses r and column masses c it decomposes
//
//	S = diag(r)^(−1/2) · (P − r·cᵀ) · diag(c)^(−1/2) = U·Σ·Vᵀ
//
// and gives the groups' principal coordinates diag(r)^(−1/2)·U·Σ, the terms'
// diag(c)^(−1/2)·V·Σ, and contributions U² and V² (Benzécri 1973; Greenacre
// 2007, Correspondence Analysis in Practice, ch. 4–8 and appendix A). Distances
// between groups on all axes are χ² distances between their profiles. On each
// axis the group farthest from 0 is on the positive side, the first of equals.
//
// Rare terms carry large distances: a caller shows a stable map when the table
// holds the terms of several documents only. It makes one dense matrix of the
// groups by the terms that occur, and fails where that is over 64 million cells.
func Correspondence(table *counts.Matrix, axes, terms int) (*Map, error) {
	if axes < 1 {
		return nil, fmt.Errorf("correspondence analysis: %d axes asked for, at least 1 needed", axes)
	}
	t := newTable(table)
	m := &Map{Points: make([][]float64, table.Rows())}
	if len(t.rows) < 2 || len(t.cols) < 2 {
		m.Inertia = value.Undefined("%d groups and %d terms have counts, at least 2 of each are needed", len(t.rows), len(t.cols))
		return m, nil
	}
	const cells = 64 << 20
	if len(t.cols) > cells/len(t.rows) {
		return nil, fmt.Errorf("correspondence analysis of %d groups by %d terms: too large, keep the terms that more documents hold", len(t.rows), len(t.cols))
	}
	s := t.residuals()
	whole := 0.0
	for _, x := range s.RawMatrix().Data {
		whole += float64(x * x)
	}
	m.Inertia = value.Of(whole)
	svd := nlp.NewTruncatedSVD(min(axes, len(t.rows)-1, len(t.cols)-1))
	scaled, err := svd.FitTransform(s)
	if err != nil {
		return nil, fmt.Errorf("correspondence analysis of %d groups by %d terms: %w", len(t.rows), len(t.cols), err)
	}
	for k := range svd.K {
		axis, points := t.axis(svd.Components.ColView(k), mat.Row(nil, k, scaled), terms)
		if axis.Inertia <= rankFloor || axis.Inertia <= rankFloor*whole {
			break
		}
		axis.Share = axis.Inertia / whole
		m.Axes = append(m.Axes, axis)
		for i, g := range t.rows {
			m.Points[g] = append(m.Points[g], points[i])
		}
	}
	for i, g := range t.rows {
		t.quality(m, i, g, s.RawRowView(i))
	}
	return m, nil
}

// quality divides the square of each coordinate by the group's squared
// distance from the centre, Σ s² / r.
func (t *table) quality(m *Map, i, g int, residuals []float64) {
	square := 0.0
	for _, x := range residuals {
		square += float64(x * x)
	}
	for k, x := range m.Points[g] {
		if square > 0 {
			m.Axes[k].Quality[g] = float64(x*x) * t.rowMass[i] / square
		}
	}
}

// axis reads one dimension off the group vector u and the term vector scaled
// by the singular value.
func (t *table) axis(u mat.Vector, scaled []float64, terms int) (Axis, []float64) {
	var a Axis
	for _, x := range scaled {
		a.Inertia += float64(x * x)
	}
	sigma := math.Sqrt(a.Inertia)
	points := make([]float64, len(t.rows))
	far := 0
	for i := range points {
		points[i] = float64(u.AtVec(i)*sigma) / math.Sqrt(t.rowMass[i])
		if math.Abs(points[i]) > math.Abs(points[far])*(1+1e-9) {
			far = i
		}
	}
	sign := math.Copysign(1, points[far])
	a.Groups, a.Quality = make([]float64, t.groups), make([]float64, t.groups)
	for i, g := range t.rows {
		points[i] *= sign
		a.Groups[g] = float64(u.AtVec(i) * u.AtVec(i))
	}
	if a.Inertia == 0 {
		return a, points
	}
	for j, x := range scaled {
		term := AxisTerm{Term: t.cols[j], Coordinate: sign * x / math.Sqrt(t.colMass[j]), Contribution: x * x / a.Inertia}
		switch {
		case term.Coordinate > 0:
			a.Positive = append(a.Positive, term)
		case term.Coordinate < 0:
			a.Negative = append(a.Negative, term)
		}
	}
	a.Positive, a.Negative = foremost(a.Positive, terms), foremost(a.Negative, terms)
	return a, points
}

func foremost(all []AxisTerm, n int) []AxisTerm {
	slices.SortFunc(all, func(a, b AxisTerm) int {
		return cmp.Or(cmp.Compare(b.Contribution, a.Contribution), cmp.Compare(a.Term, b.Term))
	})
	return slices.Clone(all[:min(n, len(all))])
}
