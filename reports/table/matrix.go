package table

import "parallax/framing"

// A Referent is the part of the label rows that speaks of one referent, as a
// matrix of families × groups × voices.
type Referent struct {
	Name     string
	Families []Family
	cells    map[cellKey]*framing.LabelRow
}

// A Family is a label family and its labels, in the result's order.
type Family struct {
	Name   string
	Labels []string
}

type cellKey struct{ group, voice, family, label string }

// Referents arranges the label rows by referent, in the result's order.
func Referents(r *framing.Result) []*Referent {
	var all []*Referent
	at := map[string]*Referent{}
	families := map[[2]string]int{}
	labels := map[[3]string]bool{}
	for i := range r.Labels {
		row := &r.Labels[i]
		ref := at[row.Referent]
		if ref == nil {
			ref = &Referent{Name: row.Referent, cells: map[cellKey]*framing.LabelRow{}}
			at[row.Referent] = ref
			all = append(all, ref)
		}
		ref.cells[cellKey{row.Group, row.Voice, row.Family, row.Label}] = row
		if row.Family == "" {
			continue
		}
		f, seen := families[[2]string{ref.Name, row.Family}]
		if !seen {
			f = len(ref.Families)
			families[[2]string{ref.Name, row.Family}] = f
			ref.Families = append(ref.Families, Family{Name: row.Family})
		}
		if key := [3]string{ref.Name, row.Family, row.Label}; row.Label != "" && !labels[key] {
			labels[key] = true
			ref.Families[f].Labels = append(ref.Families[f].Labels, row.Label)
		}
	}
	return all
}

// Row is the row of a group, voice, family and label; empty family and label
// as in the result. Nil where the result has none.
func (r *Referent) Row(group, voice, family, label string) *framing.LabelRow {
	return r.cells[cellKey{group, voice, family, label}]
}
