package tone

import (
	"fmt"

	"parallax/framing/answer"
	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/ranking"
	"parallax/framing/study"
	"parallax/framing/value"
)

// Tests are the p of the outlets' own voice: its primary tests.
func Tests(all []SentimentRow) []value.Value {
	return compare.OwnTests(all, func(r *SentimentRow) (string, value.Value) { return r.Voice, r.P })
}

// Findings states which groups' own sentences are darker or brighter than
// the rest's.
func Findings(all []SentimentRow, at inference.Standing, o *study.Options) []study.Finding {
	var out []study.Finding
	for i := range all {
		row := &all[i]
		if row.Voice != "own" || !inference.Holds(at.Adjust(row.PAdjusted), o.Level) {
			continue
		}
		p, _ := at.Adjust(row.PAdjusted).Get()
		d, _ := row.Difference.Value.Get()
		direction, passages := "brighter", row.Brightest
		if d < 0 {
			direction, passages = "darker", row.Darkest
		}
		out = append(out, study.Finding{
			Kind: "sentiment",
			Text: fmt.Sprintf("In its own voice, %s is %s than %s: its sentences have a mean sentiment of %s on a scale from −1 to 1, a difference of %s (%s).",
				o.Group(row.Group), direction, o.ReferenceText(), answer.Decimal(row.Mean), answer.Decimal(row.Difference), answer.Corrected(p, o.AtEdge(row.P, at.Adjust(row.PAdjusted)))),
			Groups: []string{row.Group}, Voice: row.Voice, Passages: passages, See: "sentiment",
			About: &study.Share{Measure: "sentiment_coded", Voice: row.Voice, Group: row.Group, Reference: o.ReferenceName(), Less: d < 0},
			Worth: ranking.Of(ranking.Tone, ranking.OfMeans(d), ranking.Certainty(p)),
		})
	}
	return out
}
