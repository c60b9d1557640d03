package framing

import (
	"slices"

	"parallax/framing/attitudes"
	"parallax/framing/company"
	"parallax/framing/likeness"
	"parallax/framing/measure"
	"parallax/framing/names"
	"parallax/framing/portraits"
	"parallax/framing/study"
	"parallax/framing/tone"
	"parallax/framing/words"
)

// methods lists the declared measures that a result uses.
func methods() ([]study.Method, error) {
	g2, ratio, err := words.KeywordMeasures()
	if err != nil {
		return nil, err
	}
	var out []study.Method
	used := []measure.Declaration{g2.Declaration, ratio.Declaration}
	for _, m := range likeness.DistanceMeasures() {
		used = append(used, m.Declaration)
	}
	for _, d := range used {
		out = append(out, study.Method{
			ID: d.ID, Title: d.Title, Answers: d.Answers, Formula: d.Formula, Unit: d.Unit,
			Range: d.Range.String(), Undefined: d.Undefined, References: d.References,
		})
	}
	for _, p := range tone.ProfileMeasures() {
		out = append(out, p.Method)
	}
	for _, p := range portraits.Portrayals() {
		out = append(out, p.Method)
	}
	return slices.Concat(out, names.Methods(), words.Methods(), company.Methods(), tone.Methods(), attitudes.Methods(), likeness.Methods()), nil
}
