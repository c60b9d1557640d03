package gate

import (
	"slices"

	"parallax/framing"
)

// atPosition is a number of headlines, leads or the rest.
func atPosition() quantity {
	const name = "at_position"
	return quantity{
		name: name, unit: "score", sampled: true,
		args:    slices.Concat(required("position", "measure"), optional("referent", "family", "outlet", "group", "voice")),
		about:   "share of a label, mean sentiment or share of a voice (measure=label_share, sentiment_mean or voice_share) in a group's headlines, leads or bodies (position=headline, lead or body)",
		example: "at_position(position=headline, measure=sentiment_mean, outlet=*) >= -0.4",
		measure: told(name),
		facts: func(r *framing.Result) []Fact {
			var out []Fact
			for i := range r.Positions {
				p := &r.Positions[i]
				out = append(out, Fact{
					Quantity: name, Number: estimated(p.Value), passages: p.Passages,
					Args: []Arg{{"position", p.Position}, {"measure", p.Measure}, {"referent", p.Referent}, {"family", p.Family}, {"group", p.Group}, {"voice", p.Voice}},
				})
			}
			return out
		},
	}
}
