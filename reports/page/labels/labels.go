// Package labels shows what each group calls the same referent: a matrix for
// each referent, the tests of all groups and of pairs, and the shares over time.
package labels

import (
	"embed"
	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
	"parallax/reports/table"
)

// shown is a matrix for each referent, groups by families.
type shown struct {
	Referents []matrix
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

// matrix is a referent's matrix, with its shares over time.
type matrix struct {
	part.Matrix
	Times *timesView
}

//go:embed *.html *.js *.css
var files embed.FS

// Section is the section on labels.
func Section() part.Section {
	return part.Section{
		ID: "labels", Nav: "Labels", Shows: []string{"label_tests", "label_pairs", "label_changes"}, Files: files, View: view, Draw: draw,
		Tables: []func(*framing.Result) table.Table{table.Labels},
	}
}

// maxCells bounds the cells of all matrices of labels.
const maxCells = 900

func view(r *framing.Result, p *part.Pool) any {
	if len(r.Labels) == 0 {
		return nil
	}
	v := shown{
		Rows: len(r.Labels), Tests: r.LabelTests.Family, PairTests: r.LabelTests.PairFamily, TestNote: r.LabelTests.Note,
		TimeRule: r.LabelTimes.Rule, TimeNote: r.LabelTimes.Note, TimeTests: r.LabelTimes.Family,
	}
	tests, times := newTestViews(r, p), newTimesViews(r)
	drawn, rest := referents(r, p)
	for _, ref := range drawn {
		m := matrix{Matrix: newReferent(r, p, ref), Times: times[ref.Name]}
		m.Tests = tests.cells(m.Name, m.Families)
		v.Referents = append(v.Referents, m)
	}
	for _, ref := range rest {
		v.Rest = append(v.Rest, ref.Name)
	}
	return v
}

// referents are those for which there is room, and the others.
func referents(r *framing.Result, p *part.Pool) (drawn, rest []*table.Referent) {
	cells := 0
	for i, ref := range table.Referents(r) {
		if cells += len(r.Groups) * len(ref.Families); i > 0 && cells > p.Cells(maxCells) {
			rest = append(rest, ref)
		} else {
			drawn = append(drawn, ref)
		}
	}
	return drawn, rest
}

// draw puts on the page what the charts over time show.
func draw(r *framing.Result, p *part.Pool) {
	var names []string
	drawn, _ := referents(r, p)
	for _, ref := range drawn {
		names = append(names, ref.Name)
	}
	p.Draw("times", newSeries(r, p, names))
}

// maxForms is how many written forms of a name stand under its share.
const maxForms = 2

func newReferent(r *framing.Result, p *part.Pool, ref *table.Referent) part.Matrix {
	v := part.Matrix{Name: ref.Name, About: "Labels of " + ref.Name, Counted: true}
	for _, f := range ref.Families {
		head := part.Head{Name: f.Name, Labels: f.Labels}
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
		row := part.Row{Group: g.Name}
		for _, voice := range part.Voices() {
			if x := ref.Row(g.Name, voice, "", ""); x != nil {
				row.Mentions = append(row.Mentions, part.Mention{Voice: voice, Count: numeral.Count(x.Count), Evidence: p.Evidence(x.Passages)})
			}
		}
		for _, f := range ref.Families {
			cell := part.Cell{Family: f.Name}
			for _, voice := range part.Voices() {
				if x := ref.Row(g.Name, voice, f.Name, ""); x != nil {
					l := part.ShareLane(part.Scale{High: 1}, voice, x.Share, p.Evidence(x.Passages))
					l.Forms = x.Forms[:min(maxForms, len(x.Forms))]
					cell.Lanes = append(cell.Lanes, l)
				}
			}
			cell.Lanes = part.WithGhosts(cell.Lanes)
			row.Cells = append(row.Cells, cell)
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}
