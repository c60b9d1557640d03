package vector

import (
	"cmp"
	"math"
	"slices"
)

// A Member is a vector of a group with the number it was picked by.
type Member struct {
	Index int     // of the vector in its space
	Score float64 // what Typical or Distinct picked it by
	// Rival is the other group whose centroid is nearest, for Distinct; else -1.
	Rival int
}

// Typical gives for each group at most k vectors whose cosine with the group's
// centroid is largest, in [-1, 1], largest first; equals stand in the order of
// the space. candidate is as group in NewCentroids and may leave out vectors
// that the centroids took in, such as very short statements. Vectors without
// length and groups without a centroid have no cosine and never appear.
func Typical(s Space, c *Centroids, candidate []int, k int) ([][]Member, error) {
	if err := checkGroups(s, candidate, len(c.Mean)); err != nil {
		return nil, err
	}
	best := make([][]Member, len(c.Mean))
	for i, g := range candidate {
		if g < 0 {
			continue
		}
		norm, length := s.Norm(i), c.length(g)
		if norm == 0 || length == 0 {
			continue
		}
		best[g] = append(best[g], Member{Index: i, Score: s.Dot(i, c.Mean[g]) / (norm * length), Rival: -1})
	}
	return largest(best, k), nil
}

// Distinct gives for each group at most k vectors that set it apart most,
// those with the largest
//
//	cos(x, mean of x's group without x) − max over other groups h of cos(x, mean of h)
//
// in [-2, 2], as the silhouette of Rousseeuw 1987 (doi:10.1016/0377-0427(87)90125-7)
// compares a thing's own cluster with the nearest other. x is left out of its
// own mean, or it would always be nearer to a small group. Undefined, and so
// absent: vectors without length, groups of one, and everything where no
// other group has a centroid. Every candidate must be a member of its group's
// centroid.
func Distinct(s Space, c *Centroids, candidate []int, k int) ([][]Member, error) {
	if err := checkGroups(s, candidate, len(c.Mean)); err != nil {
		return nil, err
	}
	lengths := make([]float64, len(c.Mean))
	for g := range lengths {
		lengths[g] = c.length(g)
	}
	best := make([][]Member, len(c.Mean))
	for i, g := range candidate {
		if g < 0 {
			continue
		}
		own, ok := cosineWithRest(s, c, lengths[g], i, g)
		if !ok {
			continue
		}
		rival, nearest := -1, 0.0
		norm := s.Norm(i)
		for h := range c.Mean {
			if h == g || lengths[h] == 0 {
				continue
			}
			if cos := s.Dot(i, c.Mean[h]) / (norm * lengths[h]); rival < 0 || cos > nearest {
				rival, nearest = h, cos
			}
		}
		if rival >= 0 {
			best[g] = append(best[g], Member{Index: i, Score: own - nearest, Rival: rival})
		}
	}
	return largest(best, k), nil
}

// cosineWithRest is the cosine of vector i with the sum of the other members
// of its group g, from the mean m of n members:
//
//	x·(n·m − x) / (|x| · |n·m − x|), |n·m − x|² = n²|m|² − 2n(x·m) + |x|²
func cosineWithRest(s Space, c *Centroids, length float64, i, g int) (float64, bool) {
	n, norm := float64(c.Members[g]), s.Norm(i)
	if n < 2 || norm == 0 {
		return 0, false
	}
	dot := float64(n * s.Dot(i, c.Mean[g]))
	sum, own := float64(n*length), float64(norm*norm)
	square := float64(sum*sum) - 2*dot + own
	const rounding = 1e-12
	if square <= rounding*(float64(sum*sum)+own) {
		return 0, false
	}
	return (dot - own) / (norm * math.Sqrt(square)), true
}

func largest(best [][]Member, k int) [][]Member {
	for g := range best {
		slices.SortFunc(best[g], func(a, b Member) int {
			return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Index, b.Index))
		})
		best[g] = slices.Clone(best[g][:min(k, len(best[g]))])
	}
	return best
}
