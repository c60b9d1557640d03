package table

import (
	"parallax/framing"
	"parallax/framing/value"
)

// Neighbours shows which statements of different groups say the same thing.
func Neighbours(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "neighbours", Title: "Side by side",
		Note: "Statements of two groups that say the same thing: first those that call one referent by names of different families, then the nearest; offsets are bytes into the document.",
	}, r.Vectors.Neighbours)
}

// likenessRow is how like two groups are.
type likenessRow struct {
	Left   string      `column:"left" title:"Group"`
	Right  string      `column:"right" title:"Group"`
	Cosine value.Value `column:"cosine" title:"Cosine" measure:"centroid_cosine"`
	Chance value.Value `column:"chance" title:"By chance" measure:"centroid_cosine"`
	Less   value.Value `column:"difference" title:"Less that" measure:"centroid_cosine"`
}

// Similarity shows the cosine between the groups, one pair a row.
func Similarity(r *framing.Result) Table {
	var rows []likenessRow
	for i, line := range r.Vectors.Cosine {
		for j, v := range line[:min(i, len(line))] {
			row := likenessRow{Left: r.Groups[j].Name, Right: r.Groups[i].Name, Cosine: v}
			row.Chance, row.Less = r.Vectors.AgainstChance(i, j)
			rows = append(rows, row)
		}
	}
	return rowsOf(r, Table{
		Name: "similarity", Title: "Similarity of the groups",
		Note: "Cosine between the groups' mean vectors: 1 is the same direction. By chance is the mean where whole documents are permuted among the groups.",
	}, rows)
}

// distanceRow is how far apart two groups are by one measure.
type distanceRow struct {
	Measure  string      `column:"measure" title:"Measure"`
	Left     string      `column:"left" title:"Group"`
	Right    string      `column:"right" title:"Other group"`
	Distance value.Value `column:"distance" title:"Distance" measure:"row"`
}

// Distances shows how far apart every two groups are in their words.
func Distances(r *framing.Result) Table {
	var rows []distanceRow
	for _, m := range r.Distances {
		for a, i := range m.Order {
			for _, j := range m.Order[a+1:] {
				rows = append(rows, distanceRow{m.Measure, r.Groups[i].Name, r.Groups[j].Name, m.Values[i][j]})
			}
		}
	}
	return rowsOf(r, Table{
		Name: "distances", Title: "Distances",
		Note: "How far apart every two groups are over all their words; near groups stand together.",
	}, rows)
}

// Map shows where each group stands on the two-dimensional map.
func Map(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "map", Title: "Map of the groups",
		Note: "Places in two dimensions; near means like in wording.",
	}, r.Vectors.Map.Points)
}
