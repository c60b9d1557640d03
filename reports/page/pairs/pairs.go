// Package pairs shows statements of two groups that say the same thing, side by
// side.
package pairs

import (
	"embed"
	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
)

// maxPairs is how many pairs of statements the page shows side by side.
const maxPairs = 24

// shown is the pairs; Marked reports whether what differs is marked in them, and
// Renamed that some call one thing by different names.
type shown struct {
	Pairs           []pairView
	Marked, Renamed bool
}

// pairView is two statements of different groups that say the same.
type pairView struct {
	Similarity  string
	Left, Right part.Quote
}

//go:embed *.html *.css
var files embed.FS

// Section is the section of pairs.
func Section() part.Section {
	return part.Section{ID: "pairs", Nav: "Pairs", Files: files, View: view}
}

func view(r *framing.Result, p *part.Pool) any {
	if len(r.Vectors.Neighbours) == 0 {
		return nil
	}
	var v shown
	for _, x := range r.Vectors.Neighbours[:min(maxPairs, len(r.Vectors.Neighbours))] {
		v.Marked = v.Marked || len(x.Left.Marks) > 0 || len(x.Right.Marks) > 0
		v.Renamed = v.Renamed || x.Renamed
		v.Pairs = append(v.Pairs, pairView{
			Similarity: numeral.Decimal(value.Of(x.Similarity), 2),
			Left:       part.Quoted(r, p, x.LeftGroup, x.Left), Right: part.Quoted(r, p, x.RightGroup, x.Right),
		})
	}
	return v
}
