package page

import (
	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/table"
)

// labelsView is a matrix for each referent, groups by families.
type labelsView struct {
	Referents []matrixView
	// Rest are the names of the referents that are not drawn.
	Rest []string
	Rows int
}

// matrixView is groups by columns, with a strip for each voice in each cell.
type matrixView struct {
	Name, About string
	// Counted says that the rows tell their mentions.
	Counted  bool
	Families []familyView
	Rows     []labelGroup
	// Silent are the groups that have nothing to show.
	Silent []string
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
		if i > 0 && cells > maxLabelCells/p.part {
			v.Rest = append(v.Rest, ref.Name)
			continue
		}
		v.Referents = append(v.Referents, newReferent(r, p, ref))
	}
	return v
}

// maxForms is how many written forms of a name stand under its share.
const maxForms = 2

func newReferent(r *framing.Result, p *pool, ref *table.Referent) matrixView {
	v := matrixView{Name: ref.Name, About: "Labels of " + ref.Name, Counted: true}
	for _, f := range ref.Families {
		head := familyView{Name: f.Name, Labels: f.Labels}
		if len(f.Labels) == 1 && f.Labels[0] == f.Name {
			head.Labels = nil // the name says it
		}
		v.Families = append(v.Families, head)
	}
	for _, g := range r.Groups {
		if x := ref.Row(g.Name, framing.AllVoices, "", ""); x != nil && x.Count == 0 {
			v.Silent = append(v.Silent, g.Name)
			continue
		}
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
					l := shareLane(scale{0, 1}, voice, x.Share, p.evidence(x.Passages))
					l.Forms = x.Forms[:min(maxForms, len(x.Forms))]
					cell.Lanes = append(cell.Lanes, l)
				}
			}
			cell.Lanes = withGhosts(cell.Lanes)
			row.Cells = append(row.Cells, cell)
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}
