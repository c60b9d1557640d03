package likeness

import (
	"gonum.org/v1/gonum/floats"

	"parallax/framing/compare"
	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/framing/vector"
)

// chancePermutations is how many permutations the mean is of: with more, the mean of a cosine hardly moves.
const chancePermutations = 200

// chance is the mean cosine of every two groups when whole documents are permuted among the groups: how alike groups of
// these sizes are where nothing differs. Small groups are less alike than large ones.
func chance(s *compare.Study, sp *space, x vector.Space) [][]value.Value {
	u := s.Units()
	rows := make([][]float64, len(u.Design.Group)) // the sum of the vectors of each
	for i, statement := range sp.rows {
		row := u.Row(s.Tally.Statements[statement].Doc, sp.group[i])
		if rows[row] == nil {
			rows[row] = make([]float64, x.Dims())
		}
		x.AddTo(rows[row], 1, i)
	}
	groups := len(s.Sides.Groups)
	sum, n := compare.Grid[float64](groups, groups), compare.Grid[int](groups, groups)
	of := compare.Grid[float64](groups, x.Dims())
	permutations := min(chancePermutations, s.Options.Permutations)
	why := u.Design.Permute(permutations, s.Options.Seed, func(group []int) {
		for g := range of {
			clear(of[g])
		}
		for i, row := range rows {
			if row != nil && group[i] >= 0 {
				floats.Add(of[group[i]], row)
			}
		}
		for g := range of {
			for h := range g + 1 {
				if a, b := floats.Norm(of[g], 2), floats.Norm(of[h], 2); a > 0 && b > 0 {
					sum[g][h] += floats.Dot(of[g], of[h]) / (a * b)
					n[g][h]++
				}
			}
		}
	})
	if why == "" && permutations == 0 {
		why = "no permutations were asked for"
	}
	out := compare.Grid[value.Value](groups, groups)
	for g := range out {
		for h := range g + 1 {
			switch {
			case why != "":
				out[g][h] = value.Undefined("%s", why)
			case n[g][h] == 0:
				out[g][h] = value.Undefined("a group has no statement of enough words in any permutation")
			default:
				out[g][h] = value.Of(compare.Similarity(sum[g][h] / float64(n[g][h])))
			}
			out[h][g] = out[g][h]
		}
	}
	return out
}

// order puts the groups so that alike ones stand together.
func order(cosine [][]value.Value) []int {
	far := compare.Grid[value.Value](len(cosine), len(cosine))
	for g := range cosine {
		for h, v := range cosine[g] {
			far[g][h] = v.Map(func(x float64) float64 { return 1 - x })
		}
	}
	return measure.LeafOrder(far)
}
