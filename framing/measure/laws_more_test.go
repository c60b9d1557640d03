package measure

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"parallax/framing/counts"
)

// TestByDocumentLaws: measures by document keep their declarations, whatever
// the order of documents, and leave their arguments alone.
func TestByDocumentLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := rapid.IntRange(0, 8).Draw(t, "documents")
		const terms = 4
		tokens, sides := make([]int, docs), make([]int, docs)
		var dense [][]uint32
		for i := range docs {
			d := make([]uint32, terms)
			for j := range d {
				d[j] = rapid.Uint32Range(0, 5).Draw(t, "n")
				tokens[i] += int(d[j])
			}
			tokens[i] += rapid.IntRange(0, 3).Draw(t, "more")
			sides[i] = rapid.IntRange(0, 2).Draw(t, "side")
			dense = append(dense, d)
		}
		build := func(order []int) ([]Rates, []Rates) {
			m, n, s, other := counts.NewMatrix(terms), []int{}, []int{}, []int{}
			for _, i := range order {
				var cols, ns []uint32
				for j, x := range dense[i] {
					if x > 0 {
						cols, ns = append(cols, uint32(j)), append(ns, x)
					}
				}
				m.Append(cols, ns)
				n, s = append(n, tokens[i]), append(s, sides[i])
				other = append(other, []int{1, 0, 2}[sides[i]])
			}
			return RatesOf(m, n, s), RatesOf(m, n, other)
		}
		order := make([]int, docs)
		for i := range order {
			order[i] = i
		}
		rates, swappedRates := build(order)
		slices.Reverse(order)
		reversed, _ := build(order)
		for j := range rates {
			same := Rates{Target: rates[j].Target, Reference: rates[j].Target, TargetSize: rates[j].TargetSize, ReferenceSize: rates[j].TargetSize,
				TargetTFIDF: rates[j].TargetTFIDF, ReferenceTFIDF: rates[j].TargetTFIDF}
			before := slices.Clone(rates[j].Target)
			for _, m := range ByDocument() {
				v := m.Compute(rates[j])
				lawful(t, m.Declaration, v)
				swapped(t, m.Declaration, v, m.Compute(swappedRates[j]))
				equalSides(t, m.Declaration, m.Compute(same))
				x, ok := v.Get()
				y, ok2 := m.Compute(reversed[j]).Get()
				if ok != ok2 || math.Abs(x-y) > 1e-9*(1+math.Abs(x)) {
					t.Fatalf("%s = %g, with the documents reversed %g", m.ID, x, y)
				}
			}
			if !slices.Equal(before, rates[j].Target) {
				t.Fatal("a measure changed its argument")
			}
		}
	})
}

// TestAssociationLaws: collocation measures keep their declarations; those said
// to be the same do not care which word is the node.
func TestAssociationLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 100000).Draw(t, "N")
		c := Cooccurrence{Positions: n, Node: rapid.IntRange(0, n).Draw(t, "R"), Collocate: rapid.IntRange(0, n).Draw(t, "C")}
		c.Together = rapid.IntRange(max(0, c.Node+c.Collocate-n), max(0, min(c.Node, c.Collocate))).Draw(t, "O")
		other := c
		other.Node, other.Collocate = c.Collocate, c.Node
		for _, m := range Associations() {
			v := m.Compute(c)
			lawful(t, m.Declaration, v)
			if v.Defined() && m.Compute(other).Defined() {
				swapped(t, m.Declaration, v, m.Compute(other))
			}
		}
	})
}

// TestDispersionLaws: dispersions keep their ranges, do not care for the order of
// parts, and leave their arguments alone.
func TestDispersionLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 10).Draw(t, "parts")
		p := Parts{make([]float64, n), make([]float64, n)}
		for i := range n {
			p.Size[i] = float64(rapid.IntRange(1, 1000).Draw(t, "size"))
			p.Count[i] = float64(rapid.IntRange(0, min(20, int(p.Size[i]))).Draw(t, "count"))
		}
		reversed := Parts{slices.Clone(p.Count), slices.Clone(p.Size)}
		slices.Reverse(reversed.Count)
		slices.Reverse(reversed.Size)
		for _, m := range Dispersions() {
			before := slices.Clone(p.Count)
			v := m.Compute(p)
			lawful(t, m.Declaration, v)
			swapped(t, m.Declaration, v, m.Compute(reversed))
			if !slices.Equal(before, p.Count) {
				t.Fatalf("%s changed its argument", m.ID)
			}
		}
	})
}

// TestDistanceLaws: distances keep their declarations, are lawful for equal groups, and
// their terms' shares add up to them.
func TestDistanceLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 8).Draw(t, "terms")
		draw := func(name string) []float64 {
			x := make([]float64, n)
			for i := range x {
				x[i] = float64(rapid.IntRange(0, 6).Draw(t, name))
			}
			return x
		}
		p, q := draw("p"), draw("q")
		before := slices.Concat(p, q)
		for _, m := range Distances() {
			v := m.Compute(p, q)
			lawful(t, m.Declaration, v)
			swapped(t, m.Declaration, v, m.Compute(q, p))
			equalSides(t, m.Declaration, m.Compute(p, slices.Clone(p)))
			if shares := m.Shares(p, q); shares != nil {
				x, _ := v.Get()
				if math.Abs(total(shares)-x) > 1e-9*(1+x) {
					t.Fatalf("the shares of %s add up to %g, not %g", m.ID, total(shares), x)
				}
			}
		}
		if !slices.Equal(before, slices.Concat(p, q)) {
			t.Fatal("a distance changed its argument")
		}
	})
}

// TestProfileLaws: measures of one text keep their ranges.
func TestProfileLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := TextCount{Sentences: rapid.IntRange(0, 20).Draw(t, "sentences"), Words: rapid.IntRange(0, 300).Draw(t, "words")}
		c.Letters, c.Syllables, c.LongWords = 4*c.Words, 2*c.Words, c.Words/5
		for _, m := range Styles() {
			lawful(t, m.Declaration, m.Compute(c))
		}
		tokens := rapid.SliceOfN(rapid.Uint32Range(0, 50), 0, 300).Draw(t, "tokens")
		before := slices.Clone(tokens)
		for _, m := range Richness() {
			lawful(t, m.Declaration, m.Compute(tokens))
		}
		if !slices.Equal(before, tokens) {
			t.Fatal("a measure changed its argument")
		}
	})
}
