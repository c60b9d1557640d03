package names

import (
	"fmt"
	"strings"

	"parallax/framing/answer"
	"parallax/framing/study"
)

// undecidedGap is the difference of two shares that would be worth a sentence
// if it were no chance.
const undecidedGap = 0.1

// Undecided says in one line what the corpus cannot decide: how many differences may be chance, and how many
// could not be tested.
func Undecided(rows []LabelRow, tests *LabelTests, o *study.Options) []study.Finding {
	open, untested, why := 0, 0, ""
	for _, c := range contrasts(rows, tests, o) {
		switch {
		case c.most.name == c.least.name || c.holds() || c.gap() < undecidedGap:
		case !c.test.P.Defined():
			untested++
			why = c.test.P.Why()
		default:
			open++
		}
	}
	var parts []string
	if open > 0 {
		parts = append(parts, answer.Counted(open, "difference")+fmt.Sprintf(" in names, of %g points and more, may be chance", 100*undecidedGap))
	}
	if untested > 0 {
		parts = append(parts, fmt.Sprintf("%s in names could not be tested (%s)", answer.Counted(untested, "difference"), why))
	}
	if len(parts) == 0 {
		return nil
	}
	return []study.Finding{{Kind: study.Undecided, See: "label_tests", Text: strings.Join(parts, "; ") + "."}}
}
