package table

import "parallax/framing"

// LabelTimes tells how the share of each family of names went over time.
func LabelTimes(r *framing.Result) Table {
	type row = framing.LabelTimeRow
	days := map[string]framing.Period{}
	for _, p := range r.LabelTimes.Periods {
		days[p.Name] = p
	}
	return tabulate(Table{
		Name: "label_times", Title: "Labels over time",
		Note:  "Share is of the group's mentions of the referent in that voice and period; documents are those with such a mention. " + r.LabelTimes.Rule,
		Print: []string{"group", "voice", "referent", "family", "period", "count", "mentions", "share", "share_low", "share_high"},
	}, r.LabelTimes.Rows, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"family", "Family", Text}, func(x row) Cell { return text(x.Family) }},
		{Column{"period", "Period", Text}, func(x row) Cell { return text(x.Period) }},
		{Column{"first_day", "From", Text}, func(x row) Cell { return text(days[x.Period].First) }},
		{Column{"last_day", "To", Text}, func(x row) Cell { return text(days[x.Period].Last) }},
		{Column{"count", "Count", Count}, func(x row) Cell { return count(x.Count) }},
		{Column{"mentions", "Mentions", Count}, func(x row) Cell { return count(x.Mentions) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Docs) }},
		{Column{"share", "Share", Share}, func(x row) Cell { return number(x.Share.Value) }},
		{Column{"share_low", "Low", Share}, func(x row) Cell { return number(x.Share.Low) }},
		{Column{"share_high", "High", Share}, func(x row) Cell { return number(x.Share.High) }},
	}, func(x row) []framing.PassageRef { return x.Passages })
}

// LabelChanges tells whether each group's shares moved over time.
func LabelChanges(r *framing.Result) Table {
	type row = framing.LabelChangeRow
	return tabulate(Table{
		Name: "label_changes", Title: "Labels that moved",
		Note: "Whether a group's share of a family was the same in all periods: p is of the largest difference between earlier and later documents, " +
			"over all cuts between two periods, and corrected over all rows with a test. Before and after are the shares on both sides of the cut where they differ most.",
		Print: []string{"group", "voice", "referent", "family", "from", "before", "after", "p_adjusted", "moved"},
	}, r.LabelTimes.Changes, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"family", "Family", Text}, func(x row) Cell { return text(x.Family) }},
		{Column{"from", "From", Text}, func(x row) Cell { return text(x.From) }},
		{Column{"before", "Before", Share}, func(x row) Cell { return number(x.Before.Value) }},
		{Column{"before_low", "Low", Share}, func(x row) Cell { return number(x.Before.Low) }},
		{Column{"before_high", "High", Share}, func(x row) Cell { return number(x.Before.High) }},
		{Column{"after", "After", Share}, func(x row) Cell { return number(x.After.Value) }},
		{Column{"after_low", "Low", Share}, func(x row) Cell { return number(x.After.Low) }},
		{Column{"after_high", "High", Share}, func(x row) Cell { return number(x.After.High) }},
		{Column{"p", "p", P}, func(x row) Cell { return number(x.P) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
		{Column{"moved", "Moved", Text}, func(x row) Cell { return text(yes(x.Moved)) }},
	}, nil)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
