package table

import (
	"parallax/framing"
	"parallax/reports/numeral"
)

// LabelTests tells whether the groups differ in their share of each family.
func LabelTests(r *framing.Result) Table {
	type row = framing.LabelTestRow
	return tabulate(Table{
		Name: "label_tests", Title: "Labels: do the groups differ?",
		Note: "One test for each family and voice over all groups, corrected over " + numeral.Counted(r.LabelTests.Family, "test") +
			". Where it calls a difference, every two groups are compared: how many pairs were tested, and how many differ. " + r.LabelTests.Note,
	}, r.LabelTests.Rows, []field[row]{
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"family", "Family", Text}, func(x row) Cell { return text(x.Family) }},
		{Column{"z", "z", Number}, func(x row) Cell { return number(x.Z) }},
		{Column{"p", "p", P}, func(x row) Cell { return number(x.P) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
		{Column{"differ", "Differ", Text}, func(x row) Cell { return text(yes(x.Differ)) }},
		{Column{"pairs", "Pairs", Count}, func(x row) Cell { return count(x.Pairs) }},
		{Column{"pairs_hold", "Pairs that differ", Count}, func(x row) Cell { return count(x.PairsHold) }},
	}, nil)
}

// LabelPairs tells, for the families in which the groups differ, which two do.
func LabelPairs(r *framing.Result) Table {
	type row = framing.LabelPairRow
	return tabulate(Table{
		Name: "label_pairs", Title: "Labels: which groups differ?",
		Note: "Difference is the group's share less the other's. p is corrected over all pairs of all families: " + numeral.Counted(r.LabelTests.PairFamily, "test") + ".",
	}, r.LabelTests.Pairs, []field[row]{
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"family", "Family", Text}, func(x row) Cell { return text(x.Family) }},
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"other", "Other group", Text}, func(x row) Cell { return text(x.Other) }},
		{Column{"difference", "Difference", Share}, func(x row) Cell { return number(x.Difference.Value) }},
		{Column{"difference_low", "Low", Share}, func(x row) Cell { return number(x.Difference.Low) }},
		{Column{"difference_high", "High", Share}, func(x row) Cell { return number(x.Difference.High) }},
		{Column{"p", "p", P}, func(x row) Cell { return number(x.P) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
		{Column{"holds", "Differ", Text}, func(x row) Cell { return text(yes(x.Holds)) }},
	}, nil)
}
