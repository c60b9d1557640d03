package table

import "parallax/framing"

// Keywords tells which words and phrases set each group apart. Its columns are part of
// the command line's contract.
func Keywords(r *framing.Result) Table {
	type row = framing.KeywordRow
	return tabulate(Table{
		Name: "keywords", Title: "Words and phrases",
		Note:  "Log ratio is of base 2: 1 is twice as frequent in the target as in the reference. Words and phrases are corrected apart; n is the number of words, told_by the term of the table that tells of this one already.",
		Print: []string{"term", "target", "target_count", "reference_count", "log_ratio", "log_ratio_low", "log_ratio_high", "g2", "p_adjusted"},
	}, r.Keywords, []field[row]{
		{Column{"term", "Term", Text}, func(x row) Cell { return text(x.Term) }},
		{Column{"target", "Target", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"reference", "Reference", Text}, func(x row) Cell { return text(x.Reference) }},
		{Column{"target_count", "Count", Count}, func(x row) Cell { return count(x.Target) }},
		{Column{"reference_count", "Count in reference", Count}, func(x row) Cell { return count(x.ReferenceCount) }},
		{Column{"target_tokens", "Words", Count}, func(x row) Cell { return count(x.TargetTokens) }},
		{Column{"reference_tokens", "Words in reference", Count}, func(x row) Cell { return count(x.ReferenceTokens) }},
		{Column{"target_docs", "Documents", Count}, func(x row) Cell { return count(x.TargetDocs) }},
		{Column{"reference_docs", "Documents in reference", Count}, func(x row) Cell { return count(x.ReferenceDocs) }},
		{Column{"log_ratio", "Log ratio", Number}, func(x row) Cell { return number(x.LogRatio.Value) }},
		{Column{"log_ratio_low", "Low", Number}, func(x row) Cell { return number(x.LogRatio.Low) }},
		{Column{"log_ratio_high", "High", Number}, func(x row) Cell { return number(x.LogRatio.High) }},
		{Column{"g2", "G²", Number}, func(x row) Cell { return number(x.G2) }},
		{Column{"p", "p", P}, func(x row) Cell { return number(x.P) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"n", "Words in the term", Count}, func(x row) Cell { return count(x.N) }},
		{Column{"told_by", "Told by", Text}, func(x row) Cell { return text(x.ToldBy) }},
	}, func(x row) []framing.PassageRef { return x.Passages })
}
