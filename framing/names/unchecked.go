package names

import (
	"fmt"

	"parallax/framing/answer"
	"parallax/framing/ranking"
	"parallax/framing/study"
)

// Checked parts findings on discovered names, which nobody has said to belong together: those whose names differ in stance stand
// as findings to be checked, and the others, of which most are two ways to write one name, are counted in one line.
// With a person's codebook all stand as they are.
func Checked(found []study.Finding, o *study.Options) (told, left []study.Finding) {
	if o.Discovered == 0 {
		return found, nil
	}
	for _, f := range found {
		if f.Worth.Kind >= ranking.OfCodebook {
			f.Text = "To be checked, for the tool found these names itself: " + f.Text
			told = append(told, f)
		}
	}
	if n := len(found) - len(told); n > 0 {
		left = []study.Finding{{
			Kind: study.Undecided, See: "labels",
			Text: fmt.Sprintf("%s in names that the tool found itself wait for somebody to say which names belong together: "+
				"“parallax labels PATH --draft codebook.yaml” writes them down to edit; name the file with --codebook.", answer.Counted(n, "difference")),
		}}
	}
	return told, left
}
