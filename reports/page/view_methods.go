package page

import (
	"encoding/json"

	"parallax/framing"
	"parallax/reports/paper"
)

// methodsView is how the numbers came about, for a reader who checks them and
// an author who cites them.
type methodsView struct {
	Paragraph, BibTeX string
	Methods           []framing.Method
	References        []string
	Provenance        framing.Provenance
	Options           string
	PassageRule       string
	Accuracy          []framing.AccuracyRow
}

func newMethodsView(r *framing.Result) methodsView {
	options, err := json.MarshalIndent(r.Provenance.Options, "", "  ")
	if err != nil {
		options = []byte(err.Error())
	}
	return methodsView{
		Paragraph: paper.Paragraph(r), BibTeX: paper.BibTeX(r), Methods: r.Methods, References: paper.References(r),
		Provenance: r.Provenance, Options: string(options), PassageRule: r.PassageRule, Accuracy: r.Accuracy,
	}
}
