package framing

import (
	"cmp"
	"slices"

	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/value"
)

// keyword is a term that was chosen for the table.
type keyword struct {
	term       uint32
	pair       measure.Pair
	p          value.Value
	size       float64 // of the test's statistic, 0 where there is no test
	g2         value.Value
	statements []int
}

// keyness is what one contrast of the table gives.
type keyness struct {
	p      []value.Value // of every term
	chosen []*keyword
	ratios []value.Estimate // of the chosen
}

// keyness tests the terms of one contrast, and estimates those it chooses.
func (s *study) keyness(u *units, terms terms, c inference.Contrast, o inference.Options) (keyness, error) {
	tests, err := u.design.Terms(c, o)
	if err != nil {
		return keyness{}, err
	}
	pairs, err := u.design.Pairs(c)
	if err != nil {
		return keyness{}, err
	}
	k := keyness{p: tests.P}
	if k.chosen, err = s.choose(terms, pairs, tests); err != nil {
		return keyness{}, err
	}
	chosen := make([]uint32, len(k.chosen))
	for i, w := range k.chosen {
		chosen[i] = w.term
	}
	k.ratios, err = u.design.LogRatios(c, chosen, o)
	return k, err
}

// pooledValues is how many re-dealt values the tests of a vocabulary share as
// their reference: enough for p down to 1e-6, and no more is gained by more.
const pooledValues = 4_000_000

// fewestDeals is what a large vocabulary is dealt at the least.
const fewestDeals = 200

// pooledDeals is how many permutations give pooledValues: the values of all
// terms are one reference, so the more terms the fewer deals.
func pooledDeals(permutations int, d inference.Design) int {
	terms := map[uint32]bool{}
	for _, t := range d.Rows.Col {
		terms[t] = true
	}
	return min(permutations, max(fewestDeals, pooledValues/max(1, len(terms))))
}

// choose takes the terms with the strongest evidence, and without any test
// those of the largest G².
func (s *study) choose(terms terms, pairs []measure.Pair, tests *inference.Tests) ([]*keyword, error) {
	g2, ratio, err := keywordMeasures()
	if err != nil {
		return nil, err
	}
	least := s.leastDocs()
	var list []*keyword
	for t := range pairs {
		p := pairs[t]
		if p.Target+p.Reference == 0 || p.TargetDocs+p.ReferenceDocs < least {
			continue
		}
		effect, ok := ratio.Compute(p).Get()
		if !ok || effect <= 0 && s.options.Target == "" {
			continue
		}
		size, _ := tests.Z[t].Get()
		list = append(list, &keyword{term: uint32(t), pair: p, p: tests.P[t], size: size, g2: g2.Compute(p)})
	}
	slices.SortFunc(list, func(a, b *keyword) int {
		x, _ := a.g2.Get()
		y, _ := b.g2.Get()
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(y, x),
			slices.Compare(terms.name(a.term), terms.name(b.term)))
	})
	if s.options.Top > 0 {
		list = list[:min(s.options.Top, len(list))]
	}
	return list, nil
}

// keywordMeasures are the two that the table shows.
func keywordMeasures() (g2, ratio measure.KeynessMeasure, err error) {
	if g2, err = measure.KeynessByID("g2"); err != nil {
		return g2, ratio, err
	}
	ratio, err = measure.KeynessByID("log_ratio")
	return g2, ratio, err
}
