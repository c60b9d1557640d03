package measure

import (
	"cmp"
	"math"
	"slices"

	"parallax/framing/value"
)

// ranks gives each term's rank by falling count, ties sharing their mean rank.
// Terms of neither group are left out of both: their rank is 0.
func ranks(x, other []float64) []float64 {
	order := make([]int, 0, len(x))
	for i := range x {
		if x[i] > 0 || other[i] > 0 {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(x[b], x[a]) })
	out := make([]float64, len(x))
	for i := 0; i < len(order); {
		j := i + 1
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for _, t := range order[i:j] {
			out[t] = float64(i+1+j) / 2
		}
		i = j
	}
	return out
}

// rtdAlpha tunes rank-turbulence divergence between rare terms (0) and common ones (∞).
const rtdAlpha = 1.0 / 3

func rankTurbulence() DistanceMeasure {
	return added(Declaration{
		ID: "rtd", Title: "Rank-turbulence divergence, α = ⅓", Kind: Distance,
		Answers: "How far do the words' ranks move between the two groups? 1 where they share no word.",
		Formula: "Σ |r₁^−α − r₂^−α|^{1/(α+1)} / the same sum for groups that share no word", Unit: "share", Range: nonNegative(), Swap: Same, Equal: "0",
		Undefined:  "a group without tokens",
		Zeros:      "terms absent from one group tie at the end of its ranks",
		References: []string{"Dodds et al. (2023), Allotaxonometry and rank-turbulence divergence, EPJ Data Science 12, 37, doi:10.1140/epjds/s13688-023-00400-x"},
	}, func(p, q []float64) []float64 { return rankTurbulenceShares(p, q, rtdAlpha) })
}

// rankTurbulenceShares are the terms' parts in the divergence, α > 0.
func rankTurbulenceShares(p, q []float64, alpha float64) []float64 {
	r1, r2 := ranks(p, q), ranks(q, p)
	out := turbulence(r1, r2, alpha)
	norm := turbulenceApart(p, q, r1, r2, alpha)
	for i := range out {
		out[i] /= norm
	}
	return out
}

// turbulence is how far each term's rank moves.
func turbulence(r1, r2 []float64, alpha float64) []float64 {
	out := make([]float64, len(r1))
	for i := range out {
		if r1[i] > 0 {
			out[i] = rankMove(r1[i], r2[i], alpha)
		}
	}
	return out
}

func rankMove(a, b, alpha float64) float64 {
	return math.Pow(math.Abs(math.Pow(a, -alpha)-math.Pow(b, -alpha)), 1/(alpha+1))
}

// turbulenceApart is what the ranks would move in all if the groups shared no
// term. It is over each group's own terms, as the authors define it; some
// programs take it over the terms of both.
func turbulenceApart(p, q, r1, r2 []float64, alpha float64) float64 {
	n1, n2 := 0.0, 0.0
	for i := range p {
		if p[i] > 0 {
			n1++
		}
		if q[i] > 0 {
			n2++
		}
	}
	sum := 0.0
	for i := range p {
		if p[i] > 0 {
			sum += rankMove(r1[i], n1+n2/2, alpha)
		}
		if q[i] > 0 {
			sum += rankMove(r2[i], n2+n1/2, alpha)
		}
	}
	return sum
}

func spearman() DistanceMeasure {
	return DistanceMeasure{Declaration{
		ID: "spearman", Title: "Spearman's rank correlation of counts", Kind: Distance,
		Answers: "Do the two groups rank the words alike? 1 is the same order; a similarity, not a distance.",
		Formula: "Pearson's correlation of the ranks of counts, ties sharing their mean rank, over the terms of either group", Unit: "correlation", Range: signedUnit(), Swap: Same, Equal: "1",
		Undefined:  "a group without tokens, or with one count for all terms",
		Zeros:      "absent terms tie at the end",
		References: []string{"Spearman (1904), The Proof and Measurement of Association between Two Things, American Journal of Psychology 15(1), 72–101, doi:10.2307/1412159", "Kilgarriff (2001), Comparing Corpora, IJCL 6(1), 97–133, doi:10.1075/ijcl.6.1.05kil"},
	}, nil, func(p, q []float64) value.Value {
		r1, r2 := ranks(p, q), ranks(q, p)
		n := 0.0
		for _, r := range r1 {
			if r > 0 {
				n++
			}
		}
		mean := (n + 1) / 2
		var xx, yy, xy float64
		for i := range r1 {
			if r1[i] > 0 {
				x, y := r1[i]-mean, r2[i]-mean
				xx, yy, xy = xx+float64(x*x), yy+float64(y*y), xy+float64(x*y)
			}
		}
		if xx == 0 || yy == 0 {
			return value.Undefined("all terms of the %s have one count, so there is no order", side(xx == 0))
		}
		return value.Of(math.Max(-1, math.Min(1, xy/math.Sqrt(xx)/math.Sqrt(yy))))
	}}
}
