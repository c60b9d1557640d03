package table

import "parallax/framing"

// Portraits tells what the words around its names make of each referent.
func Portraits(r *framing.Result) Table {
	type row = framing.PortraitRow
	return tabulate(Table{
		Name: "portraits", Title: "Portraits",
		Note: "Acts: of the mentions that act or are acted upon. Agent deleted: of those acted upon, the ones that nobody is told to have acted upon. " +
			"Kept at a distance: of all mentions, those with so-called, alleged and the like, or in quotation marks that quote nobody.",
		Print: []string{"group", "voice", "referent", "title", "count", "of", "share", "share_low", "share_high", "p_adjusted"},
	}, r.Portraits, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"measure", "Measure", Text}, func(x row) Cell { return text(x.Measure) }},
		{Column{"title", "Title", Text}, func(x row) Cell { return text(x.Title) }},
		{Column{"count", "Count", Count}, func(x row) Cell { return count(x.Count) }},
		{Column{"of", "Of", Count}, func(x row) Cell { return count(x.Of) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Docs) }},
		{Column{"share", "Share", Share}, func(x row) Cell { return number(x.Share.Value) }},
		{Column{"share_low", "Low", Share}, func(x row) Cell { return number(x.Share.Low) }},
		{Column{"share_high", "High", Share}, func(x row) Cell { return number(x.Share.High) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
	}, func(x row) []framing.PassageRef { return x.Passages })
}
