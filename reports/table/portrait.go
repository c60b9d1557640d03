package table

import (
	"fmt"

	"parallax/framing/labels"
)

// Agency shows what each referent does and what is done to it.
func Agency(rows []labels.PortraitRow) Table {
	type row = labels.PortraitRow
	return tabulate(Table{
		Name: "agency", Title: "Agency",
		Note: "How often the referent acts and is acted upon, of the mentions that are subject or object of a clause; a deleted agent is " +
			"a passive, or a verbal noun, without who did it. A row with an empty family is the referent's total.",
		Print: []string{"group", "voice", "referent", "family", "mentions", "acts", "acted_upon", "acts_share", "acts_low", "acts_high", "agent_deleted", "deleted_share"},
	}, rows, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"family", "Family", Text}, func(x row) Cell { return text(x.Family) }},
		{Column{"mentions", "Mentions", Count}, func(x row) Cell { return count(x.Mentions) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Docs) }},
		{Column{"acts", "Acts", Count}, func(x row) Cell { return count(x.Acts) }},
		{Column{"acted_upon", "Acted upon", Count}, func(x row) Cell { return count(x.ActedOn) }},
		{Column{"acts_share", "Acts", Share}, func(x row) Cell { return number(x.ActsShare.Value) }},
		{Column{"acts_low", "Low", Share}, func(x row) Cell { return number(x.ActsShare.Low) }},
		{Column{"acts_high", "High", Share}, func(x row) Cell { return number(x.ActsShare.High) }},
		{Column{"agent_deleted", "Agent deleted", Count}, func(x row) Cell { return count(x.AgentDeleted) }},
		{Column{"deleted_share", "of acted upon", Share}, func(x row) Cell { return number(x.DeletedShare.Value) }},
		{Column{"deleted_low", "Low", Share}, func(x row) Cell { return number(x.DeletedShare.Low) }},
		{Column{"deleted_high", "High", Share}, func(x row) Cell { return number(x.DeletedShare.High) }},
	}, nil)
}

// Distance shows how often a name is kept at arm's length.
func Distance(rows []labels.PortraitRow) Table {
	type row = labels.PortraitRow
	return tabulate(Table{
		Name: "distance", Title: "Distance",
		Note: "Mentions with words of distance (so-called, alleged, what it calls), in quotation marks that quote nobody, in a sentence " +
			"with a hedge, and negated.",
		Print: []string{"group", "voice", "referent", "family", "mentions", "distanced", "distanced_share", "scare_quoted", "scare_share", "hedged", "negated"},
	}, rows, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"family", "Family", Text}, func(x row) Cell { return text(x.Family) }},
		{Column{"mentions", "Mentions", Count}, func(x row) Cell { return count(x.Mentions) }},
		{Column{"distanced", "Distanced", Count}, func(x row) Cell { return count(x.Distanced) }},
		{Column{"distanced_share", "Share", Share}, func(x row) Cell { return number(x.DistancedShare.Value) }},
		{Column{"distanced_low", "Low", Share}, func(x row) Cell { return number(x.DistancedShare.Low) }},
		{Column{"distanced_high", "High", Share}, func(x row) Cell { return number(x.DistancedShare.High) }},
		{Column{"scare_quoted", "Scare quotes", Count}, func(x row) Cell { return count(x.Scare) }},
		{Column{"scare_share", "Share", Share}, func(x row) Cell { return number(x.ScareShare.Value) }},
		{Column{"scare_low", "Low", Share}, func(x row) Cell { return number(x.ScareShare.Low) }},
		{Column{"scare_high", "High", Share}, func(x row) Cell { return number(x.ScareShare.High) }},
		{Column{"hedged", "Hedged", Count}, func(x row) Cell { return count(x.Hedged) }},
		{Column{"negated", "Negated", Count}, func(x row) Cell { return count(x.Negated) }},
	}, nil)
}

// Company shows the words that go with each referent.
func Company(rows []labels.CompanyRow) Table {
	type row = labels.CompanyRow
	return tabulate(Table{
		Name: "company", Title: "The company that names keep",
		Note: "Words in the same phrase (modifier), and verbs by what the referent does in them.",
	}, rows, []field[row]{
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"part", "Part", Text}, func(x row) Cell { return text(x.Part) }},
		{Column{"word", "Word", Text}, func(x row) Cell { return text(x.Word) }},
		{Column{"count", "Count", Count}, func(x row) Cell { return count(x.Count) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Docs) }},
	}, nil)
}

// FirstUse shows who used a label first and who followed.
func FirstUse(rows []labels.FirstUseRow) Table {
	type row = labels.FirstUseRow
	return tabulate(Table{
		Name: "first_use", Title: "First use",
		Note: "When each outlet, in its own voice, and each source first used a label, and how many days after the first of them.",
	}, rows, []field[row]{
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"family", "Family", Text}, func(x row) Cell { return text(x.Family) }},
		{Column{"label", "Label", Text}, func(x row) Cell { return text(x.Label) }},
		{Column{"user", "Outlet or source", Text}, func(x row) Cell { return text(x.User) }},
		{Column{"first", "First", Text}, func(x row) Cell { return text(x.Date) }},
		{Column{"lag_days", "Days after", Number}, func(x row) Cell { return number(x.Lag) }},
		{Column{"uses", "Uses", Count}, func(x row) Cell { return count(x.Uses) }},
		{Column{"doc", "Document", Text}, func(x row) Cell { return text(x.Doc) }},
	}, nil)
}

// Differences shows how much groups differ in what they call each referent.
func Differences(rows []labels.DifferenceRow) Table {
	type row = labels.DifferenceRow
	return tabulate(Table{
		Name: "differences", Title: "Differences in the choice of names",
		Note: "Cramér's V and the Jensen–Shannon divergence (bits) of the groups' families for a referent; p from permutations of whole documents. " +
			fmt.Sprintf("A row without groups is over all of them; pairs are of at most %d groups.", labels.MaxPairGroups),
	}, rows, []field[row]{
		{Column{"referent", "Referent", Text}, func(x row) Cell { return text(x.Referent) }},
		{Column{"left", "Left", Text}, func(x row) Cell { return text(x.Left) }},
		{Column{"right", "Right", Text}, func(x row) Cell { return text(x.Right) }},
		{Column{"mentions", "Mentions", Count}, func(x row) Cell { return count(x.Mentions) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Docs) }},
		{Column{"cramers_v", "V", Number}, func(x row) Cell { return number(x.V) }},
		{Column{"jsd", "Divergence", Number}, func(x row) Cell { return number(x.JSD) }},
		{Column{"p", "p", P}, func(x row) Cell { return number(x.P) }},
		{Column{"p_adjusted", "p adjusted", P}, func(x row) Cell { return number(x.PAdjusted) }},
	}, nil)
}
