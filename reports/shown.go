package reports

import (
	"fmt"

	"parallax/corpus"
	"parallax/framing"
)

// shown is a passage in the open, with whose words it is.
func shown(r *framing.Result, ref framing.PassageRef) string {
	x := &r.Passages[ref.Passage]
	by := x.Outlet
	switch {
	case x.Voice == corpus.Own:
	case x.Source != "":
		by += fmt.Sprintf(", %s %s", x.Voice, x.Source)
	default:
		by += ", " + x.Voice.String()
	}
	text := x.Text
	if x.Cut {
		text += " …"
	}
	return by + ": " + text
}
