package table

import "parallax/framing"

// Shifts tells which words make each group darker or brighter than the rest.
func Shifts(r *framing.Result) Table {
	type row = framing.ShiftRow
	return tabulate(Table{
		Name: "sentiment_words", Title: "Words behind the sentiment",
		Note: "Words of VADER's lexicon by their part in the difference between a group's own words and its reference's (word shift, Gallagher et al. 2021); below 0 they make the group darker.",
	}, r.Shifts, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"reference", "Reference", Text}, func(x row) Cell { return text(x.Reference) }},
		{Column{"word", "Word", Text}, func(x row) Cell { return text(x.Word) }},
		{Column{"weight", "Weight", Number}, func(x row) Cell { return real(x.Weight) }},
		{Column{"target_count", "Count", Count}, func(x row) Cell { return count(x.Target) }},
		{Column{"reference_count", "In the reference", Count}, func(x row) Cell { return count(x.ReferenceCount) }},
		{Column{"share", "Part of the shift", Number}, func(x row) Cell { return number(x.Share) }},
	}, nil)
}
