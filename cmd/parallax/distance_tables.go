package main

import (
	"fmt"
	"strings"

	"parallax/framing/distance"
	"parallax/reports/numeral"
	"parallax/reports/table"
)

// distanceMatrixTable is the matrices, one below the other, with a column for each group.
func distanceMatrixTable(found *distance.Matrices) table.Table {
	t := table.Table{
		Name: "matrix", Title: "Distances between the groups", Keys: []string{"group"},
		Note: fmt.Sprintf("Over %s. Groups stand in the order of the leaves of an average-linkage dendrogram of %s.",
			numeral.Counted(found.Terms, "term"), found.Of[0].Measure.ID),
		Columns: []table.Column{{Name: "measure", Title: "Measure"}, {Name: "group", Title: "Group"}},
	}
	for _, m := range found.Of {
		if m.Measure.Equal == "1" {
			t.Note += " " + m.Measure.ID + " is a similarity: 1 is the same."
		}
	}
	if found.Left > 0 {
		t.Note += fmt.Sprintf(" Of %d groups the %d of most words are compared; --where takes others.", found.Left+len(found.Groups), len(found.Groups))
	}
	for _, g := range found.Groups {
		name := g
		if g == "measure" || g == "group" {
			name += " (group)" // no two columns of one name
		}
		t.Columns = append(t.Columns, table.Column{Name: name, Title: g, Kind: table.Number})
	}
	for _, m := range found.Of {
		for i, g := range found.Groups {
			cells := []table.Cell{table.TextCell(m.Measure.ID), table.TextCell(g)}
			for _, v := range m.Values[i] {
				cells = append(cells, table.ValueCell(v))
			}
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}

// distancePairTable tells of every two groups whether they are farther apart
// than permuted documents are.
func distancePairTable(found *distance.Pairs, o distance.Options) table.Table {
	t := table.Table{
		Name: "pairs", Title: "Every two groups",
		Note: fmt.Sprintf("By chance is the mean distance over %d permutations of whole documents between the two; p corrected (%s) over all %d pairs and measures.",
			o.Inference.Permutations, o.Inference.Correction, found.Family),
		Columns: []table.Column{{Name: "measure", Title: "Measure"}, {Name: "left", Title: "Group"}, {Name: "right", Title: "Other group"},
			{Name: "distance", Title: "Distance", Kind: table.Number}, {Name: "by_chance", Title: "By chance", Kind: table.Number},
			{Name: "p", Title: "p", Kind: table.P}, {Name: "p_adjusted", Title: "p adj.", Kind: table.P}},
		Keys: []string{"left", "right"},
	}
	if found.Left > 0 {
		t.Note += fmt.Sprintf(" Of %d groups the %d of most words are paired; --where takes others.", found.Left+distance.MaxTested, distance.MaxTested)
	}
	for _, p := range found.List {
		t.Rows = append(t.Rows, []table.Cell{table.TextCell(p.Measure.ID), table.TextCell(p.Left), table.TextCell(p.Right),
			table.ValueCell(p.Value), table.ValueCell(p.Redealt), table.ValueCell(p.P), table.ValueCell(p.PAdjusted)})
	}
	return t
}

// distanceTermTable tells which terms make two groups differ.
func distanceTermTable(found *distance.Shares) table.Table {
	t := table.Table{
		Name: "terms", Title: fmt.Sprintf("What makes %s and %s differ", found.Target, found.Reference),
		Print: []string{"term", "more_in", "target_count", "reference_count", "target_per_1000", "reference_per_1000"},
		Columns: []table.Column{{Name: "term", Title: "Term"}, {Name: "target", Title: "Target"}, {Name: "reference", Title: "Reference"}, {Name: "more_in", Title: "More in"},
			{Name: "target_count", Title: "Count", Kind: table.Count}, {Name: "reference_count", Title: "in ref.", Kind: table.Count},
			{Name: "target_per_1000", Title: "Rate", Kind: table.Number}, {Name: "reference_per_1000", Title: "in ref.", Kind: table.Number}},
	}
	var whole []string
	for i, m := range found.Measures {
		share := m.ID + "_share"
		t.Columns = append(t.Columns, table.Column{Name: m.ID, Title: m.ID, Kind: table.Number}, table.Column{Name: share, Title: m.ID, Kind: table.Share})
		t.Print = append(t.Print, share)
		if x, ok := found.Distances[i].Get(); ok {
			whole = append(whole, fmt.Sprintf("%s %.4g", m.ID, x))
		}
	}
	t.Columns = append(t.Columns, table.Column{Name: "surprise", Title: "Surprise", Kind: table.Share})
	t.Print = append(t.Print, "surprise")
	t.Note = fmt.Sprintf("The terms' parts in %s, over %s, as shares of the whole; ranked by %s. Rates are per 1,000. Surprise is the share in the difference of the two entropies.",
		strings.Join(whole, ", "), numeral.Counted(found.Terms, "term"), found.Measures[0].ID)
	for _, s := range found.List {
		t.Rows = append(t.Rows, distanceTermRow(found, s))
	}
	return t
}

func distanceTermRow(found *distance.Shares, s distance.Share) []table.Cell {
	more := found.Target
	switch {
	case s.TargetRate < s.ReferenceRate:
		more = found.Reference
	case s.TargetRate == s.ReferenceRate:
		more = ""
	}
	cells := []table.Cell{table.TextCell(s.Term), table.TextCell(found.Target), table.TextCell(found.Reference), table.TextCell(more),
		table.CountCell(s.Target), table.CountCell(s.Reference), table.RealCell(s.TargetRate), table.RealCell(s.ReferenceRate)}
	for i, part := range s.Parts {
		cells = append(cells, table.ValueCell(part), table.ValueCell(s.Portions[i]))
	}
	return append(cells, table.ValueCell(s.Surprise))
}
