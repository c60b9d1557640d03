package tone

import (
	"cmp"
	"fmt"
	"slices"

	"parallax/framing/answer"
	"parallax/framing/inference"
	"parallax/framing/study"
)

// Findings states which groups' own sentences are darker or brighter than
// the rest's.
func Findings(all []SentimentRow, at inference.Standing, o *study.Options) []study.Finding {
	var rows []*SentimentRow
	for i := range all {
		if row := &all[i]; row.Voice == "own" && inference.Holds(at.Adjust(row.PAdjusted), o.Level) {
			rows = append(rows, row)
		}
	}
	mean := func(row *SentimentRow) float64 { v, _ := row.Mean.Value.Get(); return v }
	slices.SortStableFunc(rows, func(a, b *SentimentRow) int { return cmp.Compare(mean(a), mean(b)) })
	var out []study.Finding
	for _, row := range rows[:min(len(rows), answer.MaxFindings)] {
		p, _ := at.Adjust(row.PAdjusted).Get()
		passages := row.Darkest
		if mean(row) > 0 {
			passages = row.Brightest
		}
		out = append(out, study.Finding{
			Kind: "sentiment",
			Text: fmt.Sprintf("In its own voice, %s is %s than %s: mean sentiment %s over %d sentences, a difference of %s (%s, corrected).",
				row.Group, direction(row), o.ReferenceText(), answer.Decimal(row.Mean), row.Sentences, answer.Decimal(row.Difference), answer.PText(p)),
			Groups:   []string{row.Group},
			Passages: passages,
		})
	}
	return out
}

// direction says on which side of the reference a group's mean lies.
func direction(row *SentimentRow) string {
	if d, _ := row.Difference.Value.Get(); d < 0 {
		return "darker"
	}
	return "brighter"
}
