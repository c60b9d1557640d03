package page

import (
	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/table"
)

// labelsView is a matrix for each referent, groups by families.
type labelsView struct {
	Referents []matrixView
	// Tests and PairTests are the sizes of the families over which p is
	// corrected; TestNote says why there are none or no pairs.
	Tests, PairTests int
	TestNote         string
	// TimeRule says how the periods were chosen, TimeTests how many shares
	// were tested for a change, TimeNote why there are no periods.
	TimeRule, TimeNote string
	TimeTests          int
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
	// Tests of all groups, by family; Times are the shares over time.
	Tests []testCell
	Times *timesView
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
	v := labelsView{
		Rows: len(r.Labels), Tests: r.LabelTests.Family, PairTests: r.LabelTests.PairFamily, TestNote: r.LabelTests.Note,
		TimeRule: r.LabelTimes.Rule, TimeNote: r.LabelTimes.Note, TimeTests: r.LabelTimes.Family,
	}
	cells := 0
	tests, times := newTestViews(r, p), newTimesViews(r)
	for i, ref := range table.Referents(r) {
		cells += len(r.Groups) * len(ref.Families)
		if i > 0 && cells > p.cells(maxLabelCells) {
			v.Rest = append(v.Rest, ref.Name)
			continue
		}
		m := newReferent(r, p, ref)
		m.Tests, m.Times = tests.cells(m.Name, m.Families), times[m.Name]
		v.Referents = append(v.Referents, m)
	}
	return v
}

// names are the referents that are drawn.
func (v *labelsView) names() []string {
	var names []string
	for _, m := range v.Referents {
		names = append(names, m.Name)
	}
	return names
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
