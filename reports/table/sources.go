package table

import (
	"fmt"
	"strings"

	"parallax/framing"
)

// Sources tells how each outlet hears each source.
func Sources(r *framing.Result) Table {
	type row = framing.SourceRow
	return tabulate(Table{
		Name: "sources", Title: "Who is heard",
		Note: "Share is of the outlet's quoted and reported statements. Neutral, doubting and endorsing " +
			"are shares of the verbs that attribute.",
		Print: []string{"outlet", "source", "statements", "share", "share_low", "share_high", "verbs"},
	}, r.Sources, []field[row]{
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Outlet) }},
		{Column{"source", "Source", Text}, func(x row) Cell { return text(x.Source) }},
		{Column{"class", "Class", Text}, func(x row) Cell { return text(x.Class) }},
		{Column{"statements", "Statements", Count}, func(x row) Cell { return count(x.Statements) }},
		{Column{"quoted", "Quoted", Count}, func(x row) Cell { return count(x.Quoted) }},
		{Column{"reported", "Reported", Count}, func(x row) Cell { return count(x.Reported) }},
		{Column{"words", "Words", Count}, func(x row) Cell { return count(x.Words) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Documents) }},
		{Column{"share", "Share", Share}, func(x row) Cell { return number(x.Share.Value) }},
		{Column{"share_low", "Low", Share}, func(x row) Cell { return number(x.Share.Low) }},
		{Column{"share_high", "High", Share}, func(x row) Cell { return number(x.Share.High) }},
		{Column{"neutral", "Neutral verbs", Share}, func(x row) Cell { return number(x.Neutral.Value) }},
		{Column{"doubting", "Doubting verbs", Share}, func(x row) Cell { return number(x.Doubting.Value) }},
		{Column{"endorsing", "Endorsing verbs", Share}, func(x row) Cell { return number(x.Endorsing.Value) }},
		{Column{"verbs", "Verbs", Text}, func(x row) Cell { return text(Verbs(x.Verbs, len(x.Verbs))) }},
	}, func(x row) []framing.PassageRef { return x.Passages })
}

// Verbs writes the first n verbs with their counts: "said 12, claimed 3".
func Verbs(verbs []framing.VerbCount, n int) string {
	var b strings.Builder
	for i, v := range verbs[:min(n, len(verbs))] {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s %d", v.Verb, v.Count)
	}
	return b.String()
}
