package words

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/study"
)

// shownOfAll is the most keywords, and as many phrases, that all groups show together, where each is compared:
// intervals cost what the rows are, and nobody reads more.
const shownOfAll = 2000

// Shown is how many terms of a family each group shows, 0 for all: Options.Top, and with many groups each one's part of
// the most that all show together.
func Shown(s *compare.Study) int {
	return min(s.Options.Top, max(1, shownOfAll/max(1, len(s.Contrasts()))))
}

// ShownWarning says that groups show fewer terms than was asked for.
func ShownWarning(s *compare.Study) []study.Warning {
	shown := Shown(s)
	if shown == s.Options.Top {
		return nil
	}
	return []study.Warning{{
		Code: "fewer-keywords", Subject: "keywords",
		Text: fmt.Sprintf("%d groups are compared, so of each at most %d keywords and %d phrases are shown instead of %d; every one was tested all the same",
			len(s.Sides.Groups), shown, shown, s.Options.Top),
		Remedy: "name a group with --target to see more of it, or take --top 0 for all of every group",
	}}
}
