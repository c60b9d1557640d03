package table

import "parallax/framing"

// Collocates tells which words stand near each referent more in one group than
// in its reference.
func Collocates(r *framing.Result) Table {
	type row = framing.CollocateRow
	return tabulate(Table{
		Name: "collocates", Title: "Words near a referent",
		Note:  "Words at most five words from a mention, in its sentence. Log ratio is of base 2, of the share of all words so near; p is corrected over the words of one referent and voice in all groups.",
		Print: []string{"referent", "group", "collocate", "target_count", "reference_count", "log_ratio", "log_ratio_low", "log_ratio_high", "p_adjusted"},
	}, r.Collocates, []field[row]{
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"collocate", "Near it", Text}, func(x row) Cell { return text(x.Collocate) }},
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"reference", "Reference", Text}, func(x row) Cell { return text(x.Reference) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"target_count", "Count", Count}, func(x row) Cell { return count(x.Target) }},
		{Column{"reference_count", "Count in reference", Count}, func(x row) Cell { return count(x.ReferenceCount) }},
		{Column{"target_near", "Words near", Count}, func(x row) Cell { return count(x.TargetNear) }},
		{Column{"reference_near", "Words near in reference", Count}, func(x row) Cell { return count(x.ReferenceNear) }},
		{Column{"target_docs", "Documents", Count}, func(x row) Cell { return count(x.TargetDocs) }},
		{Column{"reference_docs", "Documents in reference", Count}, func(x row) Cell { return count(x.ReferenceDocs) }},
		{Column{"log_ratio", "Log ratio", Number}, func(x row) Cell { return number(x.LogRatio.Value) }},
		{Column{"log_ratio_low", "Low", Number}, func(x row) Cell { return number(x.LogRatio.Low) }},
		{Column{"log_ratio_high", "High", Number}, func(x row) Cell { return number(x.LogRatio.High) }},
		{Column{"g2", "G²", Number}, func(x row) Cell { return number(x.G2) }},
		{Column{"p", "p", P}, func(x row) Cell { return number(x.P) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
	}, func(x row) []framing.PassageRef { return x.Passages })
}
