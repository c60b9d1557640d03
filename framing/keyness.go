package framing

import (
	"cmp"
	"math"
	"slices"

	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/value"
)

// keyword is a term that was chosen for the table.
type keyword struct {
	term        uint32
	pair        measure.Pair
	p, adjusted value.Value
	effect      float64 // the log ratio
	less        bool    // that the plot shows it among what the group uses less
	size        float64 // of the test's statistic, 0 where there is no test
	g2          value.Value
	statements  []int
}

// keyness is what one contrast says of a family of terms.
type keyness struct {
	p               []value.Value // of every term, until it is corrected
	candidates      int           // terms with the minimum evidence
	chosen, plotted []*keyword
	ratios          []value.Estimate // of the chosen, then of the plotted
}

// tested is a family of terms in some voice, tested in every contrast.
type tested struct {
	terms terms
	units *units
	take  func(*statement) bool
	found []keyness // of each contrast
}

// test tests a family of terms in every contrast, corrects all of it together,
// and chooses the top of each contrast.
func (s *study) test(contrasts []inference.Contrast, u *units, terms terms, take func(*statement) bool, top int) (*tested, error) {
	o := s.inferenceOptions()
	o.Permutations = pooledDeals(o.Permutations, terms.values, u.design)
	o.Workers = max(1, s.workers/max(1, len(contrasts))) // contrasts are worked on at once
	t := &tested{terms: terms, units: u, take: take, found: make([]keyness, len(contrasts))}
	err := s.parallel(len(contrasts), func(i int) (err error) {
		t.found[i], err = s.keyness(u, terms, contrasts[i], o, top)
		return err
	})
	if err != nil {
		return nil, err
	}
	var family []value.Value
	for i := range t.found {
		family = append(family, t.found[i].p...)
	}
	adjusted := inference.Adjust(family, o.Correction)
	for i := range t.found {
		k := &t.found[i]
		for _, w := range slices.Concat(k.chosen, k.plotted) {
			w.adjusted = adjusted[w.term]
		}
		adjusted, k.p = adjusted[len(k.p):], nil
	}
	return t, nil
}

// keyness tests the terms of one contrast, and chooses among them.
func (s *study) keyness(u *units, terms terms, c inference.Contrast, o inference.Options, top int) (keyness, error) {
	tests, err := u.design.Terms(c, o)
	if err != nil {
		return keyness{}, err
	}
	pairs, err := u.design.Pairs(c)
	if err != nil {
		return keyness{}, err
	}
	list, err := s.candidates(terms, pairs, tests)
	if err != nil {
		return keyness{}, err
	}
	k := keyness{p: tests.P, candidates: len(list)}
	var others []*keyword
	k.chosen, others = s.choose(list, terms.targetDocs, top)
	k.plotted = terms.further.plotted(others)
	return k, nil
}

// estimate gives what was chosen its log ratios. The families have the same
// rows, so that those of one contrast rest on the same resamples.
func (s *study) estimate(contrasts []inference.Contrast, families []*tested) error {
	o := s.inferenceOptions()
	o.Workers = max(1, s.workers/max(1, len(contrasts)))
	return s.parallel(len(contrasts), func(i int) error {
		var again *inference.Resampling
		for _, f := range families {
			var terms []uint32
			for _, w := range slices.Concat(f.found[i].chosen, f.found[i].plotted) {
				terms = append(terms, w.term)
			}
			if len(terms) == 0 {
				continue
			}
			var err error
			if again == nil {
				if again, err = f.units.design.Resample(contrasts[i], o); err != nil {
					return err
				}
			}
			if f.found[i].ratios, err = f.units.design.LogRatiosFrom(again, terms); err != nil {
				return err
			}
		}
		return nil
	})
}

// How many re-dealt values the tests of a family share as their reference:
// enough for p down to a hundredth of the level over the size of the family.
const (
	wordValues      = 4_000_000
	phraseValues    = 2_000_000
	collocateValues = 200_000 // of one referent
)

