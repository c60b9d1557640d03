package frames

import (
	"fmt"
	"math"

	"parallax/framing/answer"
	"parallax/framing/inference"
	"parallax/framing/ranking"
	"parallax/framing/study"
	"parallax/framing/value"
)

// Tests are the p of whole frames in the outlets' own voice: its primary tests.
func Tests(all []FrameRow) (p []value.Value) {
	for i := range all {
		if all[i].Voice == "own" && all[i].Path == "" {
			p = append(p, all[i].P)
		}
	}
	return p
}

// Findings states which groups speak in their own voice more than the rest in the terms of a frame.
func Findings(all []FrameRow, at inference.Standing, o *study.Options) []study.Finding {
	var out []study.Finding
	for i := range all {
		row := &all[i]
		rate, ok := row.Per1000.Value.Get()
		d, differs := row.Difference.Value.Get()
		if row.Voice != "own" || !row.told() || !ok || !differs || d <= 0 || !inference.Holds(at.Adjust(row.PAdjusted), o.Level) {
			continue
		}
		p, _ := at.Adjust(row.PAdjusted).Get()
		others := max(0, rate-d)
		f := study.Finding{
			Kind: "frames",
			Text: fmt.Sprintf("In its own voice, %s speaks more in terms of “%s” than %s: %s such words in 1,000, against %.1f (%s).",
				o.Group(row.Group), row.Frame, o.ReferenceText(), answer.Rate(row.Per1000), others, answer.Corrected(p, o.AtEdge(row.P, at.Adjust(row.PAdjusted)))),
			Groups: []string{row.Group}, Item: row.Frame, Voice: row.Voice, Passages: row.Passages, See: "frames",
			Worth: ranking.Of(ranking.Frames, ranking.OfLogRatio(math.Log2((rate+smallRate)/(others+smallRate))), ranking.Certainty(p)),
			About: &study.Share{Measure: "frame_share", Voice: row.Voice, Family: row.Frame, Group: row.Group, Reference: o.ReferenceName()},
		}
		if row.By == ByCodes {
			f.Text = fmt.Sprintf("In its own voice, %s says more of what people coded as “%s: %s” than %s: %s such statements in 1,000 words, against %.1f, as read after their codes (%s).",
				o.Group(row.Group), row.variable, row.code, o.ReferenceText(), answer.Rate(row.Per1000), others, answer.Corrected(p, o.AtEdge(row.P, at.Adjust(row.PAdjusted))))
			f.About.Measure, f.About.Referent, f.About.Family = "code_share", row.variable, row.code
		}
		out = append(out, f)
	}
	return out
}

// told are the rows of whole frames, and those of the parts that were learned.
func (r *FrameRow) told() bool {
	if r.By == ByCodes {
		return r.code != ""
	}
	return r.Path == ""
}

// smallRate keeps the ratio to a rate of none finite: one word in 10,000.
const smallRate = 0.1
