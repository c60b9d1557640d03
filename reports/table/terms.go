package table

import "parallax/framing"

// Terms tells what the term plots show beside the keywords.
func Terms(r *framing.Result) Table {
	type row struct {
		plot  *framing.TermPlot
		point *framing.TermPoint
	}
	var rows []row
	for i := range r.TermPlots {
		p := &r.TermPlots[i]
		for k := range p.Points {
			rows = append(rows, row{p, &p.Points[k]})
		}
	}
	return tabulate(Table{
		Name: "other_terms", Title: "Terms used less, and frequent terms",
		Note: "What the term plots show beside the keywords: terms that the group uses less, strongest evidence first, and the most frequent of the others.",
	}, rows, []field[row]{
		{Column{"term", "Term", Text}, func(x row) Cell { return text(x.point.Term) }},
		{Column{"target", "Target", Text}, func(x row) Cell { return text(x.plot.Group) }},
		{Column{"reference", "Reference", Text}, func(x row) Cell { return text(x.plot.Reference) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.plot.Voice) }},
		{Column{"target_count", "Count", Count}, func(x row) Cell { return count(x.point.Target) }},
		{Column{"reference_count", "Count in reference", Count}, func(x row) Cell { return count(x.point.ReferenceCount) }},
		{Column{"log_ratio", "Log ratio", Number}, func(x row) Cell { return number(x.point.LogRatio.Value) }},
		{Column{"log_ratio_low", "Low", Number}, func(x row) Cell { return number(x.point.LogRatio.Low) }},
		{Column{"log_ratio_high", "High", Number}, func(x row) Cell { return number(x.point.LogRatio.High) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.point.PAdjusted) }},
	}, nil)
}
