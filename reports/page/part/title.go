package part

import (
	"fmt"

	"parallax/framing"
)

// Title heads the page.
func Title(r *framing.Result) string {
	outlets := r.Corpus.Outlets
	switch len(outlets) {
	case 0:
		return "Who says what"
	case 1:
		return "Who says what: " + outlets[0].Outlet
	case 2, 3, 4:
		s := "Who says what: "
		for i, o := range outlets {
			switch {
			case i == len(outlets)-1:
				s += " and "
			case i > 0:
				s += ", "
			}
			s += o.Outlet
		}
		return s
	}
	return fmt.Sprintf("Who says what: %d outlets", len(outlets))
}
