package table

import (
	"strconv"

	"parallax/framing"
)

// Neighbours tells which statements of different groups say the same thing.
func Neighbours(r *framing.Result) Table {
	type row = framing.NeighbourRow
	passage := func(ref framing.PassageRef) framing.Passage { return r.Passages[ref.Passage] }
	return tabulate(Table{
		Name: "neighbours", Title: "Side by side",
		Note: "Statements of two groups that say the same thing: first those that call one referent by names of different families, then the nearest; offsets are bytes into the document.",
	}, r.Vectors.Neighbours, []field[row]{
		{Column{"similarity", "Similarity", Number}, func(x row) Cell { return real(x.Similarity) }},
		{Column{"renamed", "Renamed", Text}, func(x row) Cell { return text(strconv.FormatBool(x.Renamed)) }},
		{Column{"left_group", "Left", Text}, func(x row) Cell { return text(x.LeftGroup) }},
		{Column{"left_doc", "Document", Text}, func(x row) Cell { return text(passage(x.Left).Doc) }},
		{Column{"left_start", "Start", Count}, func(x row) Cell { return count(passage(x.Left).Start) }},
		{Column{"left_end", "End", Count}, func(x row) Cell { return count(passage(x.Left).End) }},
		{Column{"left_text", "Statement", Text}, func(x row) Cell { return text(passage(x.Left).Text) }},
		{Column{"right_group", "Right", Text}, func(x row) Cell { return text(x.RightGroup) }},
		{Column{"right_doc", "Document", Text}, func(x row) Cell { return text(passage(x.Right).Doc) }},
		{Column{"right_start", "Start", Count}, func(x row) Cell { return count(passage(x.Right).Start) }},
		{Column{"right_end", "End", Count}, func(x row) Cell { return count(passage(x.Right).End) }},
		{Column{"right_text", "Statement", Text}, func(x row) Cell { return text(passage(x.Right).Text) }},
	}, func(x row) []framing.PassageRef { return []framing.PassageRef{x.Left, x.Right} })
}

// Similarity tells the cosine between the groups, one pair a row.
func Similarity(r *framing.Result) Table {
	type row struct {
		left, right string
		cosine      Cell
	}
	var rows []row
	for i, line := range r.Vectors.Cosine {
		for j, v := range line[:min(i, len(line))] {
			rows = append(rows, row{r.Groups[j].Name, r.Groups[i].Name, number(v)})
		}
	}
	return tabulate(Table{
		Name: "similarity", Title: "Similarity of the groups",
		Note: "Cosine between the groups' mean vectors: 1 is the same direction.",
	}, rows, []field[row]{
		{Column{"left", "Group", Text}, func(x row) Cell { return text(x.left) }},
		{Column{"right", "Group", Text}, func(x row) Cell { return text(x.right) }},
		{Column{"cosine", "Cosine", Number}, func(x row) Cell { return x.cosine }},
	}, nil)
}

// Map tells where each group stands on the two-dimensional map.
func Map(r *framing.Result) Table {
	type row = framing.MapPoint
	return tabulate(Table{
		Name: "map", Title: "Map of the groups",
		Note: "Places in two dimensions; near means like in wording.",
	}, r.Vectors.Map.Points, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"x", "First axis", Number}, func(x row) Cell { return real(x.X) }},
		{Column{"y", "Second axis", Number}, func(x row) Cell { return real(x.Y) }},
	}, nil)
}
