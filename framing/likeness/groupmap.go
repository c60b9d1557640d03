package likeness

import (
	"parallax/framing/compare"
	"parallax/framing/counts"
	"parallax/framing/value"
	"parallax/framing/vector"
)

// axisTerms is how many terms name each end of an axis.
const axisTerms = 8

// groupMap places the groups in two dimensions by correspondence analysis of
// groups by words. Words of few documents are left out: they carry large
// distances that one article makes.
func groupMap(s *compare.Study, v *Vectors, sp *space) error {
	table, terms := groupTable(s, sp)
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
		p := MapPoint{Group: s.Sides.Groups[g].Name}
		if len(at) > 0 {
			p.X = compare.Similarity(at[0])
		}
		if len(at) > 1 {
			p.Y = compare.Similarity(at[1])
		}
		v.Map.Points = append(v.Map.Points, p)
	}
	for _, axis := range m.Axes {
		v.Map.Inertia = append(v.Map.Inertia, value.Of(compare.Similarity(axis.Share)))
		v.Map.Axes = append(v.Map.Axes, MapAxis{Low: termsOf(s, axis.Negative, terms), High: termsOf(s, axis.Positive, terms)})
	}
	return nil
}

func termsOf(s *compare.Study, list []vector.AxisTerm, terms []uint32) []string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = s.Tally.Vocabulary.Term(terms[t.Term])
	}
	return out
}

// groupTable counts the words of the statements with a vector, by group, for
// words that tell something and stand in at least MinDocs documents; terms gives each column's
// word.
func groupTable(s *compare.Study, sp *space) (table *counts.Matrix, terms []uint32) {
	size := len(sp.words)
	docs, last := make([]int, size), make([]int, size)
	sums := compare.Grid[uint32](len(s.Sides.Groups), size)
	for i, statement := range sp.rows {
		doc := s.Tally.Statements[statement].Doc
		cols, ns := sp.terms.Row(i)
		for k, c := range cols {
			if last[c] != doc+1 {
				last[c] = doc + 1
				docs[c]++
			}
			sums[sp.group[i]][c] += ns[k]
		}
	}
	least := min(max(1, s.Options.MinDocs), s.Tally.Documents())
	tells := s.TellingWords()
	var columns []int
	for t := range size {
		if docs[t] >= least && tells[sp.words[t]] {
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

// A Map places groups in two dimensions.
type Map struct {
	Points []MapPoint `json:"points"`
	// Inertia of each axis as a share of the whole.
	Inertia []value.Value `json:"inertia"`
	// Axes are the terms that define the ends of each axis.
	Axes []MapAxis `json:"axes"`
	Note string    `json:"note,omitempty"`
}

// A MapPoint is a group's place.
type MapPoint struct {
	Group string  `json:"group" title:"Group"`
	X     float64 `json:"x" title:"First axis" measure:"group_map"`
	Y     float64 `json:"y" title:"Second axis" measure:"group_map"`
}

// A MapAxis names the ends of an axis.
type MapAxis struct {
	Low  []string `json:"low"`
	High []string `json:"high"`
}
