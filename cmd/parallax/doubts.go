package main

import (
	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/furniture"
	"parallax/framing/validation"
)

// doubtsOf is how little the models are sure of each statement of a document: of who speaks, and that it is the article at all.
func doubtsOf(reader *attribution.Attributor, finder *furniture.Finder, d *corpus.Document, statements []corpus.Statement) []validation.Doubt {
	out := make([]validation.Doubt, len(statements))
	var pieces []furniture.Doubtful
	if finder != nil {
		pieces = finder.Doubts(d)
	}
	for i, doubt := range reader.Doubts(d, statements) {
		page := 0.0
		hull := statements[i].Hull()
		for _, p := range pieces {
			if p.Overlap(hull) > 0 {
				page = max(page, p.Page)
			}
		}
		out[i] = validation.Doubt{Voice: 1 - float64((1-doubt.Voice)*(1-page)), Source: doubt.Source}
	}
	return out
}
