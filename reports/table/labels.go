package table

import (
	"slices"

	"parallax/framing"
	"parallax/reports/numeral"
)

// Labels shows which names each group uses for each referent, in each voice.
// Its columns are part of the command line's contract.
func Labels(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "labels", Title: "Labels",
		Note: "Share is of the group's mentions of the referent in that voice. A row with an empty label is " +
			"the family's total, a row with an empty family the referent's.",
	}, r.Labels)
}

// Families is Labels without the rows of single labels.
func Families(r *framing.Result) Table {
	whole := *r
	whole.Labels = slices.DeleteFunc(slices.Clone(r.Labels), func(x framing.LabelRow) bool { return x.Label != "" })
	t := Labels(&whole)
	t.Note = "Share is of the group's mentions of the referent in that voice. A row with an empty family is the referent's total; rows of single labels stand in labels.csv."
	t.Print = slices.DeleteFunc(t.Print, func(name string) bool { return name == "label" })
	return t
}

// formRow counts one form of a label.
type formRow struct {
	Group    string `column:"group" title:"Group"`
	Voice    string `column:"voice" title:"Voice"`
	Referent string `column:"referent" title:"Referent"`
	Family   string `column:"family" title:"Family"`
	Label    string `column:"label" title:"Label"`
	Form     string `column:"form" title:"Form"`
	Count    int    `column:"count" title:"Count"`
}

// LabelForms shows in which forms each label appears in the text, and how often.
func LabelForms(r *framing.Result) Table {
	var rows []formRow
	for i := range r.Labels {
		x := &r.Labels[i]
		if x.Label == "" {
			continue
		}
		for _, f := range x.Forms {
			rows = append(rows, formRow{x.Group, x.Voice, x.Referent, x.Family, x.Label, f.Form, f.Count})
		}
	}
	return rowsOf(r, Table{
		Name: "label_forms", Title: "Forms of the labels",
		Note: "The words that matched a label, as they are written.",
	}, rows)
}

// Hypotheses shows what the study expected, and whether it is so.
func Hypotheses(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "hypotheses", Title: "Hypotheses",
		Note: "Named before anyone looked, and corrected among themselves alone (Holm). The model is a beta-binomial one, a second opinion without correction. Shares are 0 to 1.",
	}, r.Hypotheses)
}

// PageFamilies shows the families of tests on one report, and in which of them something differs.
func PageFamilies(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "page_families", Title: "Families of tests on the page",
		Note: "A report in which nothing differs holds a difference in at most one of twenty cases (at the level of 95 %), over all families together. The answer and the tables of label tests, pairs and changes keep to that; the other tables correct p for themselves, as the commands of their name do.",
	}, r.Families)
}

// LabelTests shows whether the groups differ in their share of each family.
func LabelTests(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "label_tests", Title: "Labels: do the groups differ?",
		Note: "One test for each family and voice over all groups, or of a target against its reference: " + numeral.Counted(r.LabelTests.Family, "test") +
			"; a row without a family is of all families of the referent together. p is corrected for the families of the referent, for the referents and for the other families of tests of the same run, of which a report has more than a command. " +
			"Where it calls a difference, every two groups are compared: how many pairs were tested, and how many differ. " + r.LabelTests.Note,
	}, r.LabelTests.Rows)
}

// LabelPairs tells, for the families in which the groups differ, which two do.
func LabelPairs(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "label_pairs", Title: "Labels: which groups differ?",
		Note: "Difference is the group's share less the other's: " + numeral.Counted(r.LabelTests.PairFamily, "test") + ". p is corrected over the pairs of its family of names (Shaffer's steps), and as the family is.",
	}, r.LabelTests.Pairs)
}

// timeRow is a share of a period with the days of the period.
type timeRow struct {
	framing.LabelTimeRow
	First string `column:"first_day" title:"From" after:"period"`
	Last  string `column:"last_day" title:"To" after:"first_day"`
}

// LabelTimes shows how the share of each family of names changed over time.
func LabelTimes(r *framing.Result) Table {
	days := map[string]framing.Period{}
	for _, p := range r.LabelTimes.Periods {
		days[p.Name] = p
	}
	var rows []timeRow
	for _, x := range r.LabelTimes.Rows {
		rows = append(rows, timeRow{x, days[x.Period].First, days[x.Period].Last})
	}
	return rowsOf(r, Table{
		Name: "label_times", Title: "Labels over time",
		Note: "Share is of the group's mentions of the referent in that voice and period; documents are those with such a mention. " + r.LabelTimes.Rule,
	}, rows)
}

// LabelChanges shows whether each group's shares moved over time.
func LabelChanges(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "label_changes", Title: "Labels that moved",
		Note: "Whether a group's share of a family was the same in all periods: p is of the largest difference between earlier and later documents, " +
			"over all cuts between two periods, and corrected over all rows with a test. Before and after are the shares on both sides of the cut where they differ most.",
	}, r.LabelTimes.Changes)
}
