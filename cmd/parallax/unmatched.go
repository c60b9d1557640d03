package main

import "parallax/framing"

// noteUnmatched tells on the terminal of patterns of the codebook that match
// nothing, and what they seem to be: a table of labels shows them as plain zeros.
func noteUnmatched(p *progress, r *framing.Result) {
	for _, w := range r.Warnings {
		if w.Code == "pattern-without-match" || w.Code == "codebook-without-match" {
			p.note("%s: %s", w.Text, w.Remedy)
		}
	}
}
