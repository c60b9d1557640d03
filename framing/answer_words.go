package framing

import (
	"cmp"
	"fmt"
	"slices"
)

// shownTerms is how many keywords a sentence of the answer names.
const shownTerms = 6

// moodFindings states which groups' own sentences are darker or brighter than
// the rest's.
func moodFindings(r *Result) []Finding {
	var rows []*SentimentRow
	for i := range r.Sentiment {
		if row := &r.Sentiment[i]; row.Voice == "own" && holds(row.PAdjusted) {
			rows = append(rows, row)
		}
	}
	mean := func(row *SentimentRow) float64 { v, _ := row.Mean.Value.Get(); return v }
	slices.SortStableFunc(rows, func(a, b *SentimentRow) int { return cmp.Compare(mean(a), mean(b)) })
	var out []Finding
	for _, row := range rows[:min(len(rows), maxFindings)] {
		p, _ := row.PAdjusted.Get()
		passages := row.Darkest
		if mean(row) > 0 {
			passages = row.Brightest
		}
		out = append(out, Finding{
			Kind: "sentiment",
			Text: fmt.Sprintf("In its own voice, %s has a mean sentiment of %s over %d sentences, other than the rest (%s, corrected).",
				row.Group, decimal(row.Mean), row.Sentences, pText(p)),
			Groups:   []string{row.Group},
			Passages: passages,
		})
	}
	return out
}

// keywordFindings names for each group the words whose rate differs, those of
// the strongest effect first.
func keywordFindings(r *Result) []Finding {
	var out []Finding
	for _, g := range r.Groups {
		f := Finding{Kind: "keywords", Groups: []string{g.Name}}
		var words []string
		for i := range r.Keywords {
			row := &r.Keywords[i]
			effect, ok := row.LogRatio.Value.Get()
			if row.Group != g.Name || row.Voice != AllVoices || !holds(row.PAdjusted) || !ok || effect <= 0 || len(words) == shownTerms {
				continue
			}
			words = append(words, fmt.Sprintf("“%s” (%d against %d)", row.Term, row.Target, row.ReferenceCount))
			f.Passages = append(f.Passages, row.Passages...)
		}
		if len(words) > 0 && len(out) < maxFindings {
			f.Text = fmt.Sprintf("Words that set %s apart, tested by document and corrected: %s.", g.Name, list(words))
			out = append(out, f)
		}
	}
	return out
}

// undecided says what the corpus cannot decide.
func undecided(r *Result) []Finding {
	var out []Finding
	for _, c := range contrasts(r) {
		if c.most == c.least || c.p < significance || c.gap() < 0.1 || len(out) == maxFindings {
			continue
		}
		why := "the difference may be chance: " + pText(c.p) + ", corrected"
		if !c.most.PAdjusted.Defined() {
			why = c.most.PAdjusted.Why()
		}
		out = append(out, Finding{
			Kind: "labels",
			Text: fmt.Sprintf("%s%s uses a “%s” name for %s in %s of mentions, %s in %s: %s.",
				inVoice(c.most.Voice), c.most.Group, c.most.Family, c.most.Referent, percentage(c.most.Share),
				c.least.Group, percentage(c.least.Share), why),
			Groups: []string{c.most.Group, c.least.Group},
		})
	}
	return out
}
