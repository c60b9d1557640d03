package measure

import (
	"math"

	"parallax/framing/value"
)

// DistanceMatrix is a distance between every two of the groups, whose counts
// are of the same terms. The diagonal is the value for equal groups.
func DistanceMatrix(m DistanceMeasure, groups [][]float64) [][]value.Value {
	out := make([][]value.Value, len(groups))
	for i := range out {
		out[i] = make([]value.Value, len(groups))
	}
	for i := range groups {
		for j := i; j < len(groups); j++ {
			out[i][j] = m.Compute(groups[i], groups[j])
			out[j][i] = out[i][j]
		}
	}
	return out
}

// LeafOrder puts groups in the order of the leaves of their dendrogram (average
// linkage), so that near groups stand together. A pair without a
// distance is taken as the farthest of all. Sokal & Michener (1958),
// A Statistical Method for Evaluating Systematic Relationships, University of Kansas Science Bulletin 38, 1409–1438.
func LeafOrder(distance [][]value.Value) []int {
	n := len(distance)
	most := 0.0
	for i := range distance {
		for j := range distance[i] {
			if d, ok := distance[i][j].Get(); ok {
				most = math.Max(most, d)
			}
		}
	}
	leaves := make([][]int, n) // of each cluster; nil once it is merged
	d := make([][]float64, n)
	for i := range d {
		leaves[i] = []int{i}
		d[i] = make([]float64, n)
		for j := range d[i] {
			x, ok := distance[i][j].Get()
			if !ok {
				x = most
			}
			d[i][j] = x
		}
	}
	for range n - 1 {
		a, b := -1, -1
		for i := range leaves {
			for j := i + 1; j < n; j++ {
				if leaves[i] != nil && leaves[j] != nil && (a < 0 || d[i][j] < d[a][b]) {
					a, b = i, j
				}
			}
		}
		wa, wb := float64(len(leaves[a])), float64(len(leaves[b]))
		for k := range leaves {
			if leaves[k] != nil && k != a && k != b {
				x := (float64(wa*d[a][k]) + float64(wb*d[b][k])) / (wa + wb)
				d[a][k], d[k][a] = x, x
			}
		}
		leaves[a], leaves[b] = append(leaves[a], leaves[b]...), nil
	}
	if n == 0 {
		return nil
	}
	return leaves[0]
}
