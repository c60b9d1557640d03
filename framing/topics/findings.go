package topics

import (
	"fmt"

	"parallax/framing/answer"
	"parallax/framing/inference"
	"parallax/framing/ranking"
	"parallax/framing/study"
	"parallax/framing/value"
)

// Tests are the p of every share that was tested.
func Tests(x *Topics) (p []value.Value) {
	for i := range x.Shares {
		p = append(p, x.Shares[i].P)
	}
	return p
}

// Findings states which groups give more of their coverage to a topic than the others do, and which give it none; who gives less while
// others give more is not told twice.
func Findings(x *Topics, at inference.Standing, o *study.Options) []study.Finding {
	var out []study.Finding
	for i := range x.Shares {
		row := &x.Shares[i]
		share, ok := row.Share.Value.Get()
		d, differs := row.Difference.Value.Get()
		if !ok || !differs || !inference.Holds(at.Adjust(row.PAdjusted), o.Level) || d <= 0 && share > 0 {
			continue
		}
		p, _ := at.Adjust(row.PAdjusted).Get()
		others := max(0, share-d)
		out = append(out, study.Finding{
			Kind: "topics", Text: fmt.Sprintf("What it covers: %s gives %s of its documents to topic %d (%s), %s %.0f %% (%s).",
				o.Group(row.Group), answer.Percentage(row.Share), row.Topic, row.Terms, o.ReferenceText(), 100*others, answer.Corrected(p, o.AtEdge(row.P, at.Adjust(row.PAdjusted)))),
			Groups: []string{row.Group}, Item: row.Terms, Passages: row.Passages, See: "topics",
			Worth: ranking.Of(ranking.Coverage, ranking.OfShares(share, others), ranking.Certainty(p)),
		})
	}
	return out
}
