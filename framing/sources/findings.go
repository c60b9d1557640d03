package sources

import (
	"fmt"

	"parallax/corpus"
	"parallax/framing/answer"
	"parallax/framing/inference"
	"parallax/framing/ranking"
	"parallax/framing/study"
)

// Findings states whom a group hears more than the others do, and whom it never hears.
func Findings(all []HeardRow, at inference.Standing, o *study.Options) []study.Finding {
	var out []study.Finding
	for i := range all {
		row := &all[i]
		share, ok := row.Share.Value.Get()
		d, differs := row.Difference.Value.Get()
		if !ok || !differs || !inference.Holds(at.Adjust(row.PAdjusted), o.Level) || d <= 0 && share > 0 || row.Name == corpus.Unnamed || row.Name == unnamed {
			continue
		}
		p, _ := at.Adjust(row.PAdjusted).Get()
		others := max(0, share-d)
		who := row.Name
		if row.Kind == OfClass {
			who = "sources of the class “" + row.Name + "”"
		}
		text := fmt.Sprintf("%s gives %s %s of its quoted and reported statements, %s %.0f %%", o.Group(row.Group), who, answer.Percentage(row.Share), o.ReferenceText(), 100*others)
		out = append(out, study.Finding{
			Kind: "heard", Text: "Whom it hears: " + text + fmt.Sprintf(" (%s, corrected).", answer.PText(p)),
			Groups: []string{row.Group}, Item: row.Name, Passages: row.Passages, See: "heard",
			Worth: ranking.Of(ranking.Heard, ranking.OfShares(share, others), ranking.Certainty(p)),
		})
	}
	return out
}

// unnamed is the class of sources without a name.
const unnamed = "unnamed"
