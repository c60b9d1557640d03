package units

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"parallax/corpus"
	"parallax/corpus/wording"
	"parallax/framing/vector"
)

// PairOptions say which pairs of units are wanted.
type PairOptions struct {
	// Least and Most bound the cosine of a pair, over 0 and at most 1. A lower
	// Most leaves out reprints and shows the same thing in other words.
	Least, Most float64
	// Each is how many of its nearest a unit is paired with.
	Each int
	// Top is how many pairs are kept, 0 for all.
	Top int
	// Same keeps pairs of the very same words.
	Same    bool
	Workers int
}

// Validate names the first option that cannot be carried out.
func (o *PairOptions) Validate() error {
	switch {
	case !(o.Least > 0 && o.Least <= 1):
		return fmt.Errorf("least similarity %v: must be over 0 and at most 1", o.Least)
	case !(o.Most >= o.Least && o.Most <= 1):
		return fmt.Errorf("most similarity %v: must be at least the least, %v, and at most 1", o.Most, o.Least)
	case o.Each < 1 || o.Top < 0:
		return fmt.Errorf("%d nearest each and %d pairs at most: must be at least 1 and 0", o.Each, o.Top)
	}
	return nil
}

// A Pair is two units of different groups that say nearly the same.
type Pair struct {
	Left, Right int // units, Left first in the corpus
	Cosine      float64
	// LeftOnly and RightOnly are the words of each Text that the other lacks.
	LeftOnly, RightOnly []corpus.Span
}

// Pairs are the pairs found, nearest first.
type Pairs struct {
	List []Pair
	// Found is how many there were before Top, Same those of the same words
	// that were left out, and Cut the units whose search was cut short.
	Found, Same, Cut int
}

// SideBySide pairs units of different groups by the cosine of their TF-IDF
// vectors. A pair is found when either is among the other's nearest.
func (c *Collection) SideBySide(ctx context.Context, g *Groups, o PairOptions) (*Pairs, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	w, _ := vector.TFIDF(c.Terms)
	near, err := vector.Neighbours(ctx, w, g.Of, o.Least, o.Each, o.Workers)
	if err != nil {
		return nil, err
	}
	p := &Pairs{Cut: near.Cut}
	for i, list := range near.Of {
		for _, n := range list {
			if n.Cosine <= o.Most {
				p.List = append(p.List, Pair{Left: min(i, n.Index), Right: max(i, n.Index), Cosine: n.Cosine})
			}
		}
	}
	slices.SortFunc(p.List, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.Cosine, a.Cosine), cmp.Compare(a.Left, b.Left), cmp.Compare(a.Right, b.Right))
	})
	p.List = slices.CompactFunc(p.List, func(a, b Pair) bool { return a.Left == b.Left && a.Right == b.Right })
	if !o.Same {
		all := len(p.List)
		p.List = slices.DeleteFunc(p.List, func(x Pair) bool { return c.sameWords(x.Left, x.Right) })
		p.Same = all - len(p.List)
	}
	p.Found = len(p.List)
	if o.Top > 0 {
		p.List = p.List[:min(o.Top, len(p.List))]
	}
	for i := range p.List {
		x := &p.List[i]
		x.LeftOnly, x.RightOnly = wording.Differences(c.Units[x.Left].Text, c.Units[x.Right].Text)
	}
	return p, nil
}

// sameWords reports whether two units hold the same words as often.
func (c *Collection) sameWords(i, j int) bool {
	a, m := c.Terms.Row(i)
	b, n := c.Terms.Row(j)
	return slices.Equal(a, b) && slices.Equal(m, n)
}
