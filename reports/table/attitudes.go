package table

import "parallax/framing"

// Attitudes tells how each group's sentences stand to each referent.
func Attitudes(r *framing.Result) Table {
	type row = framing.AttitudeRow
	return tabulate(Table{
		Name: "attitudes", Title: "Attitude to each referent",
		Note:  "Mean score of the mentions, −1 (against) to 1 (for), with an interval over documents.",
		Print: []string{"group", "voice", "referent", "mentions", "mean", "mean_low", "mean_high", "p_adjusted"},
	}, r.Attitudes, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"mentions", "Mentions", Count}, func(x row) Cell { return count(x.Mentions) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Docs) }},
		{Column{"mean", "Mean", Number}, func(x row) Cell { return number(x.Mean.Value) }},
		{Column{"mean_low", "Low", Number}, func(x row) Cell { return number(x.Mean.Low) }},
		{Column{"mean_high", "High", Number}, func(x row) Cell { return number(x.Mean.High) }},
		{Column{"difference", "Less the rest", Number}, func(x row) Cell { return number(x.Difference.Value) }},
		{Column{"negative", "Against", Share}, func(x row) Cell { return number(x.Negative.Value) }},
		{Column{"neutral", "Neither", Share}, func(x row) Cell { return number(x.Neutral.Value) }},
		{Column{"positive", "For", Share}, func(x row) Cell { return number(x.Positive.Value) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
	}, func(x row) []framing.PassageRef { return x.Passages })
}
