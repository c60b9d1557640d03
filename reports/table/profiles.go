package table

import "parallax/framing"

// Profiles tells how each group speaks, by the measures of style and tone.
func Profiles(r *framing.Result) Table {
	type row = framing.ProfileRow
	return tabulate(Table{
		Name: "profiles", Title: "How each group speaks",
		Note: "Measures of style and tone, with intervals over documents; each in its own unit.",
	}, r.Profiles, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"measure", "Measure", Text}, func(x row) Cell { return text(x.Measure) }},
		{Column{"value", "Value", Number}, func(x row) Cell { return number(x.Value.Value) }},
		{Column{"value_low", "Low", Number}, func(x row) Cell { return number(x.Value.Low) }},
		{Column{"value_high", "High", Number}, func(x row) Cell { return number(x.Value.High) }},
		{Column{"unit", "Unit", Text}, func(x row) Cell { return text(x.Unit) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Docs) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
	}, func(x row) []framing.PassageRef { return x.Passages })
}
