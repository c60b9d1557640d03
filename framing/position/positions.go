package position

import (
	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/tally"
	"parallax/framing/value"
)

// A comparison tells of each cell how its number differs from that of the other
// positions of the same group.
type comparison struct {
	table    *table
	options  inference.Options
	columns  int // of a group
	groups   []within
	adjusted []value.Value
}

// within is one group's documents by position.
type within struct {
	design inference.Design
	ratios []inference.Ratio // by voice and number
}

// comparePositions tests each position of a group against its others. What a
// document says in one position is permuted with what it says in the others, and
// with nothing else: the document is its own control. The correction is over all
// groups, positions, voices and numbers.
func comparePositions(s *compare.Study, t *table) (*comparison, error) {
	per := len(t.items) / len(tally.Positions())
	slots := len(compare.VoiceNames())
	c := &comparison{table: t, columns: slots * len(t.items)}
	family := make([]value.Value, t.Groups*c.columns)
	c.options = s.InferenceOptions()
	o := c.options
	o.Family = len(family)
	for g := range t.Groups {
		d, rows := t.design(s, g)
		ratios := make([]inference.Ratio, slots*per)
		for slot := range slots {
			for k := range per {
				ratios[slot*per+k] = t.ratio(g, slot, k, per, len(d.Group), rows)
			}
		}
		c.groups = append(c.groups, within{d, ratios})
		for p := range tally.Positions() {
			contrast := inference.Contrast{Target: p, Reference: inference.Rest}
			tests, err := d.Ratios(ratios, contrast, o)
			if err != nil {
				return nil, err
			}
			for slot := range slots {
				for k := range per {
					family[g*c.columns+t.Column(slot, p*per+k)] = tests.P[slot*per+k]
				}
			}
		}
	}
	c.adjusted = inference.Adjust(family, o.Correction)
	return c, nil
}

// design has a row for each position of each document in which the group speaks.
func (t *table) design(s *compare.Study, group int) (inference.Design, map[[2]int]int) {
	rows := map[[2]int]int{}
	var d inference.Design
	var docs []int
	for i, g := range s.StatementsInGroups() {
		st := &s.Tally.Statements[i]
		key := [2]int{st.Doc, int(st.Position)}
		if _, has := rows[key]; g != group || has {
			continue
		}
		rows[key] = len(docs)
		docs = append(docs, st.Doc)
		d.Group = append(d.Group, int(st.Position))
		d.Tokens = append(d.Tokens, 0)
	}
	if d.Cluster, d.Drawn = s.PermutedWith(docs), s.ClustersOf(docs); d.Drawn == nil {
		d.Drawn = d.Cluster
	}
	return d, rows
}

// ratio lays one number of a group out by the rows of its design.
func (t *table) ratio(group, slot, k, per, size int, rows map[[2]int]int) inference.Ratio {
	q := inference.Ratio{Num: make([]float64, size), Den: make([]float64, size)}
	for p := range tally.Positions() {
		r := t.At(group, t.Column(slot, p*per+k)).byDoc
		for i, doc := range r.Docs {
			row := rows[[2]int{doc, p}]
			q.Num[row], q.Den[row] = r.Num[i], r.Den[i]
		}
	}
	return q
}

// p is the corrected p of a cell.
func (c *comparison) p(at compare.Place) value.Value {
	return c.adjusted[at.Group*c.columns+at.Column]
}

// difference is a cell's number less that of the other positions.
func (c *comparison) difference(at compare.Place) (value.Estimate, error) {
	per := len(c.table.items) / len(tally.Positions())
	slot, position := at.Column/len(c.table.items), at.Item/per
	contrast := inference.Contrast{Target: position, Reference: inference.Rest}
	g := &c.groups[at.Group]
	q := g.ratios[slot*per+at.Item%per]
	if c.table.items[at.Item].measure == sentiment {
		return g.design.RatioDifference(q, contrast, c.options)
	}
	list, err := g.design.ShareDifferences([]inference.Ratio{q}, contrast, c.options)
	if err != nil {
		return value.Estimate{}, err
	}
	return list[0], nil
}
