package reports

import (
	"bytes"
	"fmt"
	"strings"

	"parallax/corpus"
	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/table"
)

// markdownLabels writes one matrix for each referent: families by groups, all
// voices together and then the outlet's own.
func markdownLabels(b *bytes.Buffer, r *framing.Result) {
	referents := table.Referents(r)
	if len(referents) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## Labels\n\nShare of the group's mentions, with interval; below it the share in the group's own voice.\n")
	for _, ref := range referents[:min(len(referents), maxMarkdownRows)] {
		fmt.Fprintf(b, "\n### %s\n\n| group |", markdownText(ref.Name))
		rule := "\n|---|"
		for _, f := range ref.Families {
			fmt.Fprintf(b, " %s |", markdownText(f.Name))
			rule += "--:|"
		}
		b.WriteString(rule + "\n")
		for _, g := range r.Groups {
			fmt.Fprintf(b, "| %s |", markdownText(g.Name))
			for _, f := range ref.Families {
				fmt.Fprintf(b, " %s<br>%s |", markdownShare(ref.Row(g.Name, framing.AllVoices, f.Name, "")),
					markdownShare(ref.Row(g.Name, corpus.Own.String(), f.Name, "")))
			}
			b.WriteString("\n")
		}
	}
	markdownRest(b, len(referents), "labels")
}

func markdownShare(row *framing.LabelRow) string {
	if row == nil {
		return numeral.None
	}
	return strings.TrimSpace(numeral.Percent(row.Share.Value) + " " + markdownText(numeral.PercentInterval(row.Share)))
}

// markdownMoved lists the shares that moved over time.
func markdownMoved(b *bytes.Buffer, r *framing.Result) {
	t := table.LabelChanges(r)
	moved := t
	moved.Title = "Labels that moved, of " + numeral.Counted(r.LabelTimes.Family, "share") + " tested"
	moved.Rows = nil
	for i, x := range r.LabelTimes.Changes {
		if x.Moved {
			moved.Rows = append(moved.Rows, t.Rows[i])
		}
	}
	markdownTable(b, moved)
}

// markdownTests lists the families in which the groups differ.
func markdownTests(b *bytes.Buffer, r *framing.Result) {
	t := table.LabelTests(r)
	differ := t
	differ.Title = "Labels in which the groups differ"
	differ.Rows = nil
	for i, x := range r.LabelTests.Rows {
		if x.Differ {
			differ.Rows = append(differ.Rows, t.Rows[i])
		}
	}
	markdownTable(b, differ)
}
