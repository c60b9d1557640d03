package framing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
)

// shownTerms is how many keywords a sentence of the answer names.
const shownTerms = 6

// moodFindings states which groups' own sentences are darker or brighter than
// the rest's.
func moodFindings(r *Result, o *Options) []Finding {
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
			Text: fmt.Sprintf("In its own voice, %s is %s than %s: mean sentiment %s over %d sentences, a difference of %s (%s, corrected).",
				row.Group, direction(row), o.ReferenceText(), decimal(row.Mean), row.Sentences, decimal(row.Difference), pText(p)),
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

// keywordFindings names for each group the words and phrases whose rate
// differs, those of the strongest evidence first and each thing once. Function words
// and the group's own name are left to the table.
func keywordFindings(r *Result) []Finding {
	var out []Finding
	for _, g := range r.Groups {
		f := Finding{Kind: "keywords", Groups: []string{g.Name}}
		var words []string
		for i := range r.Keywords {
			row := &r.Keywords[i]
			effect, ok := row.LogRatio.Value.Get()
			if row.Group != g.Name || row.Voice != AllVoices || row.ToldBy != "" || !holds(row.PAdjusted) || !ok || effect <= 0 || len(words) == shownTerms ||
				isFunctionWord(row.Term) || namesItself(row.Term, g.Name) {
				continue
			}
			words = append(words, fmt.Sprintf("“%s” (%d against %d)", row.Term, row.Target, row.ReferenceCount))
			f.Passages = append(f.Passages, row.Passages...)
		}
		if len(words) > 0 && len(out) < maxFindings {
			f.Text = fmt.Sprintf("Words and phrases that set %s apart, tested by document and corrected: %s.", g.Name, list(words))
			out = append(out, f)
		}
	}
	return out
}

// namesItself says that every word of a term stands in the group's name.
func namesItself(term, group string) bool {
	name := strings.Fields(corpus.Fold(group))
	for w := range strings.FieldsSeq(term) {
		if !slices.Contains(name, strings.TrimSuffix(w, "'s")) {
			return false
		}
	}
	return true
}

// undecidedGap is the difference of two shares that is worth a sentence
// although it may be chance.
const undecidedGap = 0.1

// undecided says what the corpus cannot decide: differences that may be
// chance, and how many could not be tested.
func undecided(r *Result, o *Options) []Finding {
	var out []Finding
	untested, why := 0, ""
	for _, c := range contrasts(r, o) {
		switch {
		case c.most == c.least || c.p < significance || c.gap() < undecidedGap:
		case !c.most.PAdjusted.Defined():
			untested++
			why = c.most.PAdjusted.Why()
		case len(out) < maxFindings:
			out = append(out, Finding{
				Kind:   "labels",
				Text:   c.sentence() + ": the difference may be chance (" + pText(c.p) + ", corrected).",
				Groups: []string{c.most.Group, c.least.Group},
			})
		}
	}
	if untested > 0 {
		out = append(out, Finding{
			Kind: "labels",
			Text: fmt.Sprintf("%d differences in names are told as counts and not tested: %s.", untested, why),
		})
	}
	return out
}
