// Package portraits shows what the words around the names make of each referent.
package portraits

import (
	"embed"
	"parallax/reports/page/part"
	"parallax/reports/table"
	"slices"

	"parallax/framing"
	"parallax/reports/numeral"
)

// maxPortraitCells bounds the cells of all portraits that a page draws.
const maxPortraitCells = 450

// shown is a matrix for each referent, groups by measures.
type shown struct {
	Referents []part.Matrix
	// Rest are the names of the referents that are not drawn.
	Rest []string
}

//go:embed *.html
var files embed.FS

// Section is the section on portraits.
func Section() part.Section {
	return part.Section{
		ID: "portraits", Nav: "Portraits", Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.Portraits},
	}
}

func view(r *framing.Result, p *part.Pool) any {
	if len(r.Portraits) == 0 {
		return nil
	}
	var v shown
	type key struct{ group, voice, referent, measure string }
	at := map[key]*framing.PortraitRow{}
	var referents, measures []string
	for i := range r.Portraits {
		x := &r.Portraits[i]
		at[key{x.Group, x.Voice, x.Referent, x.Title}] = x
		if !slices.Contains(referents, x.Referent) {
			referents = append(referents, x.Referent)
		}
		if !slices.Contains(measures, x.Title) {
			measures = append(measures, x.Title)
		}
	}
	cells := 0
	for i, referent := range referents {
		if cells += len(r.Groups) * len(measures); i > 0 && cells > p.Cells(maxPortraitCells) {
			v.Rest = append(v.Rest, referent)
			continue
		}
		m := part.Matrix{Name: referent, About: "How " + referent + " is portrayed"}
		for _, name := range measures {
			m.Families = append(m.Families, part.Head{Name: name})
		}
		for _, g := range r.Groups {
			row := part.Row{Group: g.Name}
			any := false
			for _, name := range measures {
				cell := part.Cell{Family: name}
				for _, voice := range part.Voices() {
					if x := at[key{g.Name, voice, referent, name}]; x != nil {
						any = any || x.Of > 0
						cell.Lanes = append(cell.Lanes, portraitLane(voice, x, p.Evidence(x.Passages)))
					}
				}
				cell.Lanes = part.WithGhosts(cell.Lanes)
				row.Cells = append(row.Cells, cell)
			}
			if !any {
				m.Silent = append(m.Silent, g.Name)
				continue
			}
			m.Rows = append(m.Rows, row)
		}
		v.Referents = append(v.Referents, m)
	}
	return v
}

// portraitLane is a share, with the number that it is of where it has no interval.
func portraitLane(voice string, x *framing.PortraitRow, evidence int) part.Lane {
	l := part.ShareLane(part.Scale{High: 1}, voice, x.Share, evidence)
	if l.Interval == "" && x.Of > 0 {
		l.Interval = "of " + numeral.Count(x.Of)
	}
	return l
}
