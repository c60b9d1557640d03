package inference

import (
	"math"

	"parallax/framing/value"
)

// What must be there to show how unevenly terms lie in documents: so many documents of each side, and so many terms that
// stand in leastBursts of them.
const leastBurstUnits, leastBursts, leastBurstTerms = 30, 5, 50

// Bursts is how many times more unevenly terms lie in the documents of the target than in those of what it is compared with:
// the quotient of k, where a term of the rate r has the variance r·n + k·(r·n)² in documents of n words, by moments, averaged over the
// terms that stand in five documents of each side. Documents joined of several articles have a k as many
// times smaller, and with k·n in the place of k the quotient would not say so; what is told is the nearer to 1 of the two, and 1 where they
// disagree: so length alone never shows as bursts. Undefined with fewer than 50 such terms or 30 documents of a
// side: k of few documents is too small.
func (d Design) Bursts(c Contrast) (value.Value, error) {
	if err := d.ready(Defaults(), true); err != nil {
		return value.Value{}, err
	}
	units := d.contrastUnits(c)
	sides := [2]*burstSide{newBurstSide(d.Rows.Cols), newBurstSide(d.Rows.Cols)}
	for i := range units {
		sides[units[i].group].add(d, &units[i])
	}
	for _, s := range sides {
		if s.units < leastBurstUnits {
			return value.Undefined("%.0f documents of a side: %d are needed", s.units, leastBurstUnits), nil
		}
	}
	var k [2]float64
	terms := 0
	for j := range d.Rows.Cols {
		if sides[0].docs[j] < leastBursts || sides[1].docs[j] < leastBursts {
			continue
		}
		terms++
		for g, s := range sides {
			k[g] += s.of(j)
		}
	}
	if terms < leastBurstTerms {
		return value.Undefined("%d terms stand in %d documents of each side: %d are needed", terms, leastBursts, leastBurstTerms), nil
	}
	if k[0] <= 0 || k[1] <= 0 {
		return value.Undefined("the words of a side do not come in bursts"), nil
	}
	plain := k[0] / k[1]
	long := plain * sides[0].two / sides[0].one / (sides[1].two / sides[1].one)
	switch {
	case plain > 1 && long > 1:
		return value.Of(math.Min(plain, long)), nil
	case plain < 1 && long < 1:
		return value.Of(math.Max(plain, long)), nil
	}
	return value.Of(1), nil
}

// A burstSide is sums over the documents of a side: of n and n², and of each term x, x², x·n and the documents with it.
type burstSide struct {
	units, one, two  float64
	x, square, cross []float64
	docs             []int
}

func newBurstSide(terms int) *burstSide {
	return &burstSide{x: make([]float64, terms), square: make([]float64, terms), cross: make([]float64, terms), docs: make([]int, terms)}
}

func (s *burstSide) add(d Design, u *unit) {
	n := 0.0
	for _, row := range u.rows {
		n += float64(d.Tokens[row])
	}
	s.units++
	s.one += n
	s.two += n * n
	count := map[uint32]float64{}
	for _, row := range u.rows {
		cols, ns := d.Rows.Row(row)
		for k, t := range cols {
			if len(u.rows) == 1 {
				s.addTerm(t, float64(ns[k]), n)
			} else {
				count[t] += float64(ns[k])
			}
		}
	}
	for t, x := range count {
		s.addTerm(t, x, n)
	}
}

func (s *burstSide) addTerm(t uint32, x, n float64) {
	s.x[t] += x
	s.square[t] += x * x
	s.cross[t] += float64(x * n)
	s.docs[t]++
}

// of is k of a term.
func (s *burstSide) of(j int) float64 {
	r := s.x[j] / s.one
	square := (s.square[j] - float64(2*r*s.cross[j]) + float64(r*r*s.two)) * s.units / (s.units - 1)
	return (square - s.x[j]) / (r * r * s.two)
}
