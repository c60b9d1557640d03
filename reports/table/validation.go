package table

import (
	"strings"

	"parallax/framing/validation"
)

// Agreement shows how well coders agree with each other.
func Agreement(r *validation.Report) Table {
	type row = validation.AgreementRow
	return tabulate(Table{
		Name: "agreement", Title: "Agreement between the coders",
		Note: "Krippendorff's α with an interval over documents; κ is the mean of Cohen's κ over pairs of coders. " +
			"Krippendorff asks for α of at least .8, and of .667 for tentative conclusions.",
	}, r.Agreement, []field[row]{
		{Column{"variable", "Variable", Text}, func(x row) Cell { return text(x.Variable) }},
		{Column{"level", "Level", Text}, func(x row) Cell { return text(string(x.Level)) }},
		{Column{"coders", "Coders", Count}, func(x row) Cell { return count(x.Coders) }},
		{Column{"statements", "Coded twice", Count}, func(x row) Cell { return count(x.Coded) }},
		{Column{"alpha", "α", Number}, func(x row) Cell { return number(x.Alpha.Value) }},
		{Column{"alpha_low", "Low", Number}, func(x row) Cell { return number(x.Alpha.Low) }},
		{Column{"alpha_high", "High", Number}, func(x row) Cell { return number(x.Alpha.High) }},
		{Column{"kappa", "κ", Number}, func(x row) Cell { return number(x.Kappa) }},
		{Column{"percent", "Agreement", Share}, func(x row) Cell { return number(x.Percent) }},
	}, nil)
}

// Accuracy shows how well the tool agrees with the coders.
func Accuracy(r *validation.Report) Table {
	type row = validation.AccuracyRow
	return tabulate(Table{
		Name: "accuracy", Title: "The tool against the coders' majority",
		Note: "A row with an empty code is the mean over the codes that the coders gave (macro-average); a row with an " +
			"empty group is over all. Statements without a majority are left out.",
		Print: []string{"variable", "group", "code", "right", "extra", "missed", "precision", "recall", "f1"},
	}, r.Accuracy, []field[row]{
		{Column{"variable", "Variable", Text}, func(x row) Cell { return text(x.Variable) }},
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"code", "Code", Text}, func(x row) Cell { return text(x.Code) }},
		{Column{"right", "Right", Count}, func(x row) Cell { return count(x.Right) }},
		{Column{"extra", "Extra", Count}, func(x row) Cell { return count(x.Extra) }},
		{Column{"missed", "Missed", Count}, func(x row) Cell { return count(x.Missed) }},
		{Column{"precision", "Precision", Number}, func(x row) Cell { return number(x.Precision) }},
		{Column{"recall", "Recall", Number}, func(x row) Cell { return number(x.Recall) }},
		{Column{"f1", "F1", Number}, func(x row) Cell { return number(x.F1) }},
		{Column{"without_majority", "No majority", Count}, func(x row) Cell { return count(x.Ties) }},
	}, nil)
}

// Names tells how often the tool names the right source, by outlet.
func Names(r *validation.Report) Table {
	type row = validation.NamesRow
	return tabulate(Table{
		Name: "names", Title: "Sources named rightly",
		Note: "As the coders' majority confirms, of the statements that have a source; a row with an empty outlet is over all. The interval resamples documents.",
	}, r.Names, []field[row]{
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Outlet) }},
		{Column{"statements", "Statements", Count}, func(x row) Cell { return count(x.Coded) }},
		{Column{"right", "Right", Count}, func(x row) Cell { return count(x.Right) }},
		{Column{"share", "Share", Share}, func(x row) Cell { return number(x.Share.Value) }},
		{Column{"share_low", "Low", Share}, func(x row) Cell { return number(x.Share.Low) }},
		{Column{"share_high", "High", Share}, func(x row) Cell { return number(x.Share.High) }},
		{Column{"types", "Types coded", Count}, func(x row) Cell { return count(x.TypeCoded) }},
		{Column{"types_right", "Types right", Count}, func(x row) Cell { return count(x.TypeRight) }},
		{Column{"type_share", "Share of types", Share}, func(x row) Cell { return number(x.TypeShare) }},
	}, nil)
}

// Disagreements lists where coders, or the tool and they, differ.
func Disagreements(r *validation.Report) Table {
	type row = validation.Disagreement
	return tabulate(Table{
		Name: "disagreements", Title: "Disagreements",
		Note:  "Statements on which coders differ, or the tool and their majority. The codes stand in the order of the coders: " + strings.Join(r.Coders, ", ") + ".",
		Print: []string{"item", "variable", "codes", "tool", "text"},
	}, r.Disagreements, []field[row]{
		{Column{"item", "Item", Text}, func(x row) Cell { return text(x.Item.ID) }},
		{Column{"variable", "Variable", Text}, func(x row) Cell { return text(x.Variable) }},
		{Column{"codes", "Coders", Text}, func(x row) Cell { return list(x.Codes) }},
		{Column{"majority", "Majority", Text}, func(x row) Cell { return text(x.Hands) }},
		{Column{"tool", "Tool", Text}, func(x row) Cell { return text(x.Tool) }},
		{Column{"doc", "Document", Text}, func(x row) Cell { return text(x.Item.Doc) }},
		{Column{"start", "Start", Count}, func(x row) Cell { return count(x.Item.Start) }},
		{Column{"end", "End", Count}, func(x row) Cell { return count(x.Item.End) }},
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Item.Outlet) }},
		{Column{"source", "Source", Text}, func(x row) Cell { return text(x.Item.Source) }},
		{Column{"text", "Statement", Text}, func(x row) Cell { return text(strings.Join(strings.Fields(x.Item.Text), " ")) }},
	}, nil)
}