// fewestDeals is what a large vocabulary is dealt at the least.
const fewestDeals = 200

// pooledDeals is how many permutations give so many values: those of all terms
// are one reference, so the more terms the fewer deals.
func pooledDeals(permutations, values int, d inference.Design) int {
	seen, terms := make([]bool, d.Rows.Cols), 0
	for _, t := range d.Rows.Col {
		if !seen[t] {
			seen[t] = true
			terms++
		}
	}
	return min(permutations, max(fewestDeals, values/max(1, terms)))
}

// candidates are the terms with the minimum evidence and an effect, those of
// the strongest evidence first; without any test, those of the largest G².
func (s *study) candidates(terms terms, pairs []measure.Pair, tests *inference.Tests) ([]*keyword, error) {
	g2, ratio, err := keywordMeasures()
	if err != nil {
		return nil, err
	}
	least := s.leastDocs()
	var list []*keyword
	for t, p := range pairs {
		if p.Target+p.Reference == 0 || p.TargetDocs+p.ReferenceDocs < least {
			continue
		}
		effect, ok := ratio.Compute(p).Get()
		if !ok {
			continue
		}
		size, _ := tests.Z[t].Get()
		list = append(list, &keyword{term: uint32(t), pair: p, p: tests.P[t], effect: effect, size: size, g2: g2.Compute(p)})
	}
	slices.SortFunc(list, func(a, b *keyword) int {
		if by := stronger(a, b); by != 0 {
			return by
		}
		return slices.Compare(terms.name(a.term), terms.name(b.term))
	})
	return list, nil
}

// stronger puts the stronger evidence first.
func stronger(a, b *keyword) int {
	if by := cmp.Compare(b.size, a.size); by != 0 {
		return by
	}
	x, _ := a.g2.Get()
	y, _ := b.g2.Get()
	return cmp.Compare(math.Abs(y), math.Abs(x))
}

// choose takes the top candidates that stand in so many documents of the
// target. Where every group is compared only those are chosen that it uses
// more: what it uses less stands with the others.
func (s *study) choose(candidates []*keyword, targetDocs, top int) (chosen, others []*keyword) {
	for _, w := range candidates {
		if (w.effect > 0 || s.options.Target != "") && w.pair.TargetDocs >= targetDocs && (top == 0 || len(chosen) < top) {
			chosen = append(chosen, w)
		} else {
			others = append(others, w)
		}
	}
	return chosen, others
}

// keywordMeasures are the two that the table shows.
func keywordMeasures() (g2, ratio measure.KeynessMeasure, err error) {
	if g2, err = measure.KeynessByID("g2"); err != nil {
		return g2, ratio, err
	}
	ratio, err = measure.KeynessByID("log_ratio")
	return g2, ratio, err
}

// findStatements gives the chosen terms the statements that hold them, of the
// side that uses them more.
func (s *study) findStatements(contrasts []inference.Contrast, f *tested) {
	of := make([]map[uint32]*keyword, len(s.sides.groups))
	for g := range of {
		of[g] = map[uint32]*keyword{}
		for i, c := range contrasts {
			reference := g != c.Target && (c.Reference == inference.Rest || c.Reference == g)
			for _, w := range f.found[i].chosen {
				if w.effect > 0 && g == c.Target || w.effect <= 0 && reference {
					of[g][w.term] = w
				}
			}
		}
	}
	var all []uint32
	for i, g := range s.statementsInGroups() {
		if len(of[g]) == 0 || !f.take(&s.tally.statements[i]) {
			continue
		}
		all = f.terms.of(i, all[:0])
		for _, t := range all {
			if w := of[g][t]; w != nil && (len(w.statements) == 0 || w.statements[len(w.statements)-1] != i) {
				w.statements = append(w.statements, i)
			}
		}
	}
}
