// Package distance tells how far apart groups are over all their terms, every
// two of them, and which terms make two groups differ. It takes the counts of a
// wordlist, as framing/keywords does for single terms, and measures with
// framing/measure; what a report tells of distances rests on the same measures.
package distance

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

// MaxGroups is the most groups of a matrix, and MaxTested the most of which
// every two are tested: of more, those of most words.
const (
	MaxGroups = 60
	MaxTested = 20
)

// Options say what is measured.
type Options struct {
	// Measures are IDs of measure.Distances; the first orders the groups.
	Measures []string
	// Commonest keeps the terms that are most frequent over all groups; 0 keeps all.
	Commonest int
	// Target and Reference are the groups whose terms Shares tells; Reference may be Rest.
	Target, Reference string
	// Top is how many terms Shares gives; 0 gives all.
	Top int
	// Inference of the tests; intervals are not used.
	Inference inference.Options
}

// Rest is the reference of all other groups.
const Rest = "rest"

// Validate names the first option that cannot be carried out.
func (o *Options) Validate() error {
	if len(o.Measures) == 0 {
		return fmt.Errorf("no distance to measure: there are %s", strings.Join(IDs(), ", "))
	}
	for _, id := range o.Measures {
		if _, err := measure.DistanceByID(id); err != nil {
			return err
		}
	}
	switch {
	case o.Commonest < 0:
		return fmt.Errorf("the %d commonest terms: must not be negative", o.Commonest)
	case o.Top < 0:
		return fmt.Errorf("top %d: must not be negative", o.Top)
	case o.Target == "" && o.Reference != "":
		return fmt.Errorf("reference %q without a target: name the target as well", o.Reference)
	case o.Target != "" && o.Target == o.Reference:
		return fmt.Errorf("target and reference are both %q", o.Target)
	}
	return o.Inference.Validate()
}

// IDs lists the distances, sorted.
func IDs() []string {
	var ids []string
	for _, m := range measure.Distances() {
		ids = append(ids, m.ID)
	}
	return ids
}

func measuresOf(ids []string) ([]measure.DistanceMeasure, error) {
	list := make([]measure.DistanceMeasure, len(ids))
	for i, id := range ids {
		m, err := measure.DistanceByID(id)
		if err != nil {
			return nil, err
		}
		list[i] = m
	}
	return list, nil
}

// Matrices are the distances between every two groups.
type Matrices struct {
	// Groups stand in the order of the leaves of an average-linkage dendrogram
	// of the first measure, so that near ones stand together.
	Groups []string
	Of     []Matrix
	// Terms is how many terms were compared, Left how many groups, those of
	// fewest words, were too many.
	Terms, Left int
}

// A Matrix is one distance between every two groups, in the order of Groups.
type Matrix struct {
	Measure measure.DistanceMeasure
	Values  [][]value.Value
}

// Between measures the distances between every two groups.
func Between(t *wordlist.Totals, o Options) (*Matrices, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if len(t.Groups) < 2 {
		return nil, oneGroup(t.Groups)
	}
	measures, err := measuresOf(o.Measures)
	if err != nil {
		return nil, err
	}
	groups := largest(t.Tokens, MaxGroups)
	counts, terms := dense(t, groups, o.Commonest)
	m := &Matrices{Terms: terms, Left: len(t.Groups) - len(groups)}
	var order []int
	for i, of := range measures {
		values := measure.DistanceMatrix(of, counts)
		if i == 0 {
			order = measure.LeafOrder(apart(of, values))
			for _, k := range order {
				m.Groups = append(m.Groups, t.Groups[groups[k]])
			}
		}
		m.Of = append(m.Of, Matrix{of, ordered(values, order)})
	}
	return m, nil
}

func oneGroup(groups []string) error {
	if len(groups) == 0 {
		return fmt.Errorf("no group has a term, and a distance needs two groups")
	}
	return fmt.Errorf("one group (%s), and a distance needs two: group by another field with --by", groups[0])
}

// apart turns a similarity around, so that more is farther.
func apart(m measure.DistanceMeasure, values [][]value.Value) [][]value.Value {
	if m.Equal != "1" {
		return values
	}
	out := make([][]value.Value, len(values))
	for i, row := range values {
		for _, v := range row {
			out[i] = append(out[i], v.Map(func(x float64) float64 { return 1 - x }))
		}
	}
	return out
}

func ordered(values [][]value.Value, order []int) [][]value.Value {
	out := make([][]value.Value, len(order))
	for i, a := range order {
		for _, b := range order {
			out[i] = append(out[i], values[a][b])
		}
	}
	return out
}

// largest are the groups of most words, at most so many, in their order.
func largest(words []int, most int) []int {
	order := make([]int, len(words))
	for g := range order {
		order[g] = g
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(words[b], words[a]) })
	kept := slices.Clone(order[:min(most, len(order))])
	slices.Sort(kept)
	return kept
}

// dense gives the counts of groups by term, of the commonest terms or of all that
// they have, and the number of these.
func dense(t *wordlist.Totals, groups []int, commonest int) ([][]float64, int) {
	column := make([]int, len(t.Terms)) // 1 + the place of a term, 0 where it is left out
	terms := 0
	for _, j := range commonestTerms(t, groups, commonest) {
		terms++
		column[j] = terms
	}
	counts := make([][]float64, len(groups))
	for i, g := range groups {
		counts[i] = make([]float64, terms)
		cols, ns := t.Counts.Row(g)
		for k, j := range cols {
			if at := column[j]; at > 0 {
				counts[i][at-1] = float64(ns[k])
			}
		}
	}
	return counts, terms
}

// commonestTerms are the terms that groups use, the commonest or all, in their
// order; of terms equally common the first.
func commonestTerms(t *wordlist.Totals, groups []int, commonest int) []uint32 {
	n := make([]int, len(t.Terms))
	for _, g := range groups {
		cols, ns := t.Counts.Row(g)
		for k, j := range cols {
			n[j] += int(ns[k])
		}
	}
	var terms []uint32
	for j, x := range n {
		if x > 0 {
			terms = append(terms, uint32(j))
		}
	}
	if commonest > 0 && commonest < len(terms) {
		slices.SortStableFunc(terms, func(a, b uint32) int { return cmp.Compare(n[b], n[a]) })
		terms = terms[:commonest]
		slices.Sort(terms)
	}
	return terms
}
