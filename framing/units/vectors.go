package units

import (
	"context"
	"errors"

	"parallax/framing/counts"
	"parallax/framing/value"
	"parallax/framing/vector"
)

// VectorOptions say what is asked of the vectors.
type VectorOptions struct {
	Dims    int // of the latent semantic analysis
	Seed    uint64
	Show    int // typical and distinct units of each group, terms of each end of an axis
	MinDocs int // fewest documents of a term on the map
	Workers int
}

// Vectors are the units of a corpus in the space of their terms.
type Vectors struct {
	Groups   *Groups
	Weighted *vector.Weighted
	IDF      []float64
	Factors  *vector.Factors
	// Members is the number of units of each group, Empty of those without a
	// place among the factors.
	Members, Empty []int
	// Cosine between the groups' mean TF-IDF vectors, Latent between their
	// means in the latent semantic analysis.
	Cosine, Latent [][]value.Value
	// Typical and Distinct are units of each group, by their factors.
	Typical, Distinct [][]vector.Member
	// Map is the correspondence analysis of groups by terms, on two axes.
	Map *vector.Map
}

// Vectors weighs the units, factors them and compares the groups.
func (c *Collection) Vectors(ctx context.Context, g *Groups, o VectorOptions) (*Vectors, error) {
	if len(c.Units) == 0 {
		return nil, errors.New("no unit has enough words: there is nothing to place")
	}
	v := &Vectors{Groups: g, Members: make([]int, len(g.Names)), Empty: make([]int, len(g.Names))}
	v.Weighted, v.IDF = vector.TFIDF(c.Terms)
	var err error
	if v.Factors, err = vector.SVD(ctx, v.Weighted, o.Dims, o.Seed, o.Workers); err != nil {
		return nil, err
	}
	for i, group := range g.Of {
		v.Members[group]++
		if v.Factors.Norm(i) == 0 {
			v.Empty[group]++
		}
	}
	weighted, err := vector.NewCentroids(v.Weighted, g.Of, len(g.Names))
	if err != nil {
		return nil, err
	}
	latent, err := vector.NewCentroids(v.Factors, g.Of, len(g.Names))
	if err != nil {
		return nil, err
	}
	v.Cosine, v.Latent = weighted.CosineMatrix(), latent.CosineMatrix()
	if v.Typical, err = vector.Typical(v.Factors, latent, g.Of, o.Show); err != nil {
		return nil, err
	}
	if v.Distinct, err = vector.Distinct(v.Factors, latent, g.Of, o.Show); err != nil {
		return nil, err
	}
	v.Map, err = vector.Correspondence(c.byGroup(g, o.MinDocs), 2, o.Show)
	return v, err
}

// byGroup counts the terms of at least so many documents in each group.
func (c *Collection) byGroup(g *Groups, documents int) *counts.Matrix {
	spread := make([]int, c.Vocabulary.Len())
	last := make([]int, c.Vocabulary.Len()) // 1 + the unit that starts the term's latest document
	sums := make([][]uint32, len(g.Names))
	for i := range sums {
		sums[i] = make([]uint32, c.Vocabulary.Len())
	}
	start := 0
	for i := range c.Units {
		if c.Units[i].Doc != c.Units[start].Doc {
			start = i
		}
		terms, n := c.Terms.Row(i)
		for k, t := range terms {
			sums[g.Of[i]][t] += n[k]
			if last[t] != start+1 {
				last[t] = start + 1
				spread[t]++
			}
		}
	}
	m := counts.NewMatrix(c.Vocabulary.Len())
	for _, sum := range sums {
		var terms, n []uint32
		for t, count := range sum {
			if count > 0 && spread[t] >= documents {
				terms, n = append(terms, uint32(t)), append(n, count)
			}
		}
		m.Append(terms, n)
	}
	return m
}
