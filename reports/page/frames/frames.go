// Package frames shows how often each group speaks in the terms of each frame.
package frames

import (
	"embed"

	"parallax/framing"
	"parallax/reports/page/part"
	"parallax/reports/table"
)

//go:embed *.html
var files embed.FS

// Section is the section on frames.
func Section() part.Section {
	return part.Section{
		ID: "frames", Nav: "Frames", Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.Frames},
	}
}

func view(r *framing.Result, p *part.Pool) any {
	if len(r.Frames) == 0 {
		return nil
	}
	var rates []part.Rate
	for _, x := range r.Frames {
		if x.Path == "" { // the whole frame; its parts are in the table
			rates = append(rates, part.Rate{Group: x.Group, Voice: x.Voice, Column: x.Frame, Unit: "per 1,000 words", Estimate: x.Per1000, Passages: x.Passages})
		}
	}
	return part.NewRates(part.RatesStyle{About: "Frames", Digits: 1}, r.Groups, rates, p)
}
