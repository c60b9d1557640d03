package framing

import (
	"slices"

	"parallax/framing/attitudes"
	"parallax/framing/company"
	"parallax/framing/frames"
	"parallax/framing/likeness"
	"parallax/framing/names"
	"parallax/framing/overview"
	"parallax/framing/portraits"
	"parallax/framing/sources"
	"parallax/framing/study"
	"parallax/framing/tone"
	"parallax/framing/words"
)

// Measures lists the measures that a result shows, room by room.
func Measures() []string {
	return slices.Concat(overview.Measures(), sources.Measures(), names.Measures(), portraits.Measures(), attitudes.Measures(), frames.Measures(),
		words.Measures(), company.Measures(), tone.Measures(), likeness.Measures())
}

// methods are their declarations.
func methods() ([]study.Method, error) {
	var out []study.Method
	for _, id := range Measures() {
		m, err := study.MethodOf(id)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}
