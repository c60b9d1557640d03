package words

import (
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/answer"
	"parallax/framing/compare"
	"parallax/framing/english"
	"parallax/framing/inference"
	"parallax/framing/study"
)

// shownTerms is how many keywords a sentence of the answer names.
const shownTerms = 6

// Findings names for each group the words and phrases whose rate
// differs, those of the strongest evidence first and each thing once. Function words, house style
// and what has the group's own name are left to the table.
func Findings(groups []compare.Group, rows []KeywordRow, words, phrases inference.Standing, o *study.Options) []study.Finding {
	holds := func(row *KeywordRow) bool {
		at := words
		if row.N > 1 {
			at = phrases
		}
		return inference.Holds(at.Adjust(row.PAdjusted), o.Level)
	}
	var out []study.Finding
	for _, g := range groups {
		f := study.Finding{Kind: "keywords", Groups: []string{g.Name}}
		var terms []string
		for i := range rows {
			row := &rows[i]
			effect, ok := row.LogRatio.Value.Get()
			if row.Group != g.Name || row.Voice != study.AllVoices || row.ToldBy != "" || !holds(row) || !ok || effect <= 0 || len(terms) == shownTerms ||
				english.IsFunctionWord(row.Term) || english.IsHouseStyle(row.Term) || namesItself(row.Term, g.Name) {
				continue
			}
			terms = append(terms, fmt.Sprintf("“%s” (%d against %d)", row.Term, row.Target, row.ReferenceCount))
			f.Passages = append(f.Passages, row.Passages...)
		}
		if len(terms) > 0 && len(out) < answer.MaxFindings {
			f.Text = fmt.Sprintf("Words and phrases that set %s apart, tested by document and corrected: %s.", g.Name, answer.List(terms))
			out = append(out, f)
		}
	}
	return out
}

// namesItself says that a word of a term stands in the group's name: "interview with fox" of Fox News.
func namesItself(term, group string) bool {
	name := strings.Fields(corpus.Fold(group))
	for w := range strings.FieldsSeq(term) {
		if w = strings.TrimSuffix(w, "'s"); slices.Contains(name, w) && !english.IsFunctionWord(w) {
			return true
		}
	}
	return false
}
