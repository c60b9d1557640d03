package measure

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"parallax/framing/value"
)

// A DistanceMeasure tells how far apart two groups are over all terms.
type DistanceMeasure struct {
	Declaration
	// shares gives each term's part in the distance; nil where it has none.
	shares  func(p, q []float64) []float64
	compute func(p, q []float64) value.Value
}

// Compute gives the distance of two groups from their counts of the same
// terms; undefined, with the reason, where a group has no tokens.
func (m DistanceMeasure) Compute(p, q []float64) value.Value {
	if why := badCounts(p, q); why != "" {
		return value.Undefined("%s", why)
	}
	return m.compute(p, q)
}

// Shares gives each term's part in the distance, which add up to it; nil for a
// distance that has no such parts, and where it is undefined.
func (m DistanceMeasure) Shares(p, q []float64) []float64 {
	if m.shares == nil || badCounts(p, q) != "" {
		return nil
	}
	return m.shares(p, q)
}

func badCounts(p, q []float64) string {
	if len(p) != len(q) {
		return "the groups are counted over different terms"
	}
	for i, x := range [][]float64{p, q} {
		sum := 0.0
		for _, v := range x {
			if v < 0 || math.IsNaN(v) || math.IsInf(v, 0) {
				return "a count is negative or no number"
			}
			sum += v
		}
		if sum == 0 {
			return "the " + side(i == 0) + " has no tokens"
		}
	}
	return ""
}

// Distances lists the distances between two groups, sorted by ID.
func Distances() []DistanceMeasure {
	list := []DistanceMeasure{jensenShannon(), hellinger(), cosineDistance(), rankTurbulence(), spearman(), kilgarriff()}
	slices.SortFunc(list, func(a, b DistanceMeasure) int { return compareIDs(a.ID, b.ID) })
	return list
}

// DistanceByID finds a measure of Distances; the error lists the IDs there are.
func DistanceByID(id string) (DistanceMeasure, error) {
	var ids []string
	for _, m := range Distances() {
		if m.ID == id {
			return m, nil
		}
		ids = append(ids, m.ID)
	}
	return DistanceMeasure{}, fmt.Errorf("no distance %q; there are %s", id, strings.Join(ids, ", "))
}

func total(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum
}

func jensenShannon() DistanceMeasure {
	return added(Declaration{
		ID: "jsd", Title: "Jensen–Shannon divergence", Kind: Distance,
		Answers: "How many bits does one token tell about which of the two groups it comes from, if both are equally likely?",
		Formula: "½·Σ pᵢ·log2(pᵢ/mᵢ) + ½·Σ qᵢ·log2(qᵢ/mᵢ), m = (p+q)/2", Unit: "bits", Range: unit(), Swap: Same, Equal: "0",
		Undefined:  "a group without tokens",
		Zeros:      "0·log 0 = 0, exactly",
		Assumes:    "It shrinks with the size of the groups: compare only pairs of like size, or against permuted documents.",
		References: []string{"Lin (1991), Divergence Measures Based on the Shannon Entropy, IEEE Transactions on Information Theory 37(1), 145–151, doi:10.1109/18.61115"},
	}, func(p, q []float64) []float64 {
		n1, n2 := total(p), total(q)
		out := make([]float64, len(p))
		for i := range p {
			x, y := p[i]/n1, q[i]/n2
			m := (x + y) / 2
			if x > 0 {
				out[i] += float64(x * math.Log2(x/m) / 2)
			}
			if y > 0 {
				out[i] += float64(y * math.Log2(y/m) / 2)
			}
		}
		return out
	})
}

// added is a distance that is the sum of its terms' parts.
func added(d Declaration, shares func(p, q []float64) []float64) DistanceMeasure {
	return DistanceMeasure{d, shares, func(p, q []float64) value.Value {
		return value.Of(min(d.Range.High, max(0, total(shares(p, q)))))
	}}
}

func hellinger() DistanceMeasure {
	return DistanceMeasure{Declaration{
		ID: "hellinger", Title: "Hellinger distance", Kind: Distance,
		Answers: "How far apart are the two groups' shares of words, common words weighing less than in jsd?",
		Formula: "√(½·Σ(√pᵢ − √qᵢ)²)", Unit: "distance", Range: unit(), Swap: Same, Equal: "0",
		Undefined:  "a group without tokens",
		References: []string{"Hellinger (1909), Neue Begründung der Theorie quadratischer Formen von unendlichvielen Veränderlichen, Journal für die reine und angewandte Mathematik 136, 210–271"},
	}, nil, func(p, q []float64) value.Value {
		n1, n2, sum := total(p), total(q), 0.0
		for i := range p {
			d := math.Sqrt(p[i]/n1) - math.Sqrt(q[i]/n2)
			sum += float64(d * d)
		}
		return value.Of(math.Min(1, math.Sqrt(sum/2)))
	}}
}

func cosineDistance() DistanceMeasure {
	return DistanceMeasure{Declaration{
		ID: "cosine", Title: "Cosine distance of counts", Kind: Distance,
		Answers: "How far apart are the directions of the two groups' count vectors?",
		Formula: "1 − Σ pᵢqᵢ / √(Σpᵢ²·Σqᵢ²)", Unit: "distance", Range: unit(), Swap: Same, Equal: "0",
		Undefined:  "a group without tokens",
		Assumes:    "The commonest words decide it.",
		References: []string{"Salton & McGill (1983), Introduction to Modern Information Retrieval, McGraw-Hill"},
	}, nil, func(p, q []float64) value.Value {
		var pp, qq, pq float64
		for i := range p {
			pp += float64(p[i] * p[i])
			qq += float64(q[i] * q[i])
			pq += float64(p[i] * q[i])
		}
		return value.Of(math.Min(1, math.Max(0, 1-pq/math.Sqrt(pp)/math.Sqrt(qq))))
	}}
}

func kilgarriff() DistanceMeasure {
	return added(Declaration{
		ID: "kilgarriff_chi2", Title: "Kilgarriff's χ² between corpora", Kind: Distance,
		Answers: "How much do the counts of the words differ from one shared distribution?",
		Formula: "Σ over terms and both groups of (O−E)²/E", Unit: "χ²", Range: nonNegative(), Swap: Same, Equal: "0",
		Undefined:  "a group without tokens",
		Zeros:      "terms of neither group are left out",
		Assumes:    "It grows with the size of the groups; Kilgarriff takes the 500 commonest words.",
		References: []string{"Kilgarriff (2001), Comparing Corpora, IJCL 6(1), 97–133, doi:10.1075/ijcl.6.1.05kil"},
	}, func(p, q []float64) []float64 {
		n1, n2 := total(p), total(q)
		out := make([]float64, len(p))
		for i := range p {
			c := p[i] + q[i]
			if c == 0 {
				continue
			}
			e1, e2 := n1*c/(n1+n2), n2*c/(n1+n2)
			d := (float64(p[i]*n2) - float64(q[i]*n1)) / (n1 + n2)
			out[i] = float64(d*d/e1) + float64(d*d/e2)
		}
		return out
	})
}
