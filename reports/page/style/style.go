// Package style shows how each group speaks: the measures of style and tone.
package style

import (
	"embed"

	"parallax/framing"
	"parallax/reports/page/part"
	"parallax/reports/table"
)

//go:embed *.html
var files embed.FS

// Section is the section on profiles.
func Section() part.Section {
	return part.Section{
		ID: "profiles", Nav: "Style", Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.Profiles},
	}
}

func view(r *framing.Result, p *part.Pool) any {
	if len(r.Profiles) == 0 {
		return nil
	}
	var rates []part.Rate
	for _, x := range r.Profiles {
		rates = append(rates, part.Rate{Group: x.Group, Voice: x.Voice, Column: x.Title, Unit: x.Unit, Estimate: x.Value, Passages: x.Passages})
	}
	return part.NewRates(part.RatesStyle{About: "How each group speaks", Digits: 1}, r.Groups, rates, p)
}
