package table

import "parallax/framing"

// pairDistance is one cell of a distance matrix with its two groups.
type pairDistance struct {
	matrix      *framing.DistanceMatrix
	left, right string
	i, j        int
}

// Distances tells how far apart every two groups are in their words.
func Distances(r *framing.Result) Table {
	var pairs []pairDistance
	for k := range r.Distances {
		m := &r.Distances[k]
		for a, i := range m.Order {
			for _, j := range m.Order[a+1:] {
				pairs = append(pairs, pairDistance{m, r.Groups[i].Name, r.Groups[j].Name, i, j})
			}
		}
	}
	return tabulate(Table{
		Name: "distances", Title: "Distances",
		Note: "How far apart every two groups are over all their words; near groups stand together.",
	}, pairs, []field[pairDistance]{
		{Column{"measure", "Measure", Text}, func(x pairDistance) Cell { return text(x.matrix.Measure) }},
		{Column{"left", "Group", Text}, func(x pairDistance) Cell { return text(x.left) }},
		{Column{"right", "Other group", Text}, func(x pairDistance) Cell { return text(x.right) }},
		{Column{"distance", "Distance", Number}, func(x pairDistance) Cell { return number(x.matrix.Values[x.i][x.j]) }},
	}, nil)
}
