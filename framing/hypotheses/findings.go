package hypotheses

import (
	"fmt"

	"parallax/framing/answer"
	"parallax/framing/study"
)

// Findings tells every hypothesis, as it was named, with its verdict.
func Findings(rows []Row) []study.Finding {
	var out []study.Finding
	for i := range rows {
		row := &rows[i]
		text := fmt.Sprintf("Hypothesis %s: %s. ", row.Verdict, row.Hypothesis)
		if p, ok := row.PAdjusted.Get(); ok {
			text += fmt.Sprintf("%s has %s, %s %s: a difference of %s points (%s, corrected for %d hypotheses",
				row.of.Target, answer.Percentage(row.Target), row.of.Reference, answer.Percentage(row.Reference), answer.Points(row.Difference), answer.PText(p), len(rows))
			if model, ok := row.Model.Get(); ok {
				text += "; a beta-binomial model alone has " + answer.PText(model)
			}
			text += ")."
		} else {
			text += "It is not tested: " + row.PAdjusted.Why() + "."
		}
		groups := []string{row.of.Target}
		if row.of.Reference != study.Rest {
			groups = append(groups, row.of.Reference)
		}
		out = append(out, study.Finding{Kind: Kind, Text: text, Groups: groups, About: &study.Share{
			Voice: row.of.Voice, Referent: row.of.Referent, Family: row.of.Family, Group: row.of.Target, Reference: row.of.Reference,
		}})
	}
	return out
}

// Kind is that of the findings on hypotheses.
const Kind = "hypotheses"
