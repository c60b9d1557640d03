// Package attitudes shows how the sentences that name a referent stand to it.
package attitudes

import (
	"embed"

	"parallax/framing"
	"parallax/reports/page/part"
	"parallax/reports/table"
)

//go:embed *.html
var files embed.FS

// Section is the section on attitudes.
func Section() part.Section {
	return part.Section{
		ID: "attitudes", Nav: "Attitude", Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.Attitudes},
	}
}

func view(r *framing.Result, p *part.Pool) any {
	if len(r.Attitudes) == 0 {
		return nil
	}
	var rates []part.Rate
	for _, x := range r.Attitudes {
		rates = append(rates, part.Rate{Group: x.Group, Voice: x.Voice, Column: x.Referent, Unit: "mean score", Estimate: x.Mean, Passages: x.Passages})
	}
	return part.NewRates(part.RatesStyle{About: "Attitude to each referent", Digits: 2, Balanced: true}, r.Groups, rates, p)
}
