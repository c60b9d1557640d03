package page

import (
	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/table"
)

// maxLabelCells bounds the cells drawn in all matrices together; the first
// referents are drawn, the others are in the table.
const maxLabelCells = 900

// labelsView is a matrix for each referent, groups by families.
type labelsView struct {
	Referents []referentView
	// Rest are the names of the referents that are not drawn.
	Rest []string
	Rows int
}

type referentView struct {
	Name     string
	Families []familyView
	Rows     []labelGroup
}

// familyView heads a column: the family and the labels in it.
type familyView struct {
	Name   string
	Labels []string
}

// labelGroup is one group's line: how often it names the referent, by voice,
// and a cell for each family.
type labelGroup struct {
	Group    string
	Mentions []mention
	Cells    []labelCell
}

// mention is the number of mentions in one voice.
type mention struct {
	Voice, Count string
	Evidence     int
}

type labelCell struct {
	Family string
	Lanes  []lane
}

func newLabelsView(r *framing.Result, p *pool) labelsView {
	v := labelsView{Rows: len(r.Labels)}
	cells := 0
	for i, ref := range table.Referents(r) {
		cells += len(r.Groups) * len(ref.Families)
		if i > 0 && cells > maxLabelCells {
			v.Rest = append(v.Rest, ref.Name)
			continue
		}
		v.Referents = append(v.Referents, newReferent(r, p, ref))
	}
	return v
}

func newReferent(r *framing.Result, p *pool, ref *table.Referent) referentView {
	v := referentView{Name: ref.Name}
	for _, f := range ref.Families {
		v.Families = append(v.Families, familyView{Name: f.Name, Labels: f.Labels})
	}
	for _, g := range r.Groups {
		row := labelGroup{Group: g.Name}
		for _, voice := range voices() {
			if x := ref.Row(g.Name, voice, "", ""); x != nil {
				row.Mentions = append(row.Mentions, mention{voice, numeral.Count(x.Count), p.evidence(x.Passages)})
			}
		}
		for _, f := range ref.Families {
			cell := labelCell{Family: f.Name}
			for _, voice := range voices() {
				if x := ref.Row(g.Name, voice, f.Name, ""); x != nil {
					cell.Lanes = append(cell.Lanes, shareLane(scale{0, 1}, voice, x.Share, p.evidence(x.Passages)))
				}
			}
			cell.Lanes = withGhosts(cell.Lanes)
			row.Cells = append(row.Cells, cell)
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}
