// Package allocation divides the statements that people will code among the strata of a corpus, so that the numbers they are to
// correct get narrow intervals. It knows counts and expected errors, no text.
//
// The variance of a corrected number is Σ N_h²·S_h²/n_h over strata of N_h statements of which n_h are coded, where S_h² is the mean
// square of what the machine gets wrong in a statement, in parts of the number's denominator. It is least where n_h is in proportion to
// N_h·S_h (Neyman 1934, doi:10.2307/2342192; for several numbers the root of the sum of their N_h²·S_h²: Cochran 1977, Sampling Techniques, 3rd ed., §5A.3).
// S_h is expected, not known: a part of the places goes by N_h alone, so that a stratum of which the machine is wrongly sure is drawn from too
// (defensive mixing: Hesterberg 1995, doi:10.1080/00401706.1995.10484303).
package allocation

import "math"

// A Stratum is statements that are drawn alike.
type Stratum struct {
	Group string
	// Count is how many statements there are, Most how many of them can be drawn.
	Count, Most int
	// Squares are, number by number, the sum over the statements of the expected square of the error, in parts of the number's
	// denominator in the group.
	Squares []float64
}

// plain is the part of the places that goes by the count of statements alone.
const plain = .5

// Equal gives each group as many of n places, and divides a group's among its strata: half by their counts, half by what each number
// needs, the numbers weighted.
func Equal(n int, strata []Stratum, weights []float64) []int {
	shares, groups := make([]float64, len(strata)), map[string][]int{}
	var order []string
	for h, s := range strata {
		if groups[s.Group] == nil {
			order = append(order, s.Group)
		}
		groups[s.Group] = append(groups[s.Group], h)
	}
	most := make([]int, len(order))
	for g, name := range order {
		of := groups[name]
		add(shares, of, plain, func(h int) float64 { return float64(strata[h].Count) })
		for k, w := range weights {
			add(shares, of, (1-plain)*w, func(h int) float64 { return strata[h].needs(k) })
		}
		for _, h := range of {
			most[g] += strata[h].Most
		}
	}
	even := make([]float64, len(order))
	for g := range even {
		even[g] = 1
	}
	places := make([]int, len(strata))
	for g, n := range fill(n, 1, even, most) {
		of := groups[order[g]]
		share, most := make([]float64, len(of)), make([]int, len(of))
		for i, h := range of {
			share[i], most[i] = shares[h], strata[h].Most
		}
		for i, n := range fill(n, least, share, most) {
			places[of[i]] = n
		}
	}
	return places
}

// Together gives n places to strata of all groups so that the sum of the numbers' variances is least, but for the part that goes by
// counts alone.
func Together(n int, strata []Stratum) []int {
	shares, most, all := make([]float64, len(strata)), make([]int, len(strata)), make([]int, len(strata))
	for h := range strata {
		all[h], most[h] = h, strata[h].Most
	}
	add(shares, all, plain/2, func(h int) float64 { return float64(strata[h].Count) })
	add(shares, all, 1-plain/2, func(h int) float64 {
		sum := 0.0
		for _, s := range strata[h].Squares {
			sum += s
		}
		return math.Sqrt(float64(strata[h].Count) * sum)
	})
	return fill(n, least, shares, most)
}

// needs is N·S of a number.
func (s *Stratum) needs(k int) float64 { return math.Sqrt(float64(s.Count) * s.Squares[k]) }

// add adds a part that is divided by what of gives for each stratum.
func add(shares []float64, strata []int, part float64, of func(h int) float64) {
	total := 0.0
	for _, h := range strata {
		total += of(h)
	}
	if total <= 0 {
		return
	}
	for _, h := range strata {
		shares[h] += float64(part*of(h)) / total
	}
}

// Expected is the standard error that the codes leave a number, by what was expected of the machine; the documents' own
// variance is not in it.
func Expected(strata []Stratum, places []int, k int) float64 {
	v := 0.0
	for h, s := range strata {
		if places[h] > 0 {
			v += float64(float64(s.Count-places[h]) * s.Squares[k] / float64(places[h]))
		}
	}
	return math.Sqrt(v)
}

// least is how many statements of a stratum are drawn where there are so many, since one alone does not tell how sure it is.
const least = 2

// fill gives n places, each to who has the fewest for its share (Webster's rule), of equals to the first; first of all everybody gets
// one, and then up to so many.
func fill(n, first int, shares []float64, most []int) []int {
	places := make([]int, len(shares))
	for round := range first {
		for h := range places {
			if n > 0 && places[h] == round && places[h] < most[h] {
				places[h]++
				n--
			}
		}
	}
	for ; n > 0; n-- {
		best, worth := -1, -1.0
		for h := range places {
			if w := shares[h] / (float64(places[h]) + .5); places[h] < most[h] && w > worth {
				best, worth = h, w
			}
		}
		if best < 0 {
			break
		}
		places[best]++
	}
	return places
}
