package frames

import (
	"fmt"
	"math"

	"parallax/framing/answer"
	"parallax/framing/inference"
	"parallax/framing/ranking"
	"parallax/framing/study"
)

// Findings states which groups speak in their own voice more than the rest in the terms of a frame.
func Findings(all []FrameRow, at inference.Standing, o *study.Options) []study.Finding {
	var out []study.Finding
	for i := range all {
		row := &all[i]
		rate, ok := row.Per1000.Value.Get()
		d, differs := row.Difference.Value.Get()
		if row.Voice != "own" || row.Path != "" || !ok || !differs || d <= 0 || !inference.Holds(at.Adjust(row.PAdjusted), o.Level) {
			continue
		}
		p, _ := at.Adjust(row.PAdjusted).Get()
		others := max(0, rate-d)
		out = append(out, study.Finding{
			Kind: "frames",
			Text: fmt.Sprintf("In its own voice, %s speaks more in terms of “%s” than %s: %s such words in 1,000, against %.1f (%s, corrected).",
				o.Group(row.Group), row.Frame, o.ReferenceText(), answer.Rate(row.Per1000), others, answer.PText(p)),
			Groups: []string{row.Group}, Item: row.Frame, Voice: row.Voice, Passages: row.Passages, See: "frames",
			Worth: ranking.Of(ranking.Frames, ranking.OfLogRatio(math.Log2((rate+smallRate)/(others+smallRate))), ranking.Certainty(p)),
		})
	}
	return out
}

// smallRate keeps the ratio to a rate of none finite: one word in 10,000.
const smallRate = 0.1
