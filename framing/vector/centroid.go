package vector

import (
	"fmt"

	"github.com/james-bowman/nlp/measures/pairwise"
	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"

	"parallax/framing/value"
)

// Centroids are the mean vectors of groups.
type Centroids struct {
	// Mean holds one vector for each group; nil for a group without members.
	Mean [][]float64
	// Members is the number of vectors in each group.
	Members []int
}

// NewCentroids averages the vectors of each of so many groups. group says for
// each vector of the space the number of its group, or -1 for none. A vector
// of length 0 is a member as any other.
func NewCentroids(s Space, group []int, groups int) (*Centroids, error) {
	if err := checkGroups(s, group, groups); err != nil {
		return nil, err
	}
	c := &Centroids{Mean: make([][]float64, groups), Members: make([]int, groups)}
	for i, g := range group {
		if g < 0 {
			continue
		}
		if c.Mean[g] == nil {
			c.Mean[g] = make([]float64, s.Dims())
		}
		c.Members[g]++
		s.AddTo(c.Mean[g], 1, i)
	}
	for g, mean := range c.Mean {
		for d := range mean {
			mean[d] /= float64(c.Members[g])
		}
	}
	return c, nil
}

func checkGroups(s Space, group []int, groups int) error {
	if len(group) != s.Len() {
		return fmt.Errorf("groups of vectors: %d vectors, but groups given for %d", s.Len(), len(group))
	}
	for i, g := range group {
		if g < -1 || g >= groups {
			return fmt.Errorf("groups of vectors: vector %d is in group %d, of %d groups", i, g, groups)
		}
	}
	return nil
}

// CosineMatrix gives the cosine between every two groups' mean vectors: 1
// where they point the same way, 0 where they share nothing. Those of TF-IDF
// are never negative. It is symmetric. The cosine with a group whose mean has
// no length is undefined.
func (c *Centroids) CosineMatrix() [][]value.Value {
	m := make([][]value.Value, len(c.Mean))
	for g := range m {
		m[g] = make([]value.Value, len(c.Mean))
		for h := range g + 1 {
			m[g][h] = c.cosine(g, h)
			m[h][g] = m[g][h]
		}
	}
	return m
}

func (c *Centroids) cosine(g, h int) value.Value {
	for _, x := range []int{g, h} {
		if c.Members[x] == 0 {
			return value.Undefined("group %d has no members", x)
		}
		if c.length(x) == 0 {
			return value.Undefined("the mean of group %d has no length: its members hold no counted term, or cancel out", x)
		}
	}
	cos := pairwise.CosineSimilarity(
		mat.NewVecDense(len(c.Mean[g]), c.Mean[g]),
		mat.NewVecDense(len(c.Mean[h]), c.Mean[h]))
	return value.Of(min(1, max(-1, cos)))
}

func (c *Centroids) length(g int) float64 { return floats.Norm(c.Mean[g], 2) }
