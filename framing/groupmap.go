package framing

import (
	"parallax/framing/counts"
	"parallax/framing/value"
	"parallax/framing/vector"
)

// axisTerms is how many terms name each end of an axis.
const axisTerms = 8

// groupMap places the groups in two dimensions by correspondence analysis of
// groups by words. Words of few documents are left out: they carry large
// distances that one article makes.
func (s *study) groupMap(v *Vectors, sp *space) error {
	table, terms := s.groupTable(sp)
	m, err := vector.Correspondence(table, 2, axisTerms)
	if err != nil {
		return err
	}
	if !m.Inertia.Defined() {
		v.Map.Note = m.Inertia.Why()
		return nil
	}
	for g, at := range m.Points {
		if at == nil {
			continue
		}
		p := MapPoint{Group: s.sides.groups[g].Name}
		if len(at) > 0 {
			p.X = similarity(at[0])
		}
		if len(at) > 1 {
			p.Y = similarity(at[1])
		}
		v.Map.Points = append(v.Map.Points, p)
	}
	for _, axis := range m.Axes {
		v.Map.Inertia = append(v.Map.Inertia, value.Of(similarity(axis.Share)))
		v.Map.Axes = append(v.Map.Axes, MapAxis{Low: s.termsOf(axis.Negative, terms), High: s.termsOf(axis.Positive, terms)})
	}
	return nil
}

func (s *study) termsOf(list []vector.AxisTerm, terms []uint32) []string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = s.tally.vocabulary.Term(terms[t.Term])
	}
	return out
}

// groupTable counts the words of the statements with a vector, by group, for
// words that stand in at least MinDocs documents; terms gives each column's
// word.
func (s *study) groupTable(sp *space) (table *counts.Matrix, terms []uint32) {
	size := len(sp.words)
	docs, last := make([]int, size), make([]int, size)
	sums := grid[uint32](len(s.sides.groups), size)
	for i, statement := range sp.rows {
		doc := s.tally.statements[statement].doc
		cols, ns := sp.terms.Row(i)
		for k, c := range cols {
			if last[c] != doc+1 {
				last[c] = doc + 1
				docs[c]++
			}
			sums[sp.group[i]][c] += ns[k]
		}
	}
	least := min(max(1, s.options.MinDocs), s.tally.Documents())
	var columns []int
	for t := range size {
		if docs[t] >= least {
			columns, terms = append(columns, t), append(terms, sp.words[t])
		}
	}
	table = counts.NewMatrix(len(terms))
	for _, row := range sums {
		var cols, ns []uint32
		for k, t := range columns {
			if row[t] > 0 {
				cols, ns = append(cols, uint32(k)), append(ns, row[t])
			}
		}
		table.Append(cols, ns)
	}
	return table, terms
}
