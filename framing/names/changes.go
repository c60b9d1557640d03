package names

import (
	"cmp"
	"slices"

	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// A LabelChangeRow says whether one group's share of a family of names moved
// over the periods: one test of all the ways to cut the periods into earlier and later ones.
type LabelChangeRow struct {
	Group    string `json:"group" title:"Group" print:"yes"`
	Voice    string `json:"voice" title:"Voice" print:"yes"`
	Referent string `json:"referent" title:"Referent" print:"yes"`
	Family   string `json:"family" title:"Family" print:"yes"`
	// From is the period with which the later part begins, where the two parts
	// differ most; "" where there is no test.
	From string `json:"from" title:"From" print:"yes"`
	// Before and After are the shares of the two parts. The cut was chosen for
	// being the one where they differ most, so their difference is likely too large.
	Before value.Estimate `json:"before" title:"Before" measure:"label_share" kind:"share" print:"value"`
	After  value.Estimate `json:"after" title:"After" measure:"label_share" kind:"share" print:"value"`
	P      value.Value    `json:"p" title:"p" measure:"label_change" kind:"p"`
	// PAdjusted is the corrected p of: the share is the same in all periods.
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"label_change" kind:"p" print:"yes"`
	// Moved reports whether it is not, by that p.
	Moved bool `json:"moved" title:"Moved" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge bool `json:"at_edge" title:"At the edge"`
}

// labelChanges tests each group's share of each family for a change over time,
// and corrects over all groups, families and voices: those that the rows tell of.
func labelChanges(s *compare.Study, into *LabelTimes, t *labelTable, c *calendar) error {
	columns, alone := t.families(), t.alone()
	tests := make([]*inference.Changes, len(s.Sides.Groups))
	err := s.Parallel(len(tests), func(g int) (err error) {
		tests[g], err = groupChanges(s, t, columns, c, g)
		return err
	})
	if err != nil {
		return err
	}
	var p []value.Value
	var at []int // of the first period after the cut
	for g, group := range s.Sides.Groups {
		for k, f := range columns {
			if cell := t.cell(g, f.slot, f.item); len(cell.byDoc.Docs) == 0 {
				continue
			}
			row := LabelChangeRow{Group: group.Name, Voice: compare.VoiceNames()[f.slot], Referent: f.referent, Family: f.family, P: tests[g].P[k]}
			if alone[f.referent] {
				row.P = value.Undefined("the referent has one family of names, which is all of it")
			}
			p, at = append(p, row.P), append(at, tests[g].At[k])
			cell := t.cell(g, f.slot, f.item).byDoc
			if err := parts(s, &row, cell, c, tests[g].At[k]); err != nil {
				return err
			}
			into.Changes = append(into.Changes, row)
		}
	}
	for i, v := range inference.Adjust(p, s.InferenceOptions().Correction) {
		row := &into.Changes[i]
		row.PAdjusted, row.Moved, row.AtEdge = v, s.Holds(v), s.Options.AtEdge(row.P, v)
		if row.P.Defined() {
			row.From = c.periods[at[i]].Name
			into.Family++
		}
	}
	surestFirst(into.Changes)
	return nil
}

// surestFirst puts the rows of the least p first, and those without a test last.
func surestFirst(rows []LabelChangeRow) {
	p := func(r LabelChangeRow) float64 {
		if v, ok := r.P.Get(); ok {
			return v
		}
		return 2
	}
	slices.SortStableFunc(rows, func(a, b LabelChangeRow) int { return cmp.Compare(p(a), p(b)) })
}

// groupChanges tests the shares of one group, whose dated documents are permuted
// again among their periods.
func groupChanges(s *compare.Study, t *labelTable, columns []familyColumn, c *calendar, group int) (*inference.Changes, error) {
	var d inference.Design
	var docs []int // of the rows
	row := map[int]int{}
	for _, f := range columns {
		for _, doc := range t.cell(group, f.slot, f.item).byDoc.Docs {
			if _, has := row[doc]; !has && c.of[doc] >= 0 {
				row[doc] = len(d.Group)
				d.Group, docs = append(d.Group, c.of[doc]), append(docs, doc)
			}
		}
	}
	// Stories end in the time in which they begin: within one nothing moves, and all of it is one observation.
	d.Cluster = s.ClustersOf(docs)
	ratios := make([]inference.Ratio, len(columns))
	for k, f := range columns {
		q := inference.Ratio{Num: make([]float64, len(d.Group)), Den: make([]float64, len(d.Group))}
		cell := t.cell(group, f.slot, f.item).byDoc
		for i, doc := range cell.Docs {
			if at, has := row[doc]; has {
				q.Num[at], q.Den[at] = cell.Num[i], cell.Den[i]
			}
		}
		ratios[k] = q
	}
	o := s.InferenceOptions()
	o.Workers = 1 // the groups are tested side by side
	return d.Changes(ratios, o)
}

// parts estimates the shares before a cut and after it.
func parts(s *compare.Study, row *LabelChangeRow, cell compare.Ratio, c *calendar, cut int) error {
	if cut < 0 {
		why := value.Undefined("there is no test that finds a cut")
		none := value.Estimate{Value: why, Low: why, High: why}
		row.Before, row.After = none, none
		return nil
	}
	var before, after compare.Ratio
	for i, doc := range cell.Docs {
		switch p := c.of[doc]; {
		case p >= cut:
			after.Add(doc, cell.Num[i], cell.Den[i])
		case p >= 0:
			before.Add(doc, cell.Num[i], cell.Den[i])
		}
	}
	var err error
	if row.Before, err = s.Share(before); err != nil {
		return err
	}
	row.After, err = s.Share(after)
	return err
}
