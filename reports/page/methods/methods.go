// Package methods shows how the numbers came about: what an author pastes and
// cites, the formulas, the accuracy of each step, and what gives the same bytes again.
package methods

import (
	"embed"
	"encoding/json"
	"parallax/reports/page/part"

	"parallax/framing"
	"parallax/reports/paper"
)

// shown is how the numbers came about, for a reader who checks them and
// an author who cites them.
type shown struct {
	Paragraph, BibTeX string
	Methods           []framing.Method
	References        []string
	Provenance        framing.Provenance
	Options           string
	PassageRule       string
	Accuracy          []framing.AccuracyRow
}

//go:embed *.html *.js *.css
var files embed.FS

// Section is the section on methods.
func Section() part.Section {
	return part.Section{ID: "methods", Nav: "Methods", Files: files, View: view}
}

func view(r *framing.Result, _ *part.Pool) any {
	options, err := json.MarshalIndent(r.Provenance.Options, "", "  ")
	if err != nil {
		options = []byte(err.Error())
	}
	return shown{
		Paragraph: paper.Paragraph(r), BibTeX: paper.BibTeX(r), Methods: r.Methods, References: paper.References(r),
		Provenance: r.Provenance, Options: string(options), PassageRule: r.PassageRule, Accuracy: r.Accuracy,
	}
}
