package labels

import "slices"

// agglomerate joins the two of n groups with the largest mean similarity
// until none reaches the threshold (average linkage; Sokal and Michener 1958),
// and gives each item the number of its group: that of the group's first item.
// Items count by weight. Ties go to the pair that comes first. A pair whose
// similarity is −∞ is never in one group.
func agglomerate(n int, weight []float64, threshold float64, similarity func(i, j int) float64) []int {
	sim := make([][]float64, n)
	for i := range sim {
		sim[i] = make([]float64, n)
		for j := range i {
			s := similarity(i, j)
			sim[i][j], sim[j][i] = s, s
		}
	}
	of := make([]int, n)
	alive := make([]bool, n)
	near := make([]int, n) // each group's nearest group before it
	size := slices.Clone(weight)
	for i := range of {
		of[i], alive[i] = i, true
	}
	nearest := func(i int) {
		near[i] = -1
		for j := range i {
			if alive[j] && (near[i] < 0 || sim[i][j] > sim[i][near[i]]) {
				near[i] = j
			}
		}
	}
	for i := range n {
		nearest(i)
	}
	for {
		from := -1
		for i := range n {
			if alive[i] && near[i] >= 0 && sim[i][near[i]] >= threshold && (from < 0 || sim[i][near[i]] > sim[from][near[from]]) {
				from = i
			}
		}
		if from < 0 {
			return of
		}
		to := near[from]
		alive[from] = false
		for k := range n {
			if alive[k] && k != to {
				s := (float64(size[to]*sim[to][k]) + float64(size[from]*sim[from][k])) / (size[to] + size[from]) // −∞ stays
				sim[to][k], sim[k][to] = s, s
			}
		}
		size[to] += size[from]
		for k := range of {
			if of[k] == from {
				of[k] = to
			}
		}
		for k := range n {
			// Those whose nearest was one of the two look again; the others
			// only have to look at the joined group.
			switch {
			case !alive[k]:
			case k == to || near[k] == from || near[k] == to:
				nearest(k)
			case to < k && (sim[k][to] > sim[k][near[k]] || sim[k][to] == sim[k][near[k]] && to < near[k]):
				near[k] = to
			}
		}
	}
}
