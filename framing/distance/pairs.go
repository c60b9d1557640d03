package distance

import (
	"fmt"

	"parallax/framing/counts"
	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

// A Pair is the distance of two groups, and what chance would make of it.
type Pair struct {
	Measure     measure.DistanceMeasure
	Left, Right string
	*inference.DistanceTest
	// PAdjusted is P corrected over all pairs of all measures.
	PAdjusted value.Value
}

// Pairs are the distances of every two groups with their tests.
type Pairs struct {
	List []Pair
	// Family is how many p-values were corrected together.
	Family int
	// Left is how many groups, those of fewest words, were too many.
	Left int
}

// Test measures every two groups of a list and permutes their documents.
// tick is called after each pair.
func Test(l *wordlist.List, o Options, tick func()) (*Pairs, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if len(l.Groups) < 2 {
		return nil, oneGroup(l.Groups)
	}
	measures, err := measuresOf(o.Measures)
	if err != nil {
		return nil, err
	}
	words := make([]int, len(l.Groups))
	for i, g := range l.Group {
		words[g] += l.Tokens[i]
	}
	groups := largest(words, MaxTested)
	design := l.Design()
	if o.Commonest > 0 {
		design.Rows = commonestColumns(l.Rows, o.Commonest)
	}
	out := &Pairs{Left: len(l.Groups) - len(groups)}
	var family []value.Value
	for _, m := range measures {
		for i, a := range groups {
			for _, b := range groups[i+1:] {
				t, err := design.Distance(m, inference.Contrast{Target: a, Reference: b}, o.Inference)
				if err != nil {
					return nil, fmt.Errorf("distance between %s and %s: %w", l.Groups[a], l.Groups[b], err)
				}
				out.List = append(out.List, Pair{Measure: m, Left: l.Groups[a], Right: l.Groups[b], DistanceTest: t})
				family = append(family, t.P)
				if t.P.Defined() {
					out.Family++
				}
				tick()
			}
		}
	}
	for i, p := range inference.Adjust(family, o.Inference.Correction) {
		out.List[i].PAdjusted = p
	}
	return out, nil
}

// commonestColumns keeps the columns of the highest totals over all rows.
func commonestColumns(m *counts.Matrix, commonest int) *counts.Matrix {
	all := &wordlist.Totals{Terms: make([]string, m.Cols), Counts: m}
	rows := make([]int, m.Rows())
	for i := range rows {
		rows[i] = i
	}
	to := make([]int, m.Cols)
	terms := commonestTerms(all, rows, commonest)
	for k, j := range terms {
		to[j] = k + 1
	}
	out := counts.NewMatrix(len(terms))
	var cols, ns []uint32
	for i := range rows {
		cols, ns = cols[:0], ns[:0]
		c, n := m.Row(i)
		for e, j := range c {
			if to[j] > 0 {
				cols, ns = append(cols, uint32(to[j]-1)), append(ns, n[e])
			}
		}
		out.Append(cols, ns)
	}
	return out
}
