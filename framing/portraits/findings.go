package portraits

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
func Tests(all []PortraitRow) []value.Value {
	return compare.OwnTests(all, func(r *PortraitRow) (string, value.Value) { return r.Voice, r.P })
}

// Findings states who is shown as acting, of whose fate nobody is named as the doer, and whose names are kept at a distance,
// more by one group in its own voice than by the others.
func Findings(all []PortraitRow, at inference.Standing, o *study.Options) []study.Finding {
	var out []study.Finding
	for i := range all {
		row := &all[i]
		share, ok := row.Share.Value.Get()
		others, any := elsewhere(all, row, o)
		if row.Voice != "own" || !ok || !any || !inference.Holds(at.Adjust(row.PAdjusted), o.Level) {
			continue
		}
		p, _ := at.Adjust(row.PAdjusted).Get()
		out = append(out, study.Finding{
			Kind:   "portraits",
			Text:   fmt.Sprintf("In its own voice, %s (%s).", sentence(row, o.Group(row.Group), answer.Percentage(row.Share), percent(others), o.ReferenceText()), answer.Corrected(p, o.AtEdge(row.P, at.Adjust(row.PAdjusted)))),
			Groups: []string{row.Group}, Referent: row.Referent, Item: row.Measure, Voice: row.Voice, Passages: row.Passages, See: "portraits",
			Worth: ranking.Of(ranking.Agency, ranking.OfShares(share, others), ranking.Certainty(p)),
		})
	}
	return out
}

func sentence(row *PortraitRow, group, share, others, reference string) string {
	of := answer.Referent(row.Referent)
	switch row.Measure {
	case "acts":
		return fmt.Sprintf("%s shows %s as those who act in %s of their deeds and sufferings, %s in %s", group, of, share, reference, others)
	case "agent_deleted":
		return fmt.Sprintf("%s tells what is done to %s without who does it in %s of cases, %s in %s", group, of, share, reference, others)
	}
	return fmt.Sprintf("%s keeps the names of %s at arm's length (so-called, alleged, marks of doubt) in %s of mentions, %s in %s", group, of, share, reference, others)
}

func percent(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) }

// elsewhere is the same share in the reference: of all its mentions together.
func elsewhere(all []PortraitRow, of *PortraitRow, o *study.Options) (share float64, ok bool) {
	count, whole := 0, 0
	for i := range all {
		row := &all[i]
		if row.Group == of.Group || row.Voice != of.Voice || row.Referent != of.Referent || row.Measure != of.Measure ||
			o.Reference != "" && o.Reference != study.Rest && row.Group != o.Reference {
			continue
		}
		count, whole = count+row.Count, whole+row.Of
	}
	if whole == 0 {
		return 0, false
	}
	return float64(count) / float64(whole), true
}
