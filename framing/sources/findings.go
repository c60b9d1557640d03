package sources

import (
	"fmt"

	"parallax/corpus"
	"parallax/framing/answer"
	"parallax/framing/inference"
	"parallax/framing/ranking"
	"parallax/framing/study"
	"parallax/framing/value"
)

// Tests are the p of all who are heard: its primary tests.
func Tests(all []HeardRow) (p []value.Value) {
	for i := range all {
		p = append(p, all[i].P)
	}
	return p
}

// Findings states whom a group hears more than the others do, and whom it never hears; of the classes of sources, which share one
// whole, that which differs most, be it more or less.
func Findings(all []HeardRow, at inference.Standing, o *study.Options) []study.Finding {
	var out []study.Finding
	classed := map[string]int{} // the finding on a group's classes
	for i := range all {
		row := &all[i]
		share, ok := row.Share.Value.Get()
		d, differs := row.Difference.Value.Get()
		if !ok || !differs || !inference.Holds(at.Adjust(row.PAdjusted), o.Level) || row.Kind != OfClass && d <= 0 && share > 0 || row.Name == corpus.Unnamed || row.Name == unnamed {
			continue
		}
		p, _ := at.Adjust(row.PAdjusted).Get()
		others := max(0, share-d)
		who := row.Name
		if row.Kind == OfClass {
			who = plural(row.Name)
		}
		text := fmt.Sprintf("%s gives %s %s of its quoted and reported statements, %s %.0f %%", o.Group(row.Group), who, answer.Percentage(row.Share), o.ReferenceText(), 100*others)
		f := study.Finding{
			Kind: "heard", Text: "Whom it hears: " + text + fmt.Sprintf(" (%s).", answer.Corrected(p, o.AtEdge(row.P, at.Adjust(row.PAdjusted)))),
			Groups: []string{row.Group}, Item: row.Name, Passages: row.Passages, See: "heard",
			Worth: ranking.Of(ranking.Heard, ranking.OfShares(share, others), ranking.Certainty(p)),
		}
		if before, told := classed[row.Group]; told && row.Kind == OfClass {
			if f.Worth.Total() > out[before].Worth.Total() {
				out[before] = f
			}
			continue
		}
		if row.Kind == OfClass {
			classed[row.Group] = len(out)
		}
		out = append(out, f)
	}
	return out
}

// plural names the sources of a class; those of a user's own are given as the user wrote them.
func plural(class string) string {
	switch class {
	case "person":
		return "persons with a full name"
	case "organisation":
		return "organisations"
	case "official", "expert":
		return class + "s"
	case "witness":
		return "witnesses"
	}
	return "sources of the class “" + class + "”"
}

// unnamed is the class of sources without a name.
const unnamed = "unnamed"
