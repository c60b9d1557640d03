package distance

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

// A Share is what one term makes of the difference of two groups.
type Share struct {
	Term              string
	Target, Reference int // its occurrences
	// TargetRate and ReferenceRate are per 1,000 of the terms compared.
	TargetRate, ReferenceRate float64
	// Parts are its parts in the distances of Shares.Measures, in their order, and
	// Portions the same over the whole.
	Parts, Portions []value.Value
	// Surprise is its share in the difference of the groups' entropies (measure.WordShift
	// with −log2 of its probability as the score): above 0 where it makes the target's words
	// less predictable.
	Surprise value.Value
}

// Shares are the terms that make two groups differ, those of the greatest
// parts in the first measure before others.
type Shares struct {
	Target, Reference string
	// Measures are those that are sums of their terms' parts, and Distances their
	// values: the sums of all parts, shown or not.
	Measures  []measure.DistanceMeasure
	Distances []value.Value
	List      []Share
	Terms     int
}

// Explain tells which terms make the target and the reference differ.
func Explain(t *wordlist.Totals, o Options) (*Shares, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	counts, terms, reference, err := sides(t, o)
	if err != nil {
		return nil, err
	}
	s := &Shares{Target: o.Target, Reference: reference, Terms: len(terms)}
	if s.Measures, err = withParts(o.Measures); err != nil {
		return nil, err
	}
	parts := make([][]float64, len(s.Measures))
	for i, m := range s.Measures {
		s.Distances = append(s.Distances, m.Compute(counts[0], counts[1]))
		parts[i] = m.Shares(counts[0], counts[1])
	}
	surprise := measure.WordShift(counts[0], counts[1], surprises(counts[0]), surprises(counts[1]), 0)
	n1, n2 := sum(counts[0]), sum(counts[1])
	for k, j := range terms {
		row := Share{Term: t.Terms[j], Target: int(counts[0][k]), Reference: int(counts[1][k]), Surprise: surprise[k]}
		row.TargetRate, row.ReferenceRate = 1000*counts[0][k]/n1, 1000*counts[1][k]/n2
		for i := range parts {
			row.Parts = append(row.Parts, value.Of(parts[i][k]))
			row.Portions = append(row.Portions, portion(parts[i][k], s.Distances[i]))
		}
		s.List = append(s.List, row)
	}
	slices.SortStableFunc(s.List, func(a, b Share) int {
		x, _ := a.Parts[0].Get()
		y, _ := b.Parts[0].Get()
		return cmp.Compare(y, x)
	})
	if o.Top > 0 {
		s.List = s.List[:min(o.Top, len(s.List))]
	}
	return s, nil
}

// portion is a part of the whole.
func portion(part float64, whole value.Value) value.Value {
	if x, ok := whole.Get(); ok && x == 0 {
		return value.Undefined("the two groups do not differ")
	}
	return whole.Map(func(x float64) float64 { return part / x })
}

// sides are the counts of the target and of the reference, by the terms that they have.
func sides(t *wordlist.Totals, o Options) (counts [2][]float64, terms []uint32, reference string, err error) {
	find := func(what, name string) (int, error) {
		g, ok := slices.BinarySearch(t.Groups, name)
		if !ok {
			return 0, fmt.Errorf("%s %q: no such group; there are %s", what, name, strings.Join(t.Groups[:min(20, len(t.Groups))], ", "))
		}
		return g, nil
	}
	target, err := find("target", o.Target)
	if err != nil {
		return counts, nil, "", err
	}
	if len(t.Groups) < 2 {
		return counts, nil, "", oneGroup(t.Groups)
	}
	groups := []int{target}
	if reference = cmp.Or(o.Reference, Rest); reference == Rest {
		for g := range t.Groups {
			if g != target {
				groups = append(groups, g)
			}
		}
	} else {
		g, err := find("reference", reference)
		if err != nil {
			return counts, nil, "", err
		}
		groups = append(groups, g)
	}
	terms = commonestTerms(t, groups, o.Commonest)
	place := make([]int, len(t.Terms))
	for k, j := range terms {
		place[j] = k + 1
	}
	counts = [2][]float64{make([]float64, len(terms)), make([]float64, len(terms))}
	for i, g := range groups {
		cols, ns := t.Counts.Row(g)
		for k, j := range cols {
			if at := place[j]; at > 0 {
				counts[min(i, 1)][at-1] += float64(ns[k])
			}
		}
	}
	for i, n := range counts {
		if sum(n) == 0 {
			return counts, nil, "", fmt.Errorf("%s has none of the terms compared, so nothing tells it from the other", []string{o.Target, reference}[i])
		}
	}
	return counts, terms, reference, nil
}

// withParts are the measures that are sums of their terms' parts: of those
// asked for, and the Jensen–Shannon divergence and rank turbulence.
func withParts(ids []string) ([]measure.DistanceMeasure, error) {
	var list []measure.DistanceMeasure
	for _, id := range slices.Concat(ids, []string{"jsd", "rtd"}) {
		m, err := measure.DistanceByID(id)
		if err != nil {
			return nil, err
		}
		one := []float64{1}
		if m.Shares(one, one) != nil && !slices.ContainsFunc(list, func(x measure.DistanceMeasure) bool { return x.ID == m.ID }) {
			list = append(list, m)
		}
	}
	return list, nil
}

// surprises are the scores of an entropy shift: −log2 of each term's
// probability, 0 for a term that the group does not have.
func surprises(counts []float64) []float64 {
	n := sum(counts)
	out := make([]float64, len(counts))
	for i, x := range counts {
		if x > 0 {
			out[i] = -math.Log2(x / n)
		}
	}
	return out
}

func sum(x []float64) float64 {
	total := 0.0
	for _, v := range x {
		total += v
	}
	return total
}
