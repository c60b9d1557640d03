package page

import (
	"slices"

	"parallax/framing"
	"parallax/reports/numeral"
)

// maxPortraitCells bounds the cells of all portraits that a page draws.
const maxPortraitCells = 450

// portraitsView is a matrix for each referent, groups by measures.
type portraitsView struct {
	Referents []matrixView
	// Rest are the names of the referents that are not drawn.
	Rest []string
}

func newPortraitsView(r *framing.Result, p *pool) portraitsView {
	var v portraitsView
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
		if cells += len(r.Groups) * len(measures); i > 0 && cells > p.cells(maxPortraitCells) {
			v.Rest = append(v.Rest, referent)
			continue
		}
		m := matrixView{Name: referent, About: "How " + referent + " is portrayed"}
		for _, name := range measures {
			m.Families = append(m.Families, familyView{Name: name})
		}
		for _, g := range r.Groups {
			row := labelGroup{Group: g.Name}
			any := false
			for _, name := range measures {
				cell := labelCell{Family: name}
				for _, voice := range voices() {
					if x := at[key{g.Name, voice, referent, name}]; x != nil {
						any = any || x.Of > 0
						cell.Lanes = append(cell.Lanes, portraitLane(voice, x, p.evidence(x.Passages)))
					}
				}
				cell.Lanes = withGhosts(cell.Lanes)
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
func portraitLane(voice string, x *framing.PortraitRow, evidence int) lane {
	l := shareLane(scale{0, 1}, voice, x.Share, evidence)
	if l.Interval == "" && x.Of > 0 {
		l.Interval = "of " + numeral.Count(x.Of)
	}
	return l
}
