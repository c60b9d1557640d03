package attitudes

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
func Tests(all []AttitudeRow) []value.Value {
	return compare.OwnTests(all, func(r *AttitudeRow) (string, value.Value) { return r.Voice, r.P })
}

// Findings states which groups' own sentences stand otherwise to a referent than the rest's.
func Findings(all []AttitudeRow, at inference.Standing, o *study.Options) []study.Finding {
	var out []study.Finding
	for i := range all {
		row := &all[i]
		d, ok := row.Difference.Value.Get()
		if row.Voice != "own" || !ok || !inference.Holds(at.Adjust(row.PAdjusted), o.Level) {
			continue
		}
		p, _ := at.Adjust(row.PAdjusted).Get()
		direction := "friendlier to"
		if d < 0 {
			direction = "harder on"
		}
		out = append(out, study.Finding{
			Kind: "attitudes",
			Text: fmt.Sprintf("In its own voice, %s is %s %s than %s: its sentences that name them have a mean attitude of %s, from −1 (against) to 1 (for), a difference of %s (%s).",
				o.Group(row.Group), direction, answer.Referent(row.Referent), o.ReferenceText(), answer.Decimal(row.Mean), answer.Decimal(row.Difference), answer.Corrected(p, o.AtEdge(row.P, at.Adjust(row.PAdjusted)))),
			Groups: []string{row.Group}, Referent: row.Referent, Item: "attitude", Voice: row.Voice, Passages: row.Passages, See: "attitudes",
			About: &study.Share{Measure: "stance_coded", Voice: row.Voice, Referent: row.Referent, Group: row.Group, Reference: o.ReferenceName(), Less: d < 0},
			Worth: ranking.Of(ranking.Attitude, ranking.OfMeans(d), ranking.Certainty(p)),
		})
	}
	return out
}
