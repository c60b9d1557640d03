package table

import (
	"slices"

	"parallax/framing"
)

// Labels tells which names each group uses for each referent, in each voice.
// Its columns are part of the command line's contract.
func Labels(r *framing.Result) Table {
	type row = framing.LabelRow
	return tabulate(Table{
		Name: "labels", Title: "Labels",
		Note: "Share is of the group's mentions of the referent in that voice. A row with an empty label is " +
			"the family's total, a row with an empty family the referent's.",
		Print: []string{"group", "voice", "referent", "family", "label", "count", "share", "share_low", "share_high", "p_adjusted"},
	}, r.Labels, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"family", "Family", Text}, func(x row) Cell { return text(x.Family) }},
		{Column{"label", "Label", Text}, func(x row) Cell { return text(x.Label) }},
		{Column{"count", "Count", Count}, func(x row) Cell { return count(x.Count) }},
		{Column{"share", "Share", Share}, func(x row) Cell { return number(x.Share.Value) }},
		{Column{"share_low", "Low", Share}, func(x row) Cell { return number(x.Share.Low) }},
		{Column{"share_high", "High", Share}, func(x row) Cell { return number(x.Share.High) }},
		{Column{"per_1000", "Per 1,000 words", Number}, func(x row) Cell { return number(x.Per1000) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Docs) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
	}, func(x row) []framing.PassageRef { return x.Passages })
}

// Families is Labels without the rows of single labels.
func Families(r *framing.Result) Table {
	t := Labels(r)
	label := slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == "label" })
	whole := t
	t.Rows, t.Evidence = nil, nil
	for i, row := range whole.Rows {
		if row[label].Text() == "" {
			t.Rows, t.Evidence = append(t.Rows, row), append(t.Evidence, whole.Evidence[i])
		}
	}
	t.Note = "Share is of the group's mentions of the referent in that voice. A row with an empty family is the referent's total."
	t.Print = slices.DeleteFunc(slices.Clone(t.Print), func(name string) bool { return name == "label" })
	return t
}

// LabelForms tells how the names of a label stand in the text, form by form.
func LabelForms(r *framing.Result) Table {
	type row struct {
		*framing.LabelRow
		framing.FormCount
	}
	var rows []row
	for i := range r.Labels {
		x := &r.Labels[i]
		if x.Label == "" {
			continue
		}
		for _, f := range x.Forms {
			rows = append(rows, row{x, f})
		}
	}
	return tabulate(Table{
		Name: "label_forms", Title: "Forms of the labels",
		Note: "The words that matched a label, as they are written.",
	}, rows, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"family", "Family", Text}, func(x row) Cell { return text(x.Family) }},
		{Column{"label", "Label", Text}, func(x row) Cell { return text(x.Label) }},
		{Column{"form", "Form", Text}, func(x row) Cell { return text(x.Form) }},
		{Column{"count", "Count", Count}, func(x row) Cell { return count(x.FormCount.Count) }},
	}, nil)
}
